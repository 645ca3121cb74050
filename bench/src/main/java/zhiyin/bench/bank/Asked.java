package zhiyin.bench.bank;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.BankFeed;
import zhiyin.banking.feed.FeedFolder;
import zhiyin.demo.internal.DemoFeed;

/**
 * What a command was asked for: {@code [--customers N] [--seed S] [--day D] [--from DIR] [--to FILE]}.
 *
 * @param today the day the bank opens; its history ends on the eve
 * @param from folder of a feed to read in place of generating one; null to generate
 * @param to where the report goes; null for the output
 */
record Asked(
        int customers,
        long seed,
        LocalDate today,
        @Nullable Path from,
        @Nullable Path to) {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<String> OPTIONS = Set.of("--customers", "--seed", "--day", "--from", "--to");

    static Asked of(String[] args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            given.put(args[i], args[i + 1]);
        }
        if (args.length % 2 != 0 || !OPTIONS.containsAll(given.keySet())) {
            System.err.println("Usage: [--customers N] [--seed S] [--day YYYY-MM-DD] [--from DIR] [--to FILE]");
            System.exit(2);
        }
        String day = given.get("--day");
        String from = given.get("--from");
        String to = given.get("--to");
        return new Asked(
                Integer.parseInt(given.getOrDefault("--customers", "5000")),
                Long.parseLong(given.getOrDefault("--seed", "20261122")),
                day == null ? LocalDate.now(Clock.system(ZONE)) : LocalDate.parse(day),
                from == null ? null : Path.of(from),
                to == null ? null : Path.of(to));
    }

    BankFeed feed() {
        Path folder = from;
        return folder != null ? FeedFolder.read(folder) : new DemoFeed(seed, customers, today, ZONE, label -> {});
    }

    Window window() {
        return new Window(today, ZONE);
    }
}
