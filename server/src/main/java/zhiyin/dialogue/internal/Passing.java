package zhiyin.dialogue.internal;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;

/** Takes the innermost flow through its steps until it waits for someone or something. */
final class Passing {

    /** A flow that passes this many steps without waiting would go on for ever. */
    private static final int MOST_PASSES = 64;

    private static final UUID NO_STEP_UP = new UUID(0, 0);

    private final StepRun run;
    private final Conversing conversing;

    Passing(StepRun run, Conversing conversing) {
        this.run = run;
        this.conversing = conversing;
    }

    void run() {
        for (int pass = 0; pass < MOST_PASSES && !run.hasPlanned(); pass++) {
            if (!(run.awaiting() instanceof Awaiting.Anything)) {
                return;
            }
            if (run.pending().isDue(run.depth())) {
                new FurtherWishes(run, conversing).takeUp();
                continue;
            }
            Optional<Frame> frame = run.top();
            if (frame.isEmpty()) {
                return;
            }
            Optional<Flow> flow = run.topFlow();
            if (flow.isEmpty() || frame.get().position() >= flow.get().steps().size()) {
                run.close();
            } else if (!pass(flow.get(), frame.get())) {
                return;
            }
        }
    }

    /** Takes one step of the flow; false when the flow now waits. */
    private boolean pass(Flow flow, Frame frame) {
        switch (flow.steps().get(frame.position())) {
            case FlowStep.Ask ask ->
                run.plan(new Effect.Query(run.id("query"), ask.operation(), Paths.arguments(frame, ask.with())));
            case FlowStep.Act act -> {
                return !act(frame, act);
            }
            case FlowStep.Ticket ticket ->
                run.plan(new Effect.OpenTicket(run.id("ticket"), ticket.reason(), run.ticketContext()));
            case FlowStep.Collect collect -> {
                return collect(flow, frame, collect);
            }
            case FlowStep.Confirm confirm -> readBack(flow, frame, confirm);
            case FlowStep.HandOver over -> {
                return handOver(over);
            }
            case FlowStep.Offer offer -> run.ask(run.speaker().speech(offer.speech(), frame), new Awaiting.Offer());
            case FlowStep.ProveStepUp prove -> requestStepUp(frame);
            case FlowStep.Say say -> {
                run.say(run.speaker().speech(say.speech(), frame));
                run.replaceTop(frame.at(frame.position() + 1));
                return true;
            }
        }
        return false;
    }

    private boolean collect(Flow flow, Frame frame, FlowStep.Collect collect) {
        SlotSpec slot = flow.slots().get(collect.slot());
        if (slot == null) {
            throw new IllegalStateException("the flow reader refuses a step for an unknown slot: " + collect.slot());
        }
        Collecting.Result result = Collecting.collect(slot, frame, run.speaker());
        run.replaceTop(result.frame());
        if (result.question().isEmpty()) {
            run.replaceTop(result.frame().at(frame.position() + 1));
            return true;
        }
        run.ask(result.question().get(), new Awaiting.SlotValue(slot.name(), result.candidates()));
        return false;
    }

    private boolean handOver(FlowStep.HandOver over) {
        Flow next = run.flow(over.flow())
                .orElseThrow(() -> new IllegalStateException("the catalogue refuses an unknown flow: " + over.flow()));
        if (next.needsSignIn() && !run.signedIn()) {
            Talking.signInFirst(run, next);
            run.close();
        } else {
            run.handOver(next);
        }
        return true;
    }

    /** A note or a place is told once: what the customer knows need not be said at every correction. */
    private void readBack(Flow flow, Frame frame, FlowStep.Confirm confirm) {
        Frame shown = frame;
        Frame read = frame.readBackOnceMore();
        for (SlotSpec slot : flow.slots().values()) {
            if (slot.isAside()) {
                read = read.without(slot.name());
                shown = NamedPlace.fits(Paths.text(frame, slot.name()), frame, slot.fits())
                        ? shown.without(slot.name())
                        : shown;
            }
        }
        run.replaceTop(read);
        run.ask(
                run.speaker().confirmation(confirm, shown),
                new Awaiting.Confirmation(Paths.text(frame, confirm.digest())));
    }

    private void requestStepUp(Frame frame) {
        UUID stepUpId = run.id("step-up");
        run.replaceTop(frame.learned(Map.of(StepRun.STEP_UP, new Value.Text(stepUpId.toString()))));
        run.plan(new Effect.RequestStepUp(run.id("request-step-up"), stepUpId, Paths.text(frame, StepRun.CONFIRMED)));
    }

    /** Plans the command; without the proof it needs, starts over instead and returns false. */
    private boolean act(Frame frame, FlowStep.Act act) {
        String proof = Paths.text(frame, StepRun.STEP_UP);
        if (act.afterStepUp() && proof.isEmpty()) {
            run.rewind();
            return false;
        }
        run.plan(new Effect.Command(
                run.id("command"),
                act.operation(),
                Paths.arguments(frame, act.with()),
                frame.instance() + "/" + frame.readBacks(),
                act.afterStepUp() ? UUID.fromString(proof) : NO_STEP_UP));
        return true;
    }
}
