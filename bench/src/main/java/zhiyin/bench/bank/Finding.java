package zhiyin.bench.bank;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of the generated bank beside the one that was published.
 *
 * @param published null where nothing was published that could be compared
 * @param low lowest figure that passes: as a ratio to the published one, or the figure itself where there is none
 * @param high highest
 * @param source where the published figure is from and of when; else why the band is what it is
 */
record Finding(
        String section,
        String what,
        Unit unit,
        double figure,
        @Nullable Double published,
        double low,
        double high,
        String source) {

    enum Unit {
        SHARE,
        YUAN,
        NUMBER
    }

    /** What was published, or null, and the band a figure must lie in. */
    record Yardstick(@Nullable Double published, double low, double high, String source) {

        static Yardstick published(double published, double low, double high, String source) {
            return new Yardstick(published, low, high, source);
        }

        static Yardstick unpublished(double low, double high, String reason) {
            return new Yardstick(null, low, high, reason);
        }

        /** A figure that is shown and not judged. */
        static Yardstick none(String reason) {
            return new Yardstick(null, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, reason);
        }
    }

    static Finding of(String section, String what, Unit unit, double figure, Yardstick by) {
        return new Finding(section, what, unit, figure, by.published(), by.low(), by.high(), by.source());
    }

    boolean isJudged() {
        return !Double.isInfinite(high) || !Double.isInfinite(low);
    }

    boolean passes() {
        double judged = published == null ? figure : ratio();
        return judged >= low && judged <= high;
    }

    double ratio() {
        return published == null || published == 0 ? Double.NaN : figure / published;
    }

    String verdict() {
        return !isJudged() ? "not judged" : passes() ? "ok" : "**off**";
    }

    String shown(double value) {
        return switch (unit) {
            case SHARE -> "%.2f %%".formatted(value * 100);
            case YUAN -> String.format(Locale.ROOT, "%,.0f", value);
            case NUMBER -> String.format(Locale.ROOT, "%.3f", value);
        };
    }

    String band() {
        if (!isJudged()) {
            return "-";
        }
        if (published != null) {
            return String.format(Locale.ROOT, "%.2f-%.2f x", low, high);
        }
        return Double.isInfinite(high) ? "from " + shown(low) : shown(low) + " - " + shown(high);
    }
}
