package zhiyin.conversation.store;

import java.util.List;
import java.util.UUID;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;

/**
 * A turn to go on with, under a lease.
 *
 * @param version of the state
 * @param planned effects of the turn without an outcome, in order
 */
public record Work(
        UUID conversation,
        Owner owner,
        long fence,
        long version,
        DialogueState state,
        StoredTurn turn,
        List<Effect> planned) {

    public Work {
        planned = List.copyOf(planned);
    }
}
