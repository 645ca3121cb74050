package zhiyin.bench.kernel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
import zhiyin.dialogue.Step;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.values.Language;

/** Asks the bank one question about whatever is said and answers: two steps, one effect and one reply a turn. */
final class OneQuestionDialogue implements Dialogue {

    @Override
    public DialogueState begin(UUID conversation, Language language, boolean settled) {
        return new DialogueState(
                conversation,
                release(),
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
                List.of(new DialogueCommand.StartFlow("balance")),
                List.of());
    }

    @Override
    public Step step(DialogueState state, Input input, Facts facts) {
        if (input instanceof Input.Said) {
            Effect effect = new Effect.Query(
                    UUID.nameUUIDFromBytes(
                            (state.conversation() + "/" + state.steps()).getBytes(StandardCharsets.UTF_8)),
                    "accounts",
                    Value.Group.of());
            Frame frame = new Frame("balance", "i" + state.steps(), 1, Map.of(), Map.of(), 0);
            return new Step(
                    next(state, List.of(frame), new Awaiting.EffectOutcome(effect.id()), List.of()),
                    List.of(effect),
                    List.of());
        }
        Reply reply = Reply.text("Your current account holds 1234.56 CNY, of which 1200.00 can be spent.");
        return new Step(next(state, List.of(), new Awaiting.Anything(), List.of(reply)), List.of(), List.of(reply));
    }

    private DialogueState next(DialogueState state, List<Frame> frames, Awaiting awaiting, List<Reply> replies) {
        return new DialogueState(
                state.conversation(),
                release(),
                state.language(),
                state.languageSettled(),
                state.steps() + 1,
                frames,
                awaiting,
                replies,
                List.of(),
                0);
    }

    @Override
    public List<String> knownNames(DialogueState state) {
        return List.of();
    }

    @Override
    public String release() {
        return "r-0000000000000000";
    }
}
