package zhiyin.conversation;

import java.util.List;
import java.util.UUID;
import zhiyin.values.Language;

/** A conversation as its owner may see it, the oldest turn first. */
public record ConversationView(UUID id, Language language, List<TurnView> turns) {

    public ConversationView {
        turns = List.copyOf(turns);
    }
}
