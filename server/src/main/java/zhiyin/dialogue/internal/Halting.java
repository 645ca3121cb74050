package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.Plain;

/**
 * What must be seen before a message is taken for an answer or an order: that a payment is to stop, that someone fears
 * for it, or that it is only asked about. None of these ever moves money.
 */
final class Halting {

    static final String SCAM = "scam_in_progress";
    static final String STOP = "stop_transfer";
    static final String STATUS = "transfer_status";

    /** Said before the word that counts, or after it. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:(?:ok|okay|right|well|alright|all right|then|so|no|please|actually|just|oh|hmm|sorry|i said)\\b *"
                    + "|(?:好的|好吧|好|那就|那|就|嗯|算了|还是|请|麻烦|帮我|给我|快) *(?=.{2}))+"
                    + "|(?<=.) *(?:\\b(?:please|now|then|it all)|吧|啊|呀|呢)+$");

    private final FlowCatalogue catalogue;
    private final Words words;

    Halting(FlowCatalogue catalogue) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
    }

    Optional<List<DialogueCommand>> find(DialogueState state, Optional<Flow> under, String text) {
        if (under.isEmpty()) {
            return afterwards(state, text);
        }
        if (!under.get().slots().containsKey(Mentioned.AMOUNT)) {
            return Optional.empty();
        }
        if (words.holds("fears-a-scam", text)) {
            return starts(SCAM);
        }
        if (words.holds("not-to-cancel", text)) {
            return one(new DialogueCommand.Repeat());
        }
        String bare = bare(text);
        if (words.holds("stops-sending", text) || words.isAnswer("cancel", bare)) {
            return one(new DialogueCommand.Cancel());
        }
        if (words.isAnswer("deny", bare) && !words.isAnswer("affirm", text)) {
            return one(new DialogueCommand.Deny());
        }
        return IntentReading.moneyWaits(state) ? atReadBack(text) : Optional.empty();
    }

    /** "Yes" is never guessed from what is too short to mean it. */
    private Optional<List<DialogueCommand>> atReadBack(String text) {
        if (catalogue.startedByPhrase(text).map(Flow::id).filter(STOP::equals).isPresent()) {
            return one(new DialogueCommand.Cancel());
        }
        if (words.isAnswer("asks-what-is-read-back", text)) {
            return one(new DialogueCommand.Repeat());
        }
        return words.isAnswer("unclear", text) ? one(new DialogueCommand.CannotTell()) : Optional.empty();
    }

    /** With nothing under way, what was sent may still be on hold. */
    private Optional<List<DialogueCommand>> afterwards(DialogueState state, String text) {
        if (words.isAnswer("unclear", text)) {
            return one(new DialogueCommand.CannotTell());
        }
        String bare = bare(text);
        if (words.isAnswer("stops-held", bare) || (words.isAnswer("cancel", bare) && offersToStop(state))) {
            return starts(STOP);
        }
        if (!words.holds("stops-a-transfer", text) || words.holds("not-to-cancel", text)) {
            return Optional.empty();
        }
        if (words.holds("asks-whether", text)) {
            return Optional.of(List.of(
                    new DialogueCommand.StartFlow(STATUS), new DialogueCommand.AskKnowledge(text, List.of(STATUS))));
        }
        return words.holds("asks-for-reason", text) ? Optional.empty() : starts(STOP);
    }

    /** Whether the last words shown were about a transfer that is on hold. */
    private static boolean offersToStop(DialogueState state) {
        return state.lastReplies().stream()
                .flatMap(reply -> reply.values().find("outcome", Value.Text.class).stream())
                .anyMatch(outcome -> outcome.text().equals("held"));
    }

    private static String bare(String text) {
        return AROUND.matcher(Plain.of(text)).replaceAll("").strip();
    }

    private static Optional<List<DialogueCommand>> starts(String flow) {
        return one(new DialogueCommand.StartFlow(flow));
    }

    private static Optional<List<DialogueCommand>> one(DialogueCommand command) {
        return Optional.of(List.of(command));
    }
}
