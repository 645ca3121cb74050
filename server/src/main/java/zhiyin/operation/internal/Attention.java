package zhiyin.operation.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;
import zhiyin.audit.EvidenceWatch;
import zhiyin.banking.UnsettledTransfers;
import zhiyin.conversation.UnansweredConversations;

/**
 * Tells whoever watches the platform's health that it works and that a person is needed all the same. Not {@code DOWN}:
 * a balancer would take the node out of service for a matter that no node can mend.
 *
 * <p>Anybody may ask for health as often as they like, so that an answer counts for a while.
 */
@Component("attention")
class Attention implements HealthIndicator {

    /** The service works, a person is needed, the log and the command {@code waiting} say what for. */
    static final Status ATTENTION = new Status("ATTENTION");

    private static final Logger log = LoggerFactory.getLogger(Attention.class);
    private static final Duration ANSWER_COUNTS = Duration.ofSeconds(30);

    private final EvidenceWatch evidence;
    private final UnsettledTransfers transfers;
    private final UnansweredConversations conversations;
    private final Clock clock;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Look last = new Look(Instant.MIN, List.of());

    Attention(
            EvidenceWatch evidence, UnsettledTransfers transfers, UnansweredConversations conversations, Clock clock) {
        this.evidence = evidence;
        this.transfers = transfers;
        this.conversations = conversations;
        this.clock = clock;
    }

    private record Look(Instant at, List<String> matters) {}

    @Override
    public Health health() {
        Instant now = clock.instant();
        if (last.at().isBefore(now.minus(ANSWER_COUNTS)) && looking.tryLock()) {
            try {
                look(now);
            } finally {
                looking.unlock();
            }
        }
        return last.matters().isEmpty()
                ? Health.up().build()
                : Health.status(ATTENTION).build();
    }

    private void look(Instant now) {
        List<String> matters = new ArrayList<>();
        if (evidence.standing().broken()) {
            matters.add("the evidence is broken");
        }
        if (transfers.parked() > 0) {
            matters.add("transfers are parked");
        }
        if (!conversations.before(now.minus(Waiting.TOO_LONG), 1).isEmpty()) {
            matters.add("customers wait for an answer");
        }
        if (!matters.equals(last.matters())) {
            log.warn("a person is needed: {}", matters.isEmpty() ? "no longer" : String.join(", ", matters));
        }
        last = new Look(now, List.copyOf(matters));
    }
}
