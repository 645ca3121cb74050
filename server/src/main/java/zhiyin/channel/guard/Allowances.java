package zhiyin.channel.guard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who used how much of an allowance. Kept in this node's memory: with several nodes behind a balancer a person has the
 * allowance on each of them. Thread-safe.
 *
 * <p>Remembers at most {@code most} users. Beyond that the one heard from longest ago is forgotten, which can only be
 * in that user's favour; memory never grows with the number of attackers.
 */
final class Allowances {

    private final Allowance allowance;
    private final Clock clock;
    private final Map<String, Long> fullAt;

    Allowances(Allowance allowance, int most, Clock clock) {
        this.allowance = allowance;
        this.clock = clock;
        this.fullAt = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
                return size() > most;
            }
        };
    }

    /** Counts one use; says how long to wait when it is one too many. */
    Optional<Duration> use(String user) {
        Instant moment = clock.instant();
        long now = Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000_000L), moment.getNano());
        synchronized (fullAt) {
            return switch (allowance.use(fullAt.getOrDefault(user, Long.MIN_VALUE), now)) {
                case Allowance.Use.Granted granted -> {
                    fullAt.put(user, granted.fullAt());
                    yield Optional.empty();
                }
                case Allowance.Use.Refused refused -> Optional.of(refused.retryAfter());
            };
        }
    }

    int remembered() {
        synchronized (fullAt) {
            return fullAt.size();
        }
    }
}
