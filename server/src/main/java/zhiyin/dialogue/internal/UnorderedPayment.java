package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Optional;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;

/** What is done about a sentence that names a payment and does not order it: never the payment. */
final class UnorderedPayment {

    private final Words words;

    UnorderedPayment(Words words) {
        this.words = words;
    }

    /** Nothing where it is an order; {@code perhaps} is what a question may be about. */
    Optional<List<DialogueCommand>> find(Flow flow, String text, Understanding heard, List<String> perhaps) {
        if (words.holds("fears-a-scam", text)) {
            return one(new DialogueCommand.StartFlow(Halting.SCAM));
        }
        return switch (formOf(text, heard)) {
            case ORDER -> Optional.empty();
            case REFUSED ->
                one(
                        words.holds("calls-off", text)
                                ? new DialogueCommand.StartFlow(Halting.STOP)
                                : new DialogueCommand.Deny());
            case REPLACED -> one(new DialogueCommand.AskKnowledge(text, List.of(flow.id())));
            case TOLD ->
                one(
                        words.holds("told-of-oneself", text) && !words.holds("not-by-oneself", text)
                                ? new DialogueCommand.StartFlow(Halting.STATUS)
                                : new DialogueCommand.AskKnowledge(text, List.of()));
            case ASKED -> one(new DialogueCommand.AskKnowledge(text, perhaps));
        };
    }

    /** What a note says is about the note, and not how the order is meant. */
    static OrderForm formOf(String text, Understanding heard) {
        String order = text;
        for (Entity memo : Mentioned.of(heard, EntityType.MEMO)) {
            order = order.replace(memo.text(), " ");
        }
        return OrderForm.of(order);
    }

    private static Optional<List<DialogueCommand>> one(DialogueCommand command) {
        return Optional.of(List.of(command));
    }
}
