package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueCommand.Afterwards;
import zhiyin.dialogue.Reply;

/** Obeys a message of several wishes: the first now, the others when their turn comes, and says so. */
final class FurtherWishes {

    private final StepRun run;
    private final Conversing conversing;

    FurtherWishes(StepRun run, Conversing conversing) {
        this.run = run;
        this.conversing = conversing;
    }

    void obey(List<DialogueCommand> commands) {
        List<Afterwards> later = new ArrayList<>();
        for (DialogueCommand command : commands) {
            if (command instanceof Afterwards wish) {
                later.add(wish);
            } else if (!run.waitsForEffect()) {
                conversing.obey(run, command);
            }
        }
        if (later.isEmpty()) {
            return;
        }
        Optional<Flow> first =
                run.topFlow().filter(flow -> commands.contains(new DialogueCommand.StartFlow(flow.id())));
        int depth = first.isPresent() ? run.depth() - 1 : run.depth();
        List<Afterwards> kept =
                later.stream().filter(wish -> run.pending().keep(depth, wish)).toList();
        if (first.filter(FurtherWishes::asks).isPresent()) {
            String wishes = kept.stream()
                    .map(this::called)
                    .collect(Collectors.joining(run.speaker().comma()));
            run.say(Reply.text(run.speaker().sentence(Sentence.AFTER_THAT, "wishes", wishes)));
        }
    }

    /** Whether the flow waits for the customer, so that what comes after it is not there in a moment. */
    private static boolean asks(Flow flow) {
        return flow.steps().stream()
                .anyMatch(step -> step instanceof FlowStep.Collect
                        || step instanceof FlowStep.Confirm
                        || step instanceof FlowStep.Offer);
    }

    /** Obeys the next wish. A flow that goes on after it begins anew, so that nothing rests on what was told before. */
    void takeUp() {
        run.rewind();
        Optional<Afterwards> next = run.pending().next(run.depth());
        if (next.isEmpty()) {
            return;
        }
        Afterwards wish = next.get();
        Optional<Flow> lookedUp = run.flow(wish.flow())
                .filter(flow -> flow.onlyLooks() || wish.words().isBlank());
        run.say(Reply.text(
                lookedUp.isPresent()
                        ? run.speaker()
                                .sentence(
                                        Sentence.ALSO_ASKED,
                                        "title",
                                        run.speaker().title(lookedUp.get()))
                        : run.speaker().sentence(Sentence.ALSO_SAID, "words", Speaker.wish(wish.words()))));
        obey(wish.commands());
    }

    private String called(Afterwards wish) {
        return run.flow(wish.flow())
                .filter(flow -> flow.onlyLooks() || wish.words().isBlank())
                .map(flow -> run.speaker().named(flow))
                .orElseGet(() -> run.speaker().quoted(Speaker.wish(wish.words())));
    }
}
