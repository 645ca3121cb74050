package zhiyin.conversation.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import zhiyin.audit.EvidenceEntry;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Input;

/**
 * A step to be committed.
 *
 * @param version the version of the state the step began with; the step makes the next one
 * @param sequence the turn it belongs to
 * @param entry the step as the journal keeps it
 * @param ended the effect whose outcome is the step's input
 * @param progress the turn after the step; its replies are those of the whole turn
 * @param leaseUntil how long the lease goes on if work remains
 * @param evidence what is to be proven of it
 */
public record StepCommit(
        UUID conversation,
        Owner owner,
        long fence,
        long version,
        long sequence,
        JournalEntry entry,
        Optional<Effect> ended,
        StoredTurn.Progress progress,
        Instant leaseUntil,
        Optional<EvidenceEntry> evidence) {

    /** How the effect ended, in the words of the column. */
    String endedAs() {
        return switch (entry.input().orElse(null)) {
            case Input.EffectFailed failed -> "failed";
            case Input.TimedOut late -> "timed-out";
            case null, default -> "done";
        };
    }
}
