package zhiyin.conversation;

import java.util.Optional;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;

/** Conversations as staff may see them who care for a customer's matter. */
public interface Transcripts {

    /**
     * The conversation as its owner sees it; empty for an unknown one, or one of another legal entity. Whoever asks
     * records the read as evidence.
     *
     * @throws IllegalArgumentException when {@code staff} is no member of staff
     */
    Optional<ConversationView> forStaff(UUID conversationId, Principal staff, Purpose purpose);
}
