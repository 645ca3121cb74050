package zhiyin.bench.bank;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.BankFeed;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;

/**
 * A row of features for each person and month of a feed; businesses are left out. Memory: a part, and about 600 bytes a
 * row.
 */
final class MonthRows implements Consumer<FeedRow> {

    /** A customer's features by month, in the order of {@link #months}; null where nothing happened. */
    record Customer(List<float @Nullable []> months) {}

    private final List<YearMonth> months;
    private final LocalDate first;
    private final ZoneId zone;
    private final YearMonth spoilt;
    private final Artefact artefact;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<UUID, Tally> tallies = new HashMap<>();
    private final Map<UUID, Held> held = new HashMap<>();
    private final Map<Tally, Life> lives = new HashMap<>();

    /** One customer while the part is read. */
    private static final class Life {
        private final List<@Nullable MonthFeatures> features;
        private final Map<String, BitSet> dealings = new HashMap<>();

        Life(int months) {
            this.features = new ArrayList<>(Collections.nCopies(months, null));
        }
    }

    private MonthRows(List<YearMonth> months, ZoneId zone, YearMonth spoilt, Artefact artefact) {
        this.months = List.copyOf(months);
        this.first = months.getFirst().atDay(1).minusDays(MonthFeatures.DAYS);
        this.zone = zone;
        this.spoilt = spoilt;
        this.artefact = artefact;
    }

    /** @param spoilt the month that gets the artefact */
    static List<Customer> of(BankFeed feed, List<YearMonth> months, ZoneId zone, YearMonth spoilt, Artefact artefact) {
        MonthRows rows = new MonthRows(months, zone, spoilt, artefact);
        for (FeedPart part : feed.parts()) {
            part.rows(rows);
            rows.close();
        }
        return rows.customers;
    }

    @Override
    public void accept(FeedRow row) {
        switch (row) {
            case FeedRow.Customer customer -> {
                Tally tally = new Tally(customer.kind(), customer.joinedAt());
                tallies.put(customer.id(), tally);
                if (tally.isPerson()) {
                    lives.put(tally, new Life(months.size()));
                }
            }
            case FeedRow.Account account -> {
                Tally owner = tallies.get(account.owner());
                if (owner != null) {
                    held.put(account.id(), new Held(account, owner));
                }
            }
            case FeedRow.Entry entry -> entered(entry);
            default -> {
                // Only what happens on accounts makes a month.
            }
        }
    }

    private void entered(FeedRow.Entry original) {
        ZonedDateTime at = original.at().atZone(zone);
        FeedRow.Entry entry = original;
        if (artefact != Artefact.NONE && YearMonth.from(at).equals(spoilt)) {
            entry = artefact.on(original);
            at = entry.at().atZone(zone);
        }
        if (entry.category().equals("opening")) {
            return;
        }
        note(held.get(entry.account()), entry, entry.amountMinor(), at, entry.counterparty());
        if (entry.otherAccount() != null) {
            note(held.get(entry.otherAccount()), entry, -entry.amountMinor(), at, entry.seenThere());
        }
    }

    private void note(@Nullable Held account, FeedRow.Entry entry, long minor, ZonedDateTime at, String counterparty) {
        Life life = account == null ? null : lives.get(account.owner);
        if (account == null || life == null) {
            return;
        }
        int day = (int) ChronoUnit.DAYS.between(first, at.toLocalDate());
        if (day >= 0) {
            life.dealings.computeIfAbsent(counterparty, any -> new BitSet()).set(day);
        }
        int month = months.indexOf(YearMonth.from(at));
        if (month >= 0 && at.getDayOfMonth() <= MonthFeatures.DAYS) {
            MonthFeatures features = life.features.get(month);
            if (features == null) {
                features = new MonthFeatures();
                life.features.set(month, features);
            }
            features.add(entry, account, minor, at);
        }
    }

    private void close() {
        lives.forEach((tally, life) -> {
            List<float @Nullable []> all = new ArrayList<>();
            for (int i = 0; i < months.size(); i++) {
                LocalDate begins = months.get(i).atDay(1);
                MonthFeatures features = life.features.get(i);
                boolean settled = tally.joinedAt.isBefore(
                        begins.minusDays(MonthFeatures.DAYS).atStartOfDay(zone).toInstant());
                int day = (int) ChronoUnit.DAYS.between(first, begins);
                all.add(features == null || !settled ? null : features.vector(life.dealings, day));
            }
            customers.add(new Customer(all));
        });
        tallies.clear();
        held.clear();
        lives.clear();
    }
}
