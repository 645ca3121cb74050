package zhiyin.conversation.internal;

import java.util.Optional;
import java.util.UUID;
import zhiyin.conversation.ConversationView;
import zhiyin.conversation.Transcripts;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;

/** Conversations as staff may see them: those of their own legal entity. */
final class StaffTranscripts implements Transcripts {

    private final ConversationStore store;

    StaffTranscripts(ConversationStore store) {
        this.store = store;
    }

    @Override
    public Optional<ConversationView> forStaff(UUID conversationId, Principal staff, Purpose purpose) {
        boolean isStaff = switch (staff.role()) {
            case AGENT -> true;
            case ANONYMOUS, CUSTOMER, EDITOR, APPROVER -> false;
        };
        if (!isStaff) {
            throw new IllegalArgumentException("only staff read others' conversations, not " + staff.role());
        }
        return store.read(conversationId, staff.entity(), purpose).map(Views::of);
    }
}
