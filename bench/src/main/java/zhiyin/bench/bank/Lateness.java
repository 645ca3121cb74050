package zhiyin.bench.bank;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import zhiyin.banking.feed.FeedRow;

/** Who is late with a loan or a card, and for how long; of one part. */
final class Lateness {

    private final LocalDate today;
    private final Map<UUID, LocalDate> firstUnpaid = new HashMap<>();
    private final Map<UUID, List<FeedRow.Statement>> statements = new HashMap<>();

    Lateness(LocalDate today) {
        this.today = today;
    }

    void add(FeedRow.Instalment instalment) {
        if (instalment.paidOn() == null && instalment.dueOn().isBefore(today)) {
            firstUnpaid.merge(instalment.loan(), instalment.dueOn(), (one, two) -> one.isBefore(two) ? one : two);
        }
    }

    void add(FeedRow.Statement statement) {
        statements
                .computeIfAbsent(statement.account(), any -> new ArrayList<>())
                .add(statement);
    }

    /** Days since the oldest instalment that is still unpaid was due; zero where none is. */
    long ofLoan(UUID loan) {
        LocalDate due = firstUnpaid.get(loan);
        return due == null ? 0 : ChronoUnit.DAYS.between(due, today);
    }

    /** Days since the first of the newest statements was due that were all paid less than their minimum. */
    long ofCard(UUID account) {
        LocalDate since = today;
        List<FeedRow.Statement> newestFirst = new ArrayList<>(statements.getOrDefault(account, List.of()));
        newestFirst.removeIf(statement -> !statement.dueOn().isBefore(today));
        newestFirst.sort((one, two) -> two.dueOn().compareTo(one.dueOn()));
        for (FeedRow.Statement statement : newestFirst) {
            if (statement.paidMinor() >= statement.minimumMinor()) {
                break;
            }
            since = statement.dueOn();
        }
        return ChronoUnit.DAYS.between(since, today);
    }
}
