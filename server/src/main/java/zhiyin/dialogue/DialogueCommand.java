package zhiyin.dialogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The closed vocabulary in which anything that understands customers, today a classifier and tomorrow a language model,
 * tells the dialogue what they want.
 */
public sealed interface DialogueCommand {

    record StartFlow(String flow) implements DialogueCommand {}

    record SetSlot(String slot, Value value) implements DialogueCommand {}

    record CorrectSlot(String slot, Value value) implements DialogueCommand {}

    /** Several values fit what was said for a slot: one must be chosen. */
    record ClarifySlot(String slot, List<Value.Ref> candidates) implements DialogueCommand {
        public ClarifySlot {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * What was said for a slot cannot be one value, such as 七八百.
     *
     * @param problem what is wrong with it when it is not just inexact
     */
    record VagueSlot(String slot, String words, @Nullable Problem problem) implements DialogueCommand {}

    /** Why words cannot be an amount. */
    enum Problem {
        /** They make no number, or one of several: 1,2345. */
        UNREADABLE,
        /** More decimals than the money has. */
        TOO_FINE,
        TOO_LARGE,
        /** Other money than can be sent. */
        OTHER_MONEY
    }

    record Affirm() implements DialogueCommand {}

    record Deny() implements DialogueCommand {}

    record Cancel() implements DialogueCommand {}

    record Repeat() implements DialogueCommand {}

    /** A question for approved knowledge; {@code perhaps} are flows to offer if knowledge has no answer. */
    record AskKnowledge(String question, List<String> perhaps) implements DialogueCommand {
        public AskKnowledge {
            perhaps = List.copyOf(perhaps);
        }
    }

    record AskHuman() implements DialogueCommand {}

    /** A social turn, such as {@code greeting}, {@code thanks} or {@code robot}. */
    record Chitchat(String kind) implements DialogueCommand {}

    /** An order to pay several people at once, of whom {@code first} was named first. */
    record OneAtATime(String first, Optional<Value> amount) implements DialogueCommand {}

    /**
     * A further wish in the same message, to be obeyed once what comes before it has ended.
     *
     * @param flow the flow that does it, or nothing where none does
     * @param words what the customer said of it
     * @param commands what is to be obeyed then
     */
    record Afterwards(String flow, String words, List<DialogueCommand> commands) implements DialogueCommand {
        public Afterwards {
            // Evidence of before the words were kept names a flow alone.
            words = words == null ? "" : words;
            commands = commands == null ? List.of(new StartFlow(flow)) : List.copyOf(commands);
        }
    }

    record CannotTell() implements DialogueCommand {}
}
