package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.knowledge.Terms;

/** Statements, minimum payments, late fees and interest of generated credit cards, worked out anew from terms and entries. */
class GeneratedStatementsPropertyTests {

    private static final Terms TERMS = Terms.bundled();
    private static final long SHORTFALL = minor("credit-card-late", "shortfall");

    private static BigDecimal figure(String topic, String name) {
        return new BigDecimal(Objects.requireNonNull(
                        TERMS.topic(topic).orElseThrow().figures().get(name))
                .value());
    }

    private static long minor(String topic, String name) {
        return figure(topic, name).movePointRight(2).longValueExact();
    }

    private static int count(String topic, String name) {
        return figure(topic, name).intValueExact();
    }

    private static long of(BigDecimal percent, long sum, RoundingMode rounding) {
        return percent.movePointLeft(2)
                .multiply(BigDecimal.valueOf(sum))
                .setScale(0, rounding)
                .longValueExact();
    }

    /** What happened on a credit card, by day: all that moved it, repayments, fees and interest. */
    private static final class Happened {
        private final NavigableMap<LocalDate, Long> moved = new TreeMap<>();
        private final NavigableMap<LocalDate, Long> repaid = new TreeMap<>();
        private final NavigableMap<LocalDate, Long> fees = new TreeMap<>();
        private final NavigableMap<LocalDate, Long> interest = new TreeMap<>();

        long debt(LocalDate day) {
            return -sum(moved.headMap(day, true));
        }

        static long sum(Map<LocalDate, Long> amounts) {
            return amounts.values().stream().mapToLong(Long::longValue).sum();
        }

        static long within(NavigableMap<LocalDate, Long> amounts, LocalDate after, LocalDate until) {
            return sum(amounts.subMap(after, false, until, true));
        }

        long unpaid(FeedRow.Statement one, LocalDate day) {
            return Math.max(0, one.owedMinor() - within(repaid, one.closedOn(), day));
        }
    }

    private static Map<UUID, Happened> happened(GeneratedBank bank) {
        Map<UUID, Happened> cards = new HashMap<>();
        bank.all(FeedRow.Account.class)
                .filter(account -> account.kind() == AccountKind.CREDIT_CARD)
                .forEach(account -> cards.put(account.id(), new Happened()));
        bank.all(FeedRow.Entry.class).forEach(entry -> {
            LocalDate day = LocalDate.ofInstant(entry.at(), GeneratedBank.ZONE);
            Happened own = cards.get(entry.account());
            Happened other = entry.otherAccount() == null ? null : cards.get(entry.otherAccount());
            if (own != null) {
                own.moved.merge(day, entry.amountMinor(), Long::sum);
                switch (entry.category()) {
                    case "late_fee" -> own.fees.merge(day, -entry.amountMinor(), Long::sum);
                    case "card_interest" -> own.interest.merge(day, -entry.amountMinor(), Long::sum);
                    default -> {
                        // A purchase.
                    }
                }
            } else if (other != null) {
                other.moved.merge(day, -entry.amountMinor(), Long::sum);
                other.repaid.merge(day, -entry.amountMinor(), Long::sum);
            }
        });
        return cards;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void followTheTerms(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 250);
        Map<UUID, Happened> cards = happened(bank);
        Map<UUID, Long> limits = bank.all(FeedRow.Account.class)
                .collect(Collectors.toMap(FeedRow.Account::id, FeedRow.Account::creditLimitMinor));
        Map<UUID, List<FeedRow.Statement>> byCard = bank.all(FeedRow.Statement.class)
                .sorted(Comparator.comparing(FeedRow.Statement::closedOn))
                .collect(Collectors.groupingBy(FeedRow.Statement::account));
        int revolved = 0;
        int late = 0;
        for (Map.Entry<UUID, List<FeedRow.Statement>> card : byCard.entrySet()) {
            Happened its = Objects.requireNonNull(cards.get(card.getKey()));
            List<FeedRow.Statement> all = card.getValue();
            for (int i = 2; i + 1 < all.size(); i++) {
                FeedRow.Statement one = all.get(i);
                assertThat(one.closedOn().getDayOfMonth())
                        .isIn(
                                count("credit-card-cycle", "date-a"),
                                count("credit-card-cycle", "date-b"),
                                count("credit-card-cycle", "date-c"));
                assertThat(one.dueOn()).isEqualTo(one.closedOn().plusDays(count("credit-card-cycle", "due-after")));
                FeedRow.Statement before = all.get(i - 1);
                FeedRow.Statement next = all.get(i + 1);
                boolean follows = before.closedOn().plusMonths(1).equals(one.closedOn())
                        && one.closedOn().plusMonths(1).equals(next.closedOn());
                if (follows) {
                    long limit = Objects.requireNonNull(limits.get(card.getKey()));
                    minimum(its, before, one);
                    late += lateFee(its, one, limit);
                    revolved += interest(its, before, one, next, limit);
                }
            }
        }
        assertThat(revolved).isGreaterThan(20);
        assertThat(late).isPositive();
    }

    private static void minimum(Happened its, FeedRow.Statement before, FeedRow.Statement one) {
        long charges = Happened.within(its.fees, before.closedOn(), one.closedOn())
                + Happened.within(its.interest, before.closedOn(), one.closedOn());
        long missed = Math.max(0, before.minimumMinor() - before.paidMinor());
        long whole = Math.min(one.owedMinor(), charges + missed);
        long share = of(figure("credit-card-minimum", "share"), one.owedMinor() - whole, RoundingMode.HALF_UP);
        long least = Math.max(share + whole, minor("credit-card-minimum", "least"));
        assertThat(one.minimumMinor()).as(one.toString()).isEqualTo(Math.min(one.owedMinor(), least));
    }

    private static LocalDate graceEnds(FeedRow.Statement one) {
        return one.dueOn().plusDays(count("credit-card-late", "grace"));
    }

    private static int lateFee(Happened its, FeedRow.Statement one, long limit) {
        LocalDate on = graceEnds(one).plusDays(1);
        long missing = one.minimumMinor() - Happened.within(its.repaid, one.closedOn(), graceEnds(one));
        long share = of(figure("credit-card-late", "fee"), missing, RoundingMode.HALF_UP);
        long fee = missing <= SHORTFALL
                ? 0
                : Math.clamp(share, minor("credit-card-late", "fee-least"), minor("credit-card-late", "fee-most"));
        long charged = Happened.within(its.fees, one.closedOn(), one.closedOn().plusMonths(1));
        if (charged == 0 && fee > 0) {
            // The limit left no room for it.
            assertThat(its.debt(on.minusDays(1)) + fee).isGreaterThan(limit);
            return 0;
        }
        assertThat(charged).as(one.toString()).isEqualTo(fee);
        return fee > 0 ? 1 : 0;
    }

    /** The sum of the days' balances from the booking on, of what is not paid in full; else only what was carried over. */
    private static int interest(
            Happened its, FeedRow.Statement before, FeedRow.Statement one, FeedRow.Statement next, long limit) {
        boolean full = its.unpaid(one, graceEnds(one)) <= SHORTFALL;
        long carried = its.unpaid(before, one.closedOn());
        long balances = Math.min(carried, one.owedMinor());
        if (!full) {
            for (LocalDate day = before.closedOn().plusDays(1); !day.isAfter(one.closedOn()); day = day.plusDays(1)) {
                balances += Math.max(0, its.debt(day) - its.unpaid(before, day));
            }
        }
        for (LocalDate day = one.closedOn().plusDays(1); day.isBefore(next.closedOn()); day = day.plusDays(1)) {
            long repaid = Happened.within(its.repaid, one.closedOn(), day);
            balances += Math.max(0, (full ? Math.min(carried, one.owedMinor()) : one.owedMinor()) - repaid);
        }
        long interest = of(figure("credit-card-interest-rate", "daily"), balances, RoundingMode.DOWN);
        long charged = Happened.within(its.interest, one.closedOn(), next.closedOn());
        if (charged == 0 && interest > 0) {
            assertThat(its.debt(next.closedOn()) + interest).isGreaterThan(limit);
            return 0;
        }
        assertThat(charged).as(one + " " + next).isEqualTo(interest);
        return interest > 0 ? 1 : 0;
    }
}
