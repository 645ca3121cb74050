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
 * @param exhausted whether it was taken up as often as is allowed without getting anywhere, so that it is to be ended
 */
public record Work(
        UUID conversation,
        Owner owner,
        long fence,
        long version,
        DialogueState state,
        StoredTurn turn,
        List<Effect> planned,
        boolean exhausted) {

    public Work {
        planned = List.copyOf(planned);
    }
}
