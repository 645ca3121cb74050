package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.values.CardNumber;

/** Whatever the seed and the day: the books of the generated bank add up. */
class GeneratedBooksPropertyTests {

    private record Moved(Instant at, long amount) {}

    private static Map<UUID, List<Moved>> moves(GeneratedBank bank) {
        Map<UUID, List<Moved>> moves = new HashMap<>();
        bank.all(FeedRow.Entry.class).forEach(entry -> {
            moves.computeIfAbsent(entry.account(), account -> new ArrayList<>())
                    .add(new Moved(entry.at(), entry.amountMinor()));
            UUID other = entry.otherAccount();
            if (other != null) {
                moves.computeIfAbsent(other, account -> new ArrayList<>())
                        .add(new Moved(entry.at(), -entry.amountMinor()));
            }
        });
        moves.values().forEach(list -> list.sort(Comparator.comparing(Moved::at)));
        return moves;
    }

    private static long balance(Map<UUID, List<Moved>> moves, UUID account) {
        return moves.getOrDefault(account, List.of()).stream()
                .mapToLong(Moved::amount)
                .sum();
    }

    @ParameterizedTest(name = "seed {0}, {1} customers on {2}")
    @CsvSource({"1, 250, 2026-11-22", "2, 60, 2026-02-20", "20261122, 500, 2026-11-22", "3, 250, 2028-03-01"})
    void keepsEveryAccountAboveItsLimitAtEveryMoment(long seed, int customers, LocalDate today) {
        GeneratedBank bank = new GeneratedBank(seed, customers, today);
        Map<UUID, List<Moved>> moves = moves(bank);
        Instant end = today.atStartOfDay(GeneratedBank.ZONE).toInstant();
        bank.all(FeedRow.Account.class).forEach(account -> {
            long balance = 0;
            for (Moved moved : moves.getOrDefault(account.id(), List.of())) {
                assertThat(moved.amount()).isNotZero();
                assertThat(moved.at()).isBefore(end).isAfterOrEqualTo(account.openedAt());
                balance += moved.amount();
                assertThat(balance)
                        .as("seed %d, %s at %s", seed, account, moved.at())
                        .isGreaterThanOrEqualTo(-account.creditLimitMinor());
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void refersOnlyToWhatTheReferenceAndTheBlockHold(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 300);
        Map<UUID, FeedRow.Account> accounts =
                bank.all(FeedRow.Account.class).collect(Collectors.toMap(FeedRow.Account::id, one -> one));
        Set<UUID> payees = bank.all(FeedRow.Payee.class).map(FeedRow.Payee::id).collect(Collectors.toSet());
        Set<String> merchants =
                bank.all(FeedRow.Merchant.class).map(FeedRow.Merchant::code).collect(Collectors.toSet());
        Set<UUID> ids = new HashSet<>();
        bank.all(FeedRow.Entry.class).forEach(entry -> {
            assertThat(ids.add(entry.id())).isTrue();
            assertThat(Objects.requireNonNull(accounts.get(entry.account())).currency())
                    .isEqualTo(entry.currency());
            assertThat(entry.otherAccount() == null).isNotEqualTo(entry.counterpart() == null);
            UUID other = entry.otherAccount();
            if (other != null) {
                assertThat(Objects.requireNonNull(accounts.get(other)).currency())
                        .isEqualTo(entry.currency());
                assertThat(other).isNotEqualTo(entry.account());
            }
            assertThat(entry.payee() == null || payees.contains(entry.payee())).isTrue();
            assertThat(entry.merchant() == null || merchants.contains(entry.merchant()))
                    .isTrue();
            assertThat(entry.counterparty()).isNotBlank();
            assertThat(entry.seenThere()).isNotBlank();
        });
        Set<String> numbers = new HashSet<>();
        accounts.values()
                .forEach(account -> assertThat(numbers.add(account.number())).isTrue());
        bank.all(FeedRow.Card.class).forEach(card -> {
            assertThat(numbers.add(card.number())).isTrue();
            assertThat(CardNumber.hasValidCheckDigit(card.number())).isTrue();
            assertThat(card.expiresOn()).isAfter(card.issuedOn());
            assertThat(accounts).containsKey(card.account());
        });
    }

    @Test
    void namesEveryoneAlikeHoweverManyCustomersThereAre() {
        GeneratedBank small = new GeneratedBank(7, 250);
        GeneratedBank large = new GeneratedBank(7, 600);

        assertThat(large.list(FeedRow.Customer.class).subList(0, 250)).isEqualTo(small.list(FeedRow.Customer.class));
        Set<FeedRow.Entry> many = large.all(FeedRow.Entry.class).collect(Collectors.toSet());
        assertThat(many.containsAll(small.list(FeedRow.Entry.class))).isTrue();
        assertThat(new GeneratedBank(7, 250).rows().equals(small.rows())).isTrue();
    }

    @Test
    void livesTheSameLivesWhereTheBankEndsWithinABlock() {
        GeneratedBank cut = new GeneratedBank(7, 40);
        GeneratedBank whole = new GeneratedBank(7, 250);
        Map<UUID, List<Moved>> all = moves(whole);

        Map<UUID, List<Moved>> few = moves(cut);

        assertThat(few).isNotEmpty();
        cut.all(FeedRow.Account.class)
                .forEach(account -> assertThat(few.getOrDefault(account.id(), List.of()))
                        .isEqualTo(all.getOrDefault(account.id(), List.of())));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261122})
    void owesOnLoansWhatIsNotRepaidAndHoldsInDepositsWhatWasPutIn(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 250);
        Map<UUID, List<Moved>> moves = moves(bank);
        Map<UUID, List<FeedRow.Instalment>> schedules =
                bank.all(FeedRow.Instalment.class).collect(Collectors.groupingBy(FeedRow.Instalment::loan));
        bank.all(FeedRow.Loan.class).forEach(loan -> {
            List<FeedRow.Instalment> schedule = schedules.getOrDefault(loan.account(), List.of());
            assertThat(schedule).hasSize(loan.months());
            assertThat(schedule.stream()
                            .mapToLong(FeedRow.Instalment::principalMinor)
                            .sum())
                    .isEqualTo(loan.principalMinor());
            long unpaid = schedule.stream()
                    .filter(one -> one.paidOn() == null)
                    .mapToLong(FeedRow.Instalment::principalMinor)
                    .sum();
            boolean drawn = loan.drawnOn().isBefore(GeneratedBank.TODAY);
            assertThat(balance(moves, loan.account())).as(loan.toString()).isEqualTo(drawn ? -unpaid : 0);
        });
        bank.all(FeedRow.Deposit.class).forEach(deposit -> {
            boolean runs = deposit.startedOn().isBefore(GeneratedBank.TODAY)
                    && (deposit.renews() || !deposit.maturesOn().isBefore(GeneratedBank.TODAY));
            assertThat(balance(moves, deposit.account()))
                    .as(deposit.toString())
                    .isEqualTo(runs ? deposit.principalMinor() : 0);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void statesOnStatementsWhatTheEntriesSay(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 250);
        Map<UUID, List<Moved>> moves = moves(bank);
        assertThat(bank.list(FeedRow.Statement.class)).hasSizeGreaterThan(300).allSatisfy(statement -> {
            Instant closed = statement
                    .closedOn()
                    .plusDays(1)
                    .atStartOfDay(GeneratedBank.ZONE)
                    .toInstant();
            long then = moves.getOrDefault(statement.account(), List.of()).stream()
                    .filter(moved -> moved.at().isBefore(closed))
                    .mapToLong(Moved::amount)
                    .sum();
            assertThat(-then).isEqualTo(statement.owedMinor());
            assertThat(statement.minimumMinor()).isBetween(1L, statement.owedMinor());
            assertThat(statement.paidMinor()).isBetween(0L, statement.owedMinor());
        });
    }

    @Test
    void booksAnInvestmentAtWhatTheHoldingCost() {
        GeneratedBank bank = new GeneratedBank(1, 250);
        Set<UUID> cards = bank.all(FeedRow.Account.class)
                .filter(account -> account.kind() == AccountKind.CREDIT_CARD)
                .map(FeedRow.Account::id)
                .collect(Collectors.toSet());
        assertThat(bank.list(FeedRow.Holding.class)).isNotEmpty().allSatisfy(holding -> {
            assertThat(holding.costMinor()).isPositive();
            assertThat(holding.units()).isPositive();
        });
        assertThat(bank.all(FeedRow.Entry.class)
                        .filter(entry -> entry.category().equals("investment")))
                .noneMatch(entry -> cards.contains(entry.account()));
    }
}
