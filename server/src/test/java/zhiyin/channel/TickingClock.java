package zhiyin.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The real clock, ahead by as much as a test has moved it. Thread-safe. */
final class TickingClock extends Clock {

    private final Clock real;
    private final AtomicReference<Duration> ahead;

    TickingClock() {
        this(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    private TickingClock(Clock real, AtomicReference<Duration> ahead) {
        this.real = real;
        this.ahead = ahead;
    }

    void advance(Duration by) {
        ahead.accumulateAndGet(by, Duration::plus);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** Moves together with this one. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new TickingClock(real.withZone(zone), ahead);
    }
}
