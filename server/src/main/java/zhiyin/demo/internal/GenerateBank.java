package zhiyin.demo.internal;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import zhiyin.banking.feed.BankFeed;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedFolder;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;

/**
 * {@code zhiyin bank generate}: writes a generated bank as files, and what is true of its customers into a file of its
 * own, which no bank would have. Takes pairs of name and value; exits with 1 when the folder cannot be written, with 2
 * when a value cannot be used. The last line of the result is JSON.
 */
public final class GenerateBank {

    private static final int REFUSED = 1;
    private static final int MISREAD = 2;
    private static final int MOST = 200_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private GenerateBank() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int status = run(arguments, out, err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** As {@link #main}, without exiting; gives the exit status. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            given.put(arguments[i], arguments[i + 1]);
        }
        int customers;
        long seed;
        LocalDate day;
        try {
            customers = Integer.parseInt(given.getOrDefault("--customers", ""));
            seed = Long.parseLong(given.getOrDefault("--seed", ""));
            day = LocalDate.parse(given.getOrDefault("--day", ""));
        } catch (NumberFormatException | DateTimeException e) {
            err.println(
                    "zhiyin: bank generate needs --customers 1 to " + MOST + ", --seed with a whole number and --day"
                            + " with a date such as 2026-11-22; one of them reads otherwise.");
            return MISREAD;
        }
        if (customers < 1 || customers > MOST) {
            err.println("zhiyin: --customers is " + customers + ". Give 1 to " + MOST + ".");
            return MISREAD;
        }
        Path folder = Path.of(given.getOrDefault("--to", ""));
        Path labels = Path.of(given.getOrDefault("--labels", ""));
        return write(new Wanted(customers, seed, day, folder, labels), out, err);
    }

    private record Wanted(int customers, long seed, LocalDate day, Path folder, Path labels) {}

    private static int write(Wanted wanted, PrintStream out, PrintStream err) {
        AtomicLong entries = new AtomicLong();
        try (LabelFile labels = new LabelFile(wanted.labels())) {
            return write(wanted, labels, entries, out, err);
        } catch (BrokenFeedException e) {
            err.println("zhiyin: " + e.getMessage() + ".");
            return REFUSED;
        } catch (UncheckedIOException e) {
            err.println("zhiyin: The labels cannot be written to " + wanted.labels() + " (" + e.getMessage()
                    + "). Remove them and " + wanted.folder() + ", see to free space, and try again.");
            return REFUSED;
        }
    }

    private static int write(Wanted wanted, LabelFile labels, AtomicLong entries, PrintStream out, PrintStream err) {
        try {
            BankFeed feed = new DemoFeed(wanted.seed(), wanted.customers(), wanted.day(), ZONE, labels);
            FeedFolder.write(counting(feed, entries), wanted.folder(), err::println);
            out.println("{\"customers\":" + wanted.customers() + ",\"parts\":"
                    + feed.parts().size() + ",\"entries\":" + entries + ",\"labels\":" + labels.count() + "}");
            return 0;
        } catch (BrokenFeedException e) {
            labels.discard();
            throw e;
        }
    }

    private static BankFeed counting(BankFeed feed, AtomicLong entries) {
        List<FeedPart> parts = feed.parts().stream()
                .map(part -> (FeedPart) new Counted(part, entries))
                .toList();
        return () -> parts;
    }

    private record Counted(FeedPart part, AtomicLong entries) implements FeedPart {

        @Override
        public String name() {
            return part.name();
        }

        @Override
        public String digest() {
            return part.digest();
        }

        @Override
        public int customers() {
            return part.customers();
        }

        @Override
        public void rows(Consumer<FeedRow> taker) {
            long[] seen = new long[1];
            part.rows(row -> {
                if (row instanceof FeedRow.Entry) {
                    seen[0]++;
                }
                taker.accept(row);
            });
            entries.addAndGet(seen[0]);
        }
    }
}
