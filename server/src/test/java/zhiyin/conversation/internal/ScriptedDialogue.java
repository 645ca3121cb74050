package zhiyin.conversation.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.Dialogue;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.ReplyType;
import zhiyin.dialogue.Step;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.values.Language;

/**
 * A tiny dialogue for tests of the kernel: the first word said is what it does.
 *
 * <p>{@code hello} answers; {@code ask WORD} queries WORD and answers; {@code chain N} queries N times; {@code pay}
 * reads back, {@code yes} asks for a step-up, the step-up pays; {@code order} reads back, {@code yes} pays at once;
 * {@code broken}, {@code stray} and {@code silent} misbehave.
 */
public final class ScriptedDialogue implements Dialogue {

    public static final String DIGEST = "d".repeat(64);

    private final String release;

    public ScriptedDialogue(String release) {
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
    public Interpretation interpret(
            DialogueState state,
            String text,
            Optional<Language> stated,
            Understanding understanding,
            Supplier<List<UnderstoodWish>> wishes) {
        return new Interpretation(
                understanding.language(),
                understanding.intent(),
                understanding.confidence(),
                List.of(new DialogueCommand.AskKnowledge(text, List.of())),
                List.of(new Interpretation.Mention("word", null, text, 0, text.length())));
    }

    @Override
    public Step step(DialogueState state, Input input, Facts facts) {
        return switch (input) {
            case Input.Said said -> said(state, words(said));
            case Input.EffectDone done -> done(state, done);
            case Input.EffectFailed failed -> says(state, "failed: " + failed.problem());
            case Input.TimedOut late -> says(state, "nobody knows yet");
            case Input.SteppedUp proven ->
                state.awaiting() instanceof Awaiting.StepUp waiting
                                && waiting.stepUpId().equals(proven.stepUpId())
                        ? pays(state, proven.stepUpId())
                        : says(state, "that was for something else");
            case Input.StepUpGone gone -> says(state, "that step-up is over");
            case Input.AgentActed acted -> says(state, "agent: " + acted.action());
            case Input.Cancelled cancelled -> says(state, "cancelled");
            case Input.Redacted redacted -> redactedKeepsWaiting(state);
        };
    }

    private static String[] words(Input.Said said) {
        return said.interpretation().mentions().getFirst().text().split(" ");
    }

    private Step said(DialogueState state, String[] words) {
        return switch (words[0]) {
            case "ask" -> asks(state, words[1], 1);
            case "chain" -> asks(state, "accounts", Integer.parseInt(words[1]));
            case "pay", "order" -> readsBack(state, words[0]);
            case "yes" -> confirmed(state);
            case "broken" -> throw new IllegalStateException("a defect of the dialogue");
            case "stray" ->
                new Step(
                        next(state, state.frames(), new Awaiting.EffectOutcome(new UUID(9, 9)), List.of()),
                        List.of(),
                        List.of());
            case "silent" -> new Step(next(state, List.of(), new Awaiting.Anything(), List.of()), List.of(), List.of());
            default -> says(state, String.join(" ", words) + " to you, at step " + state.steps());
        };
    }

    private Step asks(DialogueState state, String operation, int times) {
        Frame frame = new Frame(
                "asking",
                instance(state),
                0,
                Map.of("operation", new Value.Text(operation)),
                Map.of("left", new Value.Whole(times)),
                0);
        return plans(state, frame, new Effect.Query(id(state, "query"), operation, Value.Group.of()));
    }

    private Step readsBack(DialogueState state, String flow) {
        Frame frame = new Frame(flow, instance(state), 1, Map.of(), Map.of(), 1);
        Reply reply = Reply.of(ReplyType.CONFIRMATION, "really " + flow + "?", Value.Group.of());
        return new Step(
                next(state, List.of(frame), new Awaiting.Confirmation(DIGEST), List.of(reply)),
                List.of(),
                List.of(reply));
    }

    private Step confirmed(DialogueState state) {
        if (!(state.awaiting() instanceof Awaiting.Confirmation)) {
            return says(state, "nothing to confirm");
        }
        if (state.frames().getLast().flow().equals("order")) {
            return pays(state, new UUID(0, 0));
        }
        return plans(
                state,
                state.frames().getLast(),
                new Effect.RequestStepUp(id(state, "effect"), id(state, "step-up"), DIGEST));
    }

    private Step pays(DialogueState state, UUID stepUp) {
        Frame frame = state.frames().getLast();
        return plans(
                state,
                frame,
                new Effect.Command(
                        id(state, "command"),
                        "transfer",
                        Value.Group.of(),
                        frame.instance() + "/" + frame.readBacks(),
                        stepUp));
    }

    private Step done(DialogueState state, Input.EffectDone done) {
        if (state.frames().isEmpty()) {
            return says(state, "too late: " + done.outcome().name());
        }
        Frame frame = state.frames().getLast();
        if (done.outcome().name().equals("opened") && frame.flow().equals("pay")) {
            UUID stepUp = id(before(state), "step-up");
            Reply reply = new Reply(ReplyType.STEP_UP, "prove it", List.of(), Optional.of(stepUp), Value.Group.of());
            return new Step(
                    next(state, state.frames(), new Awaiting.StepUp(stepUp, DIGEST), List.of(reply)),
                    List.of(),
                    List.of(reply));
        }
        long left = frame.facts().get("left") instanceof Value.Whole whole ? whole.number() : 1;
        if (left > 1) {
            String operation = frame.slots().get("operation") instanceof Value.Text text ? text.text() : "";
            return asks(state, operation, (int) left - 1);
        }
        return says(state, done.outcome().name() + " " + text(done.outcome().data()));
    }

    private static String text(Value.Group data) {
        return data.values().get("text") instanceof Value.Text text ? text.text() : "";
    }

    private static DialogueState before(DialogueState state) {
        return new DialogueState(
                state.conversation(),
                state.release(),
                state.language(),
                state.languageSettled(),
                state.steps() - 1,
                state.frames(),
                state.awaiting(),
                state.lastReplies(),
                state.prompt(),
                state.misses());
    }

    private Step redactedKeepsWaiting(DialogueState state) {
        Reply reply = Reply.text("that looked like a code");
        return new Step(next(state, state.frames(), state.awaiting(), List.of(reply)), List.of(), List.of(reply));
    }

    private Step says(DialogueState state, String text) {
        Reply reply = Reply.text(text);
        return new Step(next(state, List.of(), new Awaiting.Anything(), List.of(reply)), List.of(), List.of(reply));
    }

    private Step plans(DialogueState state, Frame frame, Effect effect) {
        return new Step(
                next(state, List.of(frame), new Awaiting.EffectOutcome(effect.id()), List.of()),
                List.of(effect),
                List.of());
    }

    private DialogueState next(DialogueState state, List<Frame> frames, Awaiting awaiting, List<Reply> replies) {
        return new DialogueState(
                state.conversation(),
                release,
                state.language(),
                state.languageSettled(),
                state.steps() + 1,
                frames,
                awaiting,
                replies.isEmpty() ? state.lastReplies() : replies,
                List.of(),
                0);
    }

    private static String instance(DialogueState state) {
        return state.conversation() + "/" + state.steps();
    }

    private static UUID id(DialogueState state, @Nullable String purpose) {
        return UUID.nameUUIDFromBytes((instance(state) + "/" + purpose).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<String> knownNames(DialogueState state) {
        return List.of();
    }

    @Override
    public String release() {
        return release;
    }
}
