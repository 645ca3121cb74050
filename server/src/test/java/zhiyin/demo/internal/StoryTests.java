package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.CardStatus;
import zhiyin.banking.feed.FeedRow.MandateRole;
import zhiyin.banking.feed.FeedRow.SignInOutcome;
import zhiyin.risk.RiskDecision;
import zhiyin.risk.TransferFeatures;
import zhiyin.risk.TransferRisk;
import zhiyin.risk.TransferThresholds;
import zhiyin.values.Money;

/** What the notes of the first customers tell stands in the books. */
class StoryTests {

    private static final LocalDate TODAY = GeneratedBank.TODAY;
    private static final GeneratedBank BANK = new GeneratedBank(20261122, 25);

    private static FeedRow.Customer customer(GeneratedBank bank, String name) {
        return bank.all(FeedRow.Customer.class)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<FeedRow.Account> accounts(GeneratedBank bank, String name) {
        UUID owner = customer(bank, name).id();
        return bank.all(FeedRow.Account.class)
                .filter(one -> one.owner().equals(owner))
                .toList();
    }

    private static FeedRow.Account account(String name, AccountKind kind, String currency) {
        return accounts(BANK, name).stream()
                .filter(one -> one.kind() == kind && one.currency().equals(currency))
                .findFirst()
                .orElseThrow();
    }

    private static List<FeedRow.Entry> entries(GeneratedBank bank, String name) {
        Set<UUID> own = accounts(bank, name).stream().map(FeedRow.Account::id).collect(Collectors.toSet());
        return bank.all(FeedRow.Entry.class)
                .filter(one -> own.contains(one.account()))
                .toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, GeneratedBank.ZONE);
    }

    private static long balance(GeneratedBank bank, FeedRow.Account account) {
        long sum = 0;
        for (FeedRow.Entry entry : bank.list(FeedRow.Entry.class)) {
            if (entry.account().equals(account.id())) {
                sum += entry.amountMinor();
            } else if (account.id().equals(entry.otherAccount())) {
                sum -= entry.amountMinor();
            }
        }
        return sum;
    }

    @Test
    void beginsWithTwentyFivePeopleOfTheirOwn() {
        DemoFeed feed = new DemoFeed(20261122, 25, TODAY, GeneratedBank.ZONE, GroundTruth.NONE);
        assertThat(feed.people(25)).hasSize(25).allSatisfy(person -> {
            assertThat(person.note().zh()).isNotBlank();
            assertThat(person.note().en()).contains(" ");
        });
        assertThat(feed.people(25).stream().map(DemoRows.LoginHolder::username).toList())
                .startsWith("customer01", "customer02")
                .endsWith("customer25");
        assertThat(feed.people(26).getLast().note().zh()).contains("收款人");
    }

    @ParameterizedTest(name = "seed {0} on {1}")
    @CsvSource({"20261122, 2026-11-22", "1, 2026-11-22", "5, 2027-03-01", "9, 2027-08-09"})
    void keepsTheGuidesPeopleAsGuidesTell(long seed, LocalDate today) {
        GeneratedBank bank = new GeneratedBank(seed, 2, today);
        Map<String, List<String>> told = Map.of(
                "林晓雨",
                List.of("妈妈", "房东李先生", "张伟", "张伟杰", "新房中介"),
                "Emma Wilson",
                List.of("Landlord", "Alice Chen", "Bob Smith", "New Broker"));
        TransferRisk risk =
                new TransferRisk(new TransferThresholds(5, Money.of("CNY", "2000.00"), Duration.ofHours(2)));
        told.forEach((name, aliases) -> {
            UUID id = customer(bank, name).id();
            List<FeedRow.Payee> payees = bank.all(FeedRow.Payee.class)
                    .filter(one -> one.customer().equals(id))
                    .toList();
            assertThat(payees).extracting(FeedRow.Payee::alias).containsExactlyElementsOf(aliases);
            UUID never = payees.getLast().id();
            assertThat(bank.all(FeedRow.Entry.class)).noneMatch(entry -> never.equals(entry.payee()));
            FeedRow.Account current = accounts(bank, name).stream()
                    .filter(one -> one.kind() == AccountKind.CURRENT)
                    .findFirst()
                    .orElseThrow();
            assertThat(balance(bank, current)).isGreaterThanOrEqualTo(22_000_00);
            List<Money> past = bank.all(FeedRow.Entry.class)
                    .filter(entry -> entry.payee() != null && entry.account().equals(current.id()))
                    .map(entry -> Money.ofMinor("CNY", -entry.amountMinor()))
                    .toList();
            assertThat(risk.decide(TransferFeatures.of(true, Money.of("CNY", "8000.00"), past)))
                    .isInstanceOf(RiskDecision.Delay.class);
            assertThat(risk.decide(TransferFeatures.of(true, Money.of("CNY", "500.00"), past)))
                    .isInstanceOf(RiskDecision.Allow.class);
        });
    }

    @Test
    void losesACardOnATrip() {
        UUID card = account("赵思远", AccountKind.CREDIT_CARD, "CNY").id();
        assertThat(BANK.all(FeedRow.Card.class).filter(one -> one.account().equals(card)))
                .allMatch(one -> one.status() == CardStatus.LOST);
        assertThat(entries(BANK, "赵思远"))
                .anyMatch(one ->
                        one.counterparty().contains("成都") && day(one.at()).equals(TODAY.minusDays(1)));
    }

    @Test
    void isChargedTwiceAndWaitsForARefund() {
        assertThat(entries(BANK, "钱雨薇").stream()
                        .filter(one ->
                                one.amountMinor() == -1_299_00 && day(one.at()).equals(TODAY.minusDays(2))))
                .hasSize(2);
        assertThat(entries(BANK, "Daniel Brown"))
                .anyMatch(one -> one.amountMinor() == -899_00)
                .noneMatch(one -> one.amountMinor() == 899_00);
        assertThat(entries(BANK, "谢文博").stream().filter(one -> one.category().equals("fee")))
                .hasSize(2);
        assertThat(entries(BANK, "谢文博").stream().filter(one -> one.category().equals("refund")))
                .hasSize(1);
        assertThat(entries(BANK, "Hannah Walker"))
                .anyMatch(one -> one.category().equals("fee") && one.amountMinor() == -20_00);
    }

    @Test
    void missesTheLastSalaryAlone() {
        List<LocalDate> salaries = entries(BANK, "吴建平").stream()
                .filter(one -> one.category().equals("salary"))
                .map(one -> day(one.at()))
                .sorted()
                .toList();
        assertThat(salaries.getLast()).isBetween(TODAY.minusDays(70), TODAY.minusDays(32));
        assertThat(salaries).hasSizeGreaterThan(14);
    }

    @Test
    void borrowsAndSavesAsTold() {
        FeedRow.Account home = account("周敏", AccountKind.LOAN, "CNY");
        assertThat(balance(BANK, home)).isBetween(-1_200_000_00L, -700_000_00L);
        UUID deposit = account("孙桂英", AccountKind.TIME_DEPOSIT, "CNY").id();
        FeedRow.Deposit row = BANK.all(FeedRow.Deposit.class)
                .filter(one -> one.account().equals(deposit))
                .findFirst()
                .orElseThrow();
        assertThat(row.maturesOn()).isBetween(TODAY.plusDays(1), TODAY.plusDays(8));
        assertThat(row.renews()).isFalse();
        assertThat(balance(BANK, account("孙桂英", AccountKind.TIME_DEPOSIT, "CNY")))
                .isEqualTo(100_000_00);
        assertThat(account("唐天宇", AccountKind.LOAN, "CNY").creditLimitMinor()).isEqualTo(96_000_00);
        UUID loan = account("许立新", AccountKind.LOAN, "CNY").id();
        assertThat(BANK.all(FeedRow.Instalment.class)
                        .filter(one -> one.loan().equals(loan) && one.paidOn() == null)
                        .map(FeedRow.Instalment::dueOn)
                        .min(Comparator.naturalOrder()))
                .hasValueSatisfying(due -> assertThat(due).isBefore(TODAY.minusDays(60)));
    }

    @Test
    void holdsForeignMoneyAndAFundThatFell() {
        assertThat(balance(BANK, account("郑一诺", AccountKind.CURRENT, "EUR"))).isPositive();
        assertThat(entries(BANK, "宋若曦")).anyMatch(one -> one.currency().equals("USD") && one.amountMinor() == 3_500_00);
        UUID owner = customer(BANK, "韩振华").id();
        FeedRow.Holding holding = BANK.all(FeedRow.Holding.class)
                .filter(one -> one.customer().equals(owner) && one.product().equals("FD-TECH"))
                .findFirst()
                .orElseThrow();
        Map<LocalDate, BigDecimal> prices = new HashMap<>();
        BANK.all(FeedRow.Price.class)
                .filter(one -> one.product().equals("FD-TECH"))
                .forEach(one -> prices.put(one.day(), one.price()));
        BigDecimal now = Objects.requireNonNull(prices.get(
                prices.keySet().stream().max(Comparator.naturalOrder()).orElseThrow()));
        double worth = holding.units().multiply(now).doubleValue() * 100 / holding.costMinor();
        assertThat(worth).isBetween(0.90, 0.972);
    }

    @Test
    void warnsOfTheScamBeforeItIsPaid() {
        UUID id = customer(BANK, "冯淑珍").id();
        FeedRow.Payee safe = BANK.all(FeedRow.Payee.class)
                .filter(one -> one.customer().equals(id) && one.alias().equals("安全账户"))
                .findFirst()
                .orElseThrow();
        assertThat(BANK.all(FeedRow.Entry.class)).noneMatch(one -> safe.id().equals(one.payee()));
        assertThat(BANK.all(FeedRow.SignIn.class).filter(one -> one.customer().equals(id)))
                .anyMatch(one -> one.city().equals("哈尔滨") && one.outcome() == SignInOutcome.OK);
        assertThat(BANK.all(FeedRow.SignIn.class)
                        .filter(one ->
                                one.customer().equals(customer(BANK, "曹玉兰").id())
                                        && one.outcome() == SignInOutcome.WRONG_PASSWORD
                                        && day(one.at()).equals(TODAY.minusDays(1))))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void needsTwoPeopleForTheBusinessWhosePayrollIsDueOnFriday() {
        FeedRow.Customer business = customer(BANK, "上海启航商贸有限公司");
        assertThat(BANK.all(FeedRow.Mandate.class).filter(one -> one.business().equals(business.id())))
                .extracting(FeedRow.Mandate::role)
                .containsExactlyInAnyOrder(MandateRole.MAKER, MandateRole.CHECKER);
        LocalDate friday = TODAY.plusDays(5);
        assertThat(friday.getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
        Optional<LocalDate> last = entries(BANK, business.name()).stream()
                .filter(one -> one.category().equals("salary"))
                .map(one -> day(one.at()))
                .max(Comparator.naturalOrder());
        assertThat(last)
                .hasValueSatisfying(
                        day -> assertThat(day).isBetween(friday.minusMonths(1).minusDays(4), friday.minusMonths(1)));
    }

    @Test
    void freezesADebitCard() {
        UUID account = account("Paulo Silva", AccountKind.CURRENT, "CNY").id();
        assertThat(BANK.all(FeedRow.Card.class).filter(one -> one.account().equals(account)))
                .extracting(FeedRow.Card::status)
                .containsExactly(CardStatus.FROZEN);
    }
}
