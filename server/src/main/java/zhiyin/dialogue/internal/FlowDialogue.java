package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.Dialogue;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.ReplyType;
import zhiyin.dialogue.Step;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.values.Language;

/** The dialogue of one release, run from its flows. */
public final class FlowDialogue implements Dialogue {

    private final FlowCatalogue catalogue;
    private final MessageReader reader;
    private final Conversing conversing;
    private final String release;

    FlowDialogue(FlowCatalogue catalogue, String release) {
        this.catalogue = catalogue;
        this.reader = new MessageReader(catalogue);
        this.conversing = new Conversing(catalogue);
        this.release = release;
    }

    @Override
    public DialogueState begin(UUID conversation, Language language, boolean settled) {
        return new DialogueState(
                conversation,
                release,
                language,
                settled,
                0,
                List.of(),
                new Awaiting.Anything(),
                List.of(),
                List.of(),
                0);
    }

    @Override
    public String release() {
        return release;
    }

    @Override
    public Interpretation interpret(
            DialogueState state,
            String text,
            Optional<Language> stated,
            Understanding understanding,
            Supplier<List<UnderstoodWish>> wishes) {
        return reader.read(state, text, stated, understanding, wishes);
    }

    @Override
    public List<String> knownNames(DialogueState state) {
        List<String> names = new ArrayList<>();
        for (Frame frame : state.frames()) {
            catalogue
                    .flow(frame.flow())
                    .ifPresent(flow -> flow.slots().values().stream()
                            .filter(slot -> slot.type() == SlotSpec.Type.CHOICE)
                            .forEach(slot -> Choosing.candidates(slot, frame).forEach(ref -> names.add(ref.label()))));
        }
        return names;
    }

    @Override
    public Step step(DialogueState state, Input input, Facts facts) {
        Language language = switch (input) {
            case Input.Said said -> said.interpretation().language();
            case Input.Redacted redacted -> redacted.stated().orElse(state.language());
            default -> state.language();
        };
        StepRun run = new StepRun(catalogue, state, language, facts);
        switch (input) {
            case Input.Said said -> said(run, said.interpretation());
            case Input.EffectDone done -> effectDone(run, done);
            case Input.EffectFailed failed -> effectEnded(run, failed.effectId(), new OutcomeTaking(run)::failed);
            case Input.TimedOut late -> effectEnded(run, late.effectId(), new OutcomeTaking(run)::unknown);
            case Input.SteppedUp proven -> steppedUp(run, proven.stepUpId());
            case Input.StepUpGone gone -> stepUpGone(run, gone.stepUpId());
            case Input.AgentActed acted -> agentActed(run, acted);
            case Input.Cancelled cancelled -> run.closeAll();
            case Input.Redacted redacted -> {
                run.say(run.speaker().text(Sentence.CODE_REDACTED));
                run.promptAgain();
            }
        }
        new Passing(run, conversing).run();
        return run.finish();
    }

    private void said(StepRun run, Interpretation interpretation) {
        run.settleLanguage();
        if (run.waitsForEffect()) {
            run.say(run.speaker().text(Sentence.ONE_MOMENT));
            return;
        }
        new FurtherWishes(run, conversing).obey(interpretation.commands());
    }

    private void effectDone(StepRun run, Input.EffectDone done) {
        switch (run.awaiting()) {
            case Awaiting.EffectOutcome waiting
            when waiting.effectId().equals(done.effectId()) -> new OutcomeTaking(run).outcome(done.outcome());
            case Awaiting.KnowledgeAnswer waiting
            when waiting.effectId().equals(done.effectId()) -> answered(run, waiting, Optional.of(done.outcome()));
            default -> {}
        }
    }

    private void effectEnded(StepRun run, UUID effectId, Runnable forFlow) {
        switch (run.awaiting()) {
            case Awaiting.EffectOutcome waiting when waiting.effectId().equals(effectId) -> forFlow.run();
            case Awaiting.KnowledgeAnswer waiting
            when waiting.effectId().equals(effectId) -> answered(run, waiting, Optional.empty());
            default -> {}
        }
    }

    private void answered(StepRun run, Awaiting.KnowledgeAnswer waiting, Optional<Outcome> outcome) {
        run.searched(waiting.before());
        Optional<Reply> article = outcome.flatMap(FlowDialogue::article);
        if (article.isPresent()) {
            run.understood();
            run.say(article.get());
        } else {
            Talking.noAnswer(run, waiting.perhaps());
        }
        if (run.pending().isDue(run.depth())) {
            run.waitForNothing();
        }
        run.promptAgain();
    }

    private static Optional<Reply> article(Outcome outcome) {
        if (!outcome.name().equals("answered") || !(outcome.data().values().get("text") instanceof Value.Text text)) {
            return Optional.empty();
        }
        List<Reply.Source> sources = new ArrayList<>();
        if (outcome.data().values().get("sources") instanceof Value.Rows rows) {
            for (Value.Group row : rows.rows()) {
                if (row.values().get("articleId") instanceof Value.Text id
                        && row.values().get("title") instanceof Value.Text title
                        && row.values().get("revision") instanceof Value.Whole revision) {
                    sources.add(new Reply.Source(id.text(), title.text(), (int) revision.number()));
                }
            }
        }
        if (sources.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Reply(ReplyType.ARTICLE, text.text(), sources, Optional.empty(), updated(outcome.data())));
    }

    private static Value.Group updated(Value.Group data) {
        if (data.values().get("sources") instanceof Value.Rows rows
                && !rows.rows().isEmpty()
                && rows.rows().getFirst().values().get("updated") instanceof Value.Day day) {
            return new Value.Group(java.util.Map.of("updated", day));
        }
        return Value.Group.of();
    }

    private static void steppedUp(StepRun run, UUID stepUpId) {
        if (run.awaiting() instanceof Awaiting.StepUp waiting
                && waiting.stepUpId().equals(stepUpId)) {
            run.proceed();
        } else {
            run.say(run.speaker().text(Sentence.STEP_UP_STALE));
            run.promptAgain();
        }
    }

    private static void stepUpGone(StepRun run, UUID stepUpId) {
        if (run.awaiting() instanceof Awaiting.StepUp waiting
                && waiting.stepUpId().equals(stepUpId)) {
            run.say(run.speaker().text(Sentence.STEP_UP_GONE));
            run.rewind();
        } else {
            run.say(run.speaker().text(Sentence.STEP_UP_STALE));
            run.promptAgain();
        }
    }

    private static void agentActed(StepRun run, Input.AgentActed acted) {
        if (acted.data().values().get("text") instanceof Value.Text text
                && !text.text().isBlank()) {
            run.say(Reply.text(text.text()));
        }
        run.promptAgain();
    }
}
