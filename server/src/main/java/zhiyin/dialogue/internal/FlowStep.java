package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a flow. */
sealed interface FlowStep {

    String id();

    /**
     * Asks the bank or the desk.
     *
     * @param with argument name to path
     * @param as name under which the outcome's data is kept
     * @param on outcome to what follows; an outcome that is not named ends the flow with an apology
     */
    record Ask(String id, String operation, Map<String, String> with, String as, Map<String, Branch> on)
            implements FlowStep {}

    /** Makes the bank act; only after a step-up when {@code afterStepUp}. */
    record Act(
            String id,
            String operation,
            Map<String, String> with,
            String as,
            Map<String, Branch> on,
            boolean afterStepUp)
            implements FlowStep {}

    /** Asks for a slot that is still empty. */
    record Collect(String id, String slot) implements FlowStep {}

    /** Reads values back and waits for yes; {@code digest} is the path of the digest that names them. */
    record Confirm(String id, Card card, String digest) implements FlowStep {}

    /**
     * Offers something that moves neither money nor data, and goes on after a yes.
     *
     * @param yes what else counts as a yes, such as what a button says
     * @param declined said after a no, which ends the flow
     */
    record Offer(String id, Speech speech, List<String> yes, Bilingual declined) implements FlowStep {}

    /** Asks for the stronger proof of what was confirmed. */
    record ProveStepUp(String id, Bilingual text) implements FlowStep {}

    /** Hands the matter to people. */
    record Ticket(String id, String reason, String as, Map<String, Branch> on) implements FlowStep {}

    /** Goes on as another flow, with what was said for the slots that both have. */
    record HandOver(String id, String flow) implements FlowStep {}

    record Say(String id, Speech speech) implements FlowStep {}

    /** What follows an outcome: words, slots to forget, and where to go on. */
    record Branch(Optional<Speech> speech, List<String> forget, Target target) {}

    /** Where a branch leads. */
    sealed interface Target {
        record Next() implements Target {}

        record End() implements Target {}

        record StepAt(int index) implements Target {}
    }

    /**
     * Values shown large: a title, an amount, labelled fields.
     *
     * @param outcome how the deed ended, for whoever draws the card: posted, held, unknown, refused, ...
     */
    record Card(
            Bilingual title, Bilingual text, Optional<String> amount, List<Field> fields, Optional<String> outcome) {}

    record Field(String name, Bilingual label, Bilingual value) {}

    /** Something to say, with the lines of a list, and the values a card shows beside it. */
    record Speech(
            zhiyin.dialogue.ReplyType type,
            Bilingual text,
            Optional<Listing> list,
            Optional<Card> card,
            List<Choice> choices) {}

    /** One line for each row. */
    record Listing(String rows, Bilingual line, Bilingual none) {}

    /** A button and what it says for the customer. */
    record Choice(Bilingual label, Bilingual say) {}
}
