package zhiyin.language.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import zhiyin.values.Language;

/**
 * How far a training got and how long it will take yet, told by who works and read by who reports. Work is counted in
 * sentences learnt; how long one takes is known from the steps before. Thread-safe.
 */
final class Steps {

    /** Of a step that takes longer than it should, so much is still to come. */
    private static final double LATE = 0.05;

    private final Clock clock;
    private final Pace pace;
    private final Instant began;
    private final Map<Language, Double> ahead = new EnumMap<>(Language.class);
    private volatile boolean ends;
    private String part = "waiting";
    private @Nullable Step current;
    private double done;
    private int percent;

    Steps(Clock clock, Pace pace) {
        this.clock = clock;
        this.pace = pace;
        this.began = clock.instant();
    }

    /** The training is to end here: somebody asked for it, or its process stops. */
    static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("the training was ended");
        }
    }

    /** What is under way; {@code share} is how much of it is done, where that can be told. */
    private record Step(Language language, double work, Instant began, OptionalDouble share) {}

    /** @param secondsLeft empty while nothing tells how long a sentence takes */
    record Progress(String part, int percent, OptionalInt secondsLeft) {}

    /** Adds work that is to come. */
    synchronized void expect(Language language, double work) {
        ahead.merge(language, work, Double::sum);
    }

    /** What comes next: so much of the work that was expected, or none where that is told by {@link #within}. */
    synchronized void begin(Language language, String what, double work) {
        check();
        part = language.tag() + "-" + what;
        current = new Step(language, work, clock.instant(), OptionalDouble.empty());
        ahead.merge(language, -work, Double::sum);
    }

    /** How much of what is under way is done, between 0 and 1. */
    synchronized void within(double share) {
        check();
        Step step = current;
        if (step != null) {
            current = new Step(step.language(), step.work(), step.began(), OptionalDouble.of(share));
        }
    }

    synchronized void finished() {
        Step step = current;
        if (step != null) {
            pace.took(step.language(), step.work(), Duration.between(step.began(), clock.instant()));
            done += step.work();
            current = null;
        }
    }

    void check() {
        if (ends) {
            throw new EndedException();
        }
    }

    void end() {
        ends = true;
    }

    /** Never less than it said before, and never all before the end. */
    synchronized Progress now() {
        OptionalDouble left = millisLeft();
        double spent = Duration.between(began, clock.instant()).toMillis();
        double all = done + aheadOfAll() + (current == null ? 0 : current.work());
        double share = left.isPresent() ? spent / Math.max(1, spent + left.getAsDouble()) : all == 0 ? 0 : done / all;
        percent = Math.max(percent, Math.min(99, (int) (100 * share)));
        return new Progress(
                part,
                percent,
                left.isPresent() ? OptionalInt.of((int) Math.ceil(left.getAsDouble() / 1000)) : OptionalInt.empty());
    }

    private double aheadOfAll() {
        return ahead.values().stream().mapToDouble(work -> Math.max(0, work)).sum();
    }

    private OptionalDouble millisLeft() {
        double left = 0;
        for (Map.Entry<Language, Double> entry : ahead.entrySet()) {
            OptionalDouble one = pace.of(entry.getKey());
            if (one.isEmpty()) {
                return OptionalDouble.empty();
            }
            left += Math.max(0, entry.getValue()) * one.getAsDouble();
        }
        return ahead.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(left + leftOf(current));
    }

    private double leftOf(@Nullable Step step) {
        if (step == null) {
            return 0;
        }
        double spent = Duration.between(step.began(), clock.instant()).toMillis();
        if (step.share().isPresent()) {
            double share = Math.max(0.001, step.share().getAsDouble());
            return spent * (1 - share) / share;
        }
        double whole = step.work() * pace.of(step.language()).orElse(0);
        return Math.max(whole - spent, LATE * whole);
    }
}
