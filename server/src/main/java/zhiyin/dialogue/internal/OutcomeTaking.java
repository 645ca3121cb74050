package zhiyin.dialogue.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Value;

/** How a step goes on once it is known, or known never to be known, what became of what a flow asked for. */
final class OutcomeTaking {

    private final StepRun run;

    OutcomeTaking(StepRun run) {
        this.run = run;
    }

    /** What the innermost flow asked for has come. */
    void outcome(Outcome outcome) {
        run.waitForNothing();
        Optional<Frame> frame = run.top();
        Optional<FlowStep> step = run.currentStep();
        if (frame.isEmpty() || step.isEmpty()) {
            return;
        }
        switch (step.get()) {
            case FlowStep.Ask ask -> follow(frame.get(), ask.as(), ask.on(), outcome);
            case FlowStep.Act act -> follow(frame.get(), act.as(), act.on(), outcome);
            case FlowStep.Ticket ticket -> follow(frame.get(), ticket.as(), ticket.on(), outcome);
            case FlowStep.ProveStepUp prove -> showStepUp(frame.get(), prove);
            case FlowStep.Collect collect -> {}
            case FlowStep.Confirm confirm -> {}
            case FlowStep.Offer offer -> {}
            case FlowStep.HandOver over -> {}
            case FlowStep.Say say -> {}
        }
    }

    private void follow(Frame frame, String as, Map<String, FlowStep.Branch> on, Outcome outcome) {
        Frame learned = frame.learned(Map.of(as, outcome.data()));
        boolean none = new Value.Whole(0).equals(outcome.data().values().get("count"));
        FlowStep.Branch branch = none && on.containsKey("none") ? on.get("none") : on.get(outcome.name());
        if (branch == null) {
            failed();
            return;
        }
        run.replaceTop(learned);
        branch.speech().ifPresent(speech -> run.say(run.speaker().speech(speech, learned)));
        Frame kept = learned;
        for (String slot : branch.forget()) {
            kept = kept.without(slot);
        }
        run.replaceTop(kept);
        switch (branch.target()) {
            case FlowStep.Target.Next next -> run.replaceTop(kept.at(kept.position() + 1));
            case FlowStep.Target.StepAt at -> run.replaceTop(kept.at(at.index()));
            case FlowStep.Target.End end -> run.close();
        }
    }

    private void showStepUp(Frame frame, FlowStep.ProveStepUp prove) {
        UUID stepUpId = UUID.fromString(Paths.text(frame, StepRun.STEP_UP));
        Optional<FlowStep.Card> card = run.topFlow().flatMap(flow -> flow.lastCard(frame.position()));
        Reply form = run.speaker().stepUp(prove, card, frame, stepUpId);
        run.ask(form, new Awaiting.StepUp(stepUpId, Paths.text(frame, StepRun.CONFIRMED)));
    }

    /** What the flow asked for certainly did not happen. */
    void failed() {
        run.say(run.speaker().text(Sentence.UNAVAILABLE));
        run.close();
    }

    /** Nobody knows whether what the flow asked for happened. */
    void unknown() {
        boolean acting =
                run.currentStep().filter(FlowStep.Act.class::isInstance).isPresent();
        run.say(run.speaker().text(acting ? Sentence.UNAVAILABLE_AFTER_COMMAND : Sentence.UNAVAILABLE));
        run.close();
    }
}
