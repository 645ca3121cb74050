package zhiyin.channel.guard;

import java.time.Duration;

/**
 * How often something may be done: {@code burst} times at once, refilled by {@code perSecond}.
 *
 * <p>A token bucket. Its whole state is one moment, the one at which it would be full again (the "theoretical arrival
 * time" of the generic cell rate algorithm, ITU-T I.371, 2004, annex A), so that counting is exact integer arithmetic.
 */
record Allowance(double perSecond, int burst) {

    Allowance {
        if (!(perSecond > 0 && perSecond <= 1_000_000) || perSecond < 0.001 || burst < 1 || burst > 1_000_000) {
            throw new IllegalArgumentException(
                    "a rate is 0.001 to 1000000 a second and a burst 1 to 1000000, not %s and %d"
                            .formatted(perSecond, burst));
        }
    }

    /** Nanoseconds until one use is given back. */
    long interval() {
        return Math.max(1, Math.round(1e9 / perSecond));
    }

    /**
     * Counts one use at {@code now}.
     *
     * @param fullAt when the bucket would be full again, in nanoseconds; any past moment for an untouched one
     */
    Use use(long fullAt, long now) {
        long after = Math.max(fullAt, now) + interval();
        long tooFar = after - now - interval() * burst;
        return tooFar <= 0 ? new Use.Granted(after) : new Use.Refused(Duration.ofNanos(tooFar));
    }

    /** Whether it was granted. */
    sealed interface Use {
        record Granted(long fullAt) implements Use {}

        /** Asking again after {@code retryAfter}, and no sooner, is granted if nothing else is asked meanwhile. */
        record Refused(Duration retryAfter) implements Use {}
    }
}
