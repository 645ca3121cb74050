package zhiyin.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;

/**
 * What one message led to.
 *
 * @param said the customer's words; empty for a step-up and for a message that was redacted
 * @param redacted whether the message held a code and was not kept
 * @param flow the flow under way afterwards, if any
 * @param awaiting what the dialogue waits for: {@code anything}, {@code slot:amount}, {@code confirmation},
 *     {@code correction}, {@code step-up}, {@code effect}
 * @param complete whether nothing more will be added
 */
public record TurnView(
        long sequence,
        Instant at,
        String clientMessageId,
        Optional<String> said,
        boolean redacted,
        Optional<Interpretation> interpretation,
        List<Reply> replies,
        Optional<String> flow,
        String awaiting,
        boolean complete) {

    public TurnView {
        replies = List.copyOf(replies);
    }
}
