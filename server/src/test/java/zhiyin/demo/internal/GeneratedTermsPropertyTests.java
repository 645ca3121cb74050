package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.knowledge.Terms;

/** What is booked in the generated bank outside credit cards follows the terms that its articles state. */
class GeneratedTermsPropertyTests {

    private static final Terms TERMS = Terms.bundled();
    private static final GeneratedBank BANK = new GeneratedBank(20261122, 500);
    private static final Map<UUID, FeedRow.Account> ACCOUNTS =
            BANK.all(FeedRow.Account.class).collect(Collectors.toMap(FeedRow.Account::id, Function.identity()));
    private static final Map<UUID, FeedRow.Customer> CUSTOMERS =
            BANK.all(FeedRow.Customer.class).collect(Collectors.toMap(FeedRow.Customer::id, Function.identity()));

    private static BigDecimal figure(String topic, String name) {
        return new BigDecimal(Objects.requireNonNull(
                        TERMS.topic(topic).orElseThrow().figures().get(name))
                .value());
    }

    private static long minor(String topic, String name) {
        return figure(topic, name).movePointRight(2).longValueExact();
    }

    private static List<FeedRow.Entry> booked(String category) {
        return BANK.all(FeedRow.Entry.class)
                .filter(entry -> entry.category().equals(category))
                .toList();
    }

    private static LocalDate day(FeedRow.Entry entry) {
        return LocalDate.ofInstant(entry.at(), GeneratedBank.ZONE);
    }

    private static FeedRow.Account account(FeedRow.Entry entry) {
        return Objects.requireNonNull(ACCOUNTS.get(entry.account()));
    }

    @Test
    void paysDemandInterestOnTheDayAndAtTheRateOfTheTerms() {
        Map<UUID, Map<LocalDate, Long>> moved = new HashMap<>();
        BANK.all(FeedRow.Entry.class).forEach(entry -> {
            move(moved, entry.account(), day(entry), entry.amountMinor());
            UUID other = entry.otherAccount();
            if (other != null) {
                move(moved, other, day(entry), -entry.amountMinor());
            }
        });
        BigDecimal daily = figure("account-demand-rate", "rate")
                .movePointLeft(2)
                .divide(figure("account-demand-rate", "year-basis"), 20, RoundingMode.HALF_EVEN);
        LocalDate settled =
                LocalDate.of(2026, 9, figure("account-demand-rate", "settled").intValueExact());
        LocalDate paid =
                LocalDate.of(2026, 9, figure("account-demand-rate", "paid").intValueExact());
        List<FeedRow.Entry> interest = booked("interest").stream()
                .filter(entry -> day(entry).equals(paid) && entry.currency().equals("CNY"))
                // What a time deposit bears comes with its maturity, hours later.
                .filter(entry -> entry.at().atZone(GeneratedBank.ZONE).getHour() < 4)
                .toList();

        assertThat(interest).hasSizeGreaterThan(300).allSatisfy(entry -> {
            long balances = 0;
            Map<LocalDate, Long> days = moved.getOrDefault(entry.account(), Map.of());
            for (LocalDate day = settled.minusMonths(3).plusDays(1); !day.isAfter(settled); day = day.plusDays(1)) {
                LocalDate then = day;
                balances += days.entrySet().stream()
                        .filter(one -> !one.getKey().isAfter(then))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
            }
            assertThat(entry.amountMinor())
                    .isEqualTo(daily.multiply(BigDecimal.valueOf(balances))
                            .setScale(0, RoundingMode.DOWN)
                            .longValueExact());
        });
    }

    private static void move(Map<UUID, Map<LocalDate, Long>> moved, UUID account, LocalDate day, long amount) {
        moved.computeIfAbsent(account, one -> new HashMap<>()).merge(day, amount, Long::sum);
    }

    @Test
    void sendsNoMoreAtOnceThanTheAppAllows() {
        long single = minor("transfer-online-limits", "single");
        assertThat(booked("transfer").stream().filter(entry -> entry.amountMinor() < 0))
                .hasSizeGreaterThan(1_000)
                .allSatisfy(entry -> assertThat(-entry.amountMinor()).isLessThanOrEqualTo(single));
    }

    @Test
    void lendsNoMoreAndForNoLongerThanTheTerms() {
        assertThat(BANK.list(FeedRow.Loan.class)).hasSizeGreaterThan(50).allSatisfy(loan -> {
            assertThat(loan.drawnOn().getDayOfMonth())
                    .isLessThanOrEqualTo(figure("loan-instalment", "last-day").intValueExact());
            FeedRow.Customer owner = Objects.requireNonNull(CUSTOMERS.get(
                    Objects.requireNonNull(ACCOUNTS.get(loan.account())).owner()));
            switch (loan.product()) {
                case "LN-CONSUMER" -> {
                    assertThat(loan.principalMinor()).isLessThanOrEqualTo(minor("personal-loan", "most"));
                    assertThat(loan.months())
                            .isLessThanOrEqualTo(
                                    figure("personal-loan", "longest").intValueExact());
                    assertThat(owner.bornOn()
                                    .plusYears(
                                            figure("personal-loan", "youngest").longValueExact()))
                            .isBefore(loan.drawnOn());
                }
                case "LN-GREEN" -> assertThat(loan.principalMinor()).isLessThanOrEqualTo(minor("green-loan", "most"));
                case "LN-CAR" ->
                    assertThat(loan.principalMinor()).isBetween(minor("car-loan", "least"), minor("car-loan", "most"));
                case "LN-HOME" ->
                    assertThat(loan.drawnOn().plusMonths(loan.months()))
                            .isBefore(owner.bornOn()
                                    .plusYears(
                                            figure("mortgage", "age-and-term").longValueExact() + 1));
                default -> assertThat(loan.product()).isEqualTo("LN-BUSINESS");
            }
        });
    }

    @Test
    void chargesPenaltyInterestForWhatIsPaidAfterTheDaysOfGrace() {
        int grace = figure("loan-late", "grace").intValueExact();
        BigDecimal more = BigDecimal.ONE.add(figure("loan-late", "surcharge").movePointLeft(2));
        Map<String, Long> due = new HashMap<>();
        for (FeedRow.Loan loan : BANK.list(FeedRow.Loan.class)) {
            UUID owner = Objects.requireNonNull(ACCOUNTS.get(loan.account())).owner();
            BANK.all(FeedRow.Instalment.class)
                    .filter(one -> one.loan().equals(loan.account()))
                    .forEach(one -> {
                        LocalDate paid = one.paidOn();
                        long late = paid == null
                                ? 0
                                : paid.toEpochDay() - one.dueOn().toEpochDay();
                        if (paid != null && late > grace) {
                            long penalty = BigDecimal.valueOf(one.principalMinor() + one.interestMinor())
                                    .multiply(loan.rate())
                                    .multiply(more)
                                    .multiply(BigDecimal.valueOf(late))
                                    .divide(BigDecimal.valueOf(36_000), 0, RoundingMode.DOWN)
                                    .longValueExact();
                            due.merge(owner + "|" + paid, penalty, Long::sum);
                        }
                    });
        }
        due.values().removeIf(penalty -> penalty == 0);
        Map<String, Long> charged = booked("penalty_interest").stream()
                .collect(Collectors.groupingBy(
                        entry -> account(entry).owner() + "|" + day(entry),
                        Collectors.summingLong(entry -> -entry.amountMinor())));

        assertThat(charged).isNotEmpty().isEqualTo(due);
    }

    @Test
    void changesMoneyAndTakesOrdersInTheHoursOfTheTerms() {
        assertThat(booked("exchange")).hasSizeGreaterThan(20).allSatisfy(entry -> {
            assertThat(day(entry).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(LocalTime.ofInstant(entry.at(), GeneratedBank.ZONE)).isBetween(time("9:30"), time("22:00"));
        });
        assertThat(booked("investment"))
                .hasSizeGreaterThan(20)
                .allSatisfy(entry -> assertThat(LocalTime.ofInstant(entry.at(), GeneratedBank.ZONE))
                        .isBetween(time("9:00"), time("15:30")));
        assertThat(booked("redemption")).isNotEmpty();
    }

    private static LocalTime time(String clock) {
        return LocalTime.parse(clock.length() == 4 ? "0" + clock : clock);
    }

    @Test
    void paysSalariesElsewhereForTheFeeOfTheTerms() {
        long each = minor("business-payroll", "other");
        assertThat(booked("fee").stream()
                        .filter(entry -> Objects.requireNonNull(
                                                CUSTOMERS.get(account(entry).owner()))
                                        .kind()
                                == FeedRow.CustomerKind.BUSINESS))
                .hasSizeGreaterThan(50)
                .allSatisfy(entry -> assertThat(-entry.amountMinor() % each).isZero());
    }

    @Test
    void givesNoCardALimitBeyondTheTerms() {
        assertThat(BANK.all(FeedRow.Account.class).filter(account -> account.kind() == AccountKind.CREDIT_CARD))
                .hasSizeGreaterThan(100)
                .allSatisfy(account -> assertThat(account.creditLimitMinor())
                        .isBetween(
                                minor("credit-card-limits", "standard-from"),
                                minor("credit-card-limits", "platinum-to")));
    }
}
