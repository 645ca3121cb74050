package zhiyin.conversation.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zhiyin.conversation.store.StoredTurn;
import zhiyin.dialogue.Dialogue;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Interpretation;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;

/** Reads a customer's words in the light of the dialogue. The same turn and state are always read the same. */
public final class MessageReading {

    private final Understander understander;
    private final Dialogue dialogue;
    private final ZoneId zone;

    public MessageReading(Understander understander, Dialogue dialogue, ZoneId zone) {
        this.understander = understander;
        this.dialogue = dialogue;
        this.zone = zone;
    }

    /** "Yesterday" counts from the day the message was accepted, however late a recovery reads it. */
    Interpretation read(DialogueState state, StoredTurn turn, String text) {
        LocalDate today = LocalDate.ofInstant(turn.at(), zone);
        List<String> names = dialogue.knownNames(state);
        Understanding understanding =
                understander.understand(text, turn.hint().or(() -> Optional.of(state.language())), today, names);
        return dialogue.interpret(
                state, text, turn.hint(), understanding, () -> understander.wishes(text, understanding, today, names));
    }
}
