package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.OpeningBooks.OpeningAccount;
import zhiyin.banking.core.OpeningBooks.OpeningEntry;
import zhiyin.banking.core.OpeningBooks.OpeningLine;
import zhiyin.banking.core.OpeningBooks.Side;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.PayeeRole;
import zhiyin.risk.RiskDecision;
import zhiyin.risk.TransferFeatures;
import zhiyin.risk.TransferRisk;
import zhiyin.risk.TransferThresholds;
import zhiyin.values.Money;

/** Whatever the seed: people are complete, their year adds up, and the guides' people do what guides say. */
class DemoPeoplePropertyTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final long RESERVE = 20_000_00;

    private final DemoWorld world = DemoWorld.read();

    private record Lived(DemoPerson person, List<OpeningEntry> year) {}

    private Lived live(long seed, int number) {
        People people = new People(world, seed);
        Dice dice = people.dice(number);
        DemoPerson person = people.person(number, dice);
        return new Lived(person, new YearOfLife(person, world, ZONE, dice).until(TODAY));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261122})
    void makesTheSamePeopleFromTheSameSeed(long seed) {
        IntStream.rangeClosed(1, 20)
                .forEach(number -> assertThat(live(seed, number))
                        .as("seed %d, customer %d", seed, number)
                        .isEqualTo(live(seed, number)));
    }

    @Test
    void keepsIdsFromDayToDay() {
        People people = new People(world, 7);

        assertThat(people.person(1, people.dice(1))).isEqualTo(people.person(1, people.dice(1)));
        assertThat(people.person(1, people.dice(1)).id())
                .isNotEqualTo(people.person(2, people.dice(2)).id());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261122})
    void livesAYearThatBalancesAndLeavesAReserve(long seed) {
        for (int number = 1; number <= 60; number++) {
            Lived lived = live(seed, number);
            Map<UUID, Long> sums = new HashMap<>();
            for (OpeningEntry entry : lived.year()) {
                assertThat(entry.lines().stream()
                                .mapToLong(line -> line.amount().minorUnits())
                                .sum())
                        .isZero();
                assertThat(entry.at()).isBefore(TODAY.atStartOfDay(ZONE).toInstant());
                entry.lines().forEach(line -> add(sums, line));
            }
            Map<AccountKind, Long> balances = new EnumMap<>(AccountKind.class);
            for (OpeningAccount account : lived.person().accounts()) {
                balances.put(account.kind(), sums.getOrDefault(account.id(), 0L));
                assertThat(sums.getOrDefault(account.id(), 0L))
                        .as("seed %d, customer %d, %s", seed, number, account.kind())
                        .isGreaterThanOrEqualTo(-account.creditLimit().minorUnits());
            }
            assertThat(balances.get(AccountKind.CURRENT))
                    .as("seed %d, customer %d", seed, number)
                    .isGreaterThan(RESERVE);
            assertThat(lived.year().size()).isBetween(300, 1_200);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 20261122})
    void givesEverybodyThreeToSixPayeesAndNumbersOfTheirOwn(long seed) {
        Set<String> numbers = new HashSet<>();
        for (int number = 1; number <= 60; number++) {
            DemoPerson person = live(seed, number).person();
            assertThat(person.payees()).as(person.username()).hasSizeBetween(3, 6);
            person.accounts().forEach(account -> {
                assertThat(numbers.add(account.number().disclose())).isTrue();
                account.card()
                        .ifPresent(card -> assertThat(numbers.add(card.number().disclose()))
                                .isTrue());
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 20261122})
    void delaysTheGuidesFirstLargePaymentAndLetsTheirSmallOnesPass(long seed) {
        for (int number = 1; number <= 2; number++) {
            Lived lived = live(seed, number);
            TransferRisk risk = new TransferRisk(
                    new TransferThresholds(5, Money.of("CNY", "2000.00"), java.time.Duration.ofHours(2)));
            List<Money> past = lived.year().stream()
                    .filter(entry -> entry.payee().isPresent())
                    .map(entry -> entry.lines().get(0).amount().negated())
                    .toList();

            assertThat(risk.decide(TransferFeatures.of(true, Money.of("CNY", "8000.00"), past)))
                    .as("seed %d, customer %d", seed, number)
                    .isInstanceOf(RiskDecision.Delay.class);
            assertThat(risk.decide(TransferFeatures.of(true, Money.of("CNY", "500.00"), past)))
                    .isInstanceOf(RiskDecision.Allow.class);
        }
    }

    @Test
    void givesTheGuidesPeopleTheirPayees() {
        assertThat(live(20261122, 1).person().payees())
                .extracting(payee -> payee.beneficiary().alias())
                .containsExactly("妈妈", "房东李先生", "张伟", "张伟杰", "新房中介");
        assertThat(live(20261122, 2).person().payees())
                .extracting(payee -> payee.beneficiary().alias())
                .containsExactly("Landlord", "Alice Chen", "Bob Smith", "New Broker");
    }

    @Test
    void neverPaysThosePaidNever() {
        for (int number = 1; number <= 60; number++) {
            Lived lived = live(20261122, number);
            Set<UUID> never = Set.copyOf(lived.person().paidAs(PayeeRole.NEVER).stream()
                    .map(Beneficiary::payee)
                    .toList());

            assertThat(lived.year())
                    .noneMatch(entry -> entry.payee().filter(never::contains).isPresent());
        }
    }

    private static void add(Map<UUID, Long> sums, OpeningLine line) {
        switch (line.side()) {
            case Side.Held held -> sums.merge(held.account(), line.amount().minorUnits(), Long::sum);
            case Side.Counterpart counterpart -> assertThat(counterpart.kind()).isNotNull();
        }
    }
}
