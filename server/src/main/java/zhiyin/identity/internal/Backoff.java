package zhiyin.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Counts failures by key and delays the next try: none for the first few, then one second, two, four and so on up to a
 * limit. A try refused by the delay is no failure, so waiting always helps. Bounded: the key untouched for longest goes
 * first. Thread-safe.
 */
final class Backoff {

    private static final int MOST_DOUBLINGS = 20;

    private final Clock clock;
    private final Duration forget;
    private final Map<String, Failures> failures;

    Backoff(Clock clock, Duration forget, int remembered) {
        this.clock = clock;
        this.forget = forget;
        this.failures = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
                return size() > remembered;
            }
        };
    }

    /** How long this key has to wait; zero when it may try now. */
    synchronized Duration delay(String key, Limit limit) {
        Failures past = failures.get(key);
        Instant now = clock.instant();
        if (past == null || past.last.plus(forget).isBefore(now) || past.count < limit.free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(past.count - limit.free, MOST_DOUBLINGS);
        Duration wait = Duration.ofSeconds(1L << doublings);
        if (wait.compareTo(limit.longest) > 0) {
            wait = limit.longest;
        }
        Duration left = Duration.between(now, past.last.plus(wait));
        return left.isNegative() ? Duration.ZERO : left;
    }

    synchronized void failed(String key) {
        Instant now = clock.instant();
        failures.merge(
                key,
                new Failures(1, now),
                (past, first) -> past.last.plus(forget).isBefore(now) ? first : new Failures(past.count + 1, now));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    synchronized int size() {
        return failures.size();
    }

    /** Failures without a delay, and the longest delay. */
    record Limit(int free, Duration longest) {}

    private record Failures(int count, Instant last) {}
}
