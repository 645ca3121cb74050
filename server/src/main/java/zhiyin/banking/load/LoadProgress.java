package zhiyin.banking.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import zhiyin.banking.feed.FeedPart;

/** How far a load got, told after every part. Thread-safe. */
final class LoadProgress {

    private static final long MILLION = 1_000_000;

    private final Consumer<String> listener;
    private final Clock clock;
    private final Instant began;
    private final long all;
    private long customers;
    private long entries;

    LoadProgress(
            List<FeedPart> parts, List<FeedPart> missing, long entriesBefore, Clock clock, Consumer<String> listener) {
        this.listener = listener;
        this.clock = clock;
        this.began = clock.instant();
        this.all = parts.stream().mapToLong(FeedPart::customers).sum();
        this.customers = all - missing.stream().mapToLong(FeedPart::customers).sum();
        this.entries = entriesBefore;
    }

    synchronized void loaded(FeedPart part, long brought) {
        customers += part.customers();
        entries += brought;
        listener.accept(state());
    }

    synchronized void says(String next) {
        listener.accept(state() + ": " + next);
    }

    private String state() {
        long seconds = Duration.between(began, clock.instant()).toSeconds();
        String counted = entries < MILLION
                ? String.format(Locale.ROOT, "%,d", entries)
                : String.format(Locale.ROOT, "%.1f million", (double) entries / MILLION);
        return String.format(Locale.ROOT, "%,d of %,d customers, %s entries, %d s", customers, all, counted, seconds);
    }
}
