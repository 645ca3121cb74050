package zhiyin.conversation.store;

import java.util.List;
import java.util.Optional;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Reply;

/**
 * A step with all that taking it again needs; the state before it is the state of the entry before (DI6).
 *
 * @param version the state's version after the step; 0 is the opening
 * @param input empty for the opening, and where the words could not be read
 * @param designed whether the kernel answered because the dialogue could not
 */
public record JournalEntry(
        long version,
        long sequence,
        Optional<Input> input,
        Facts facts,
        DialogueState state,
        List<Effect> effects,
        List<Reply> replies,
        boolean designed) {

    public JournalEntry {
        effects = List.copyOf(effects);
        replies = List.copyOf(replies);
    }
}
