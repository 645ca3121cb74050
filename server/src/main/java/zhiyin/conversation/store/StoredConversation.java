package zhiyin.conversation.store;

import java.util.List;
import java.util.UUID;
import zhiyin.values.Language;

/** A conversation and all its turns, the oldest first. */
public record StoredConversation(UUID id, Language language, List<StoredTurn> turns) {

    public StoredConversation {
        turns = List.copyOf(turns);
    }
}
