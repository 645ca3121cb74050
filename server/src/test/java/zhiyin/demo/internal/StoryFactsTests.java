package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.SignInOutcome;

/** Nothing in the books speaks against what the notes of the first customers tell. */
class StoryFactsTests {

    private static final LocalDate TODAY = GeneratedBank.TODAY;
    private static final GeneratedBank BANK = new GeneratedBank(20261122, 25);

    private static FeedRow.Customer customer(String name) {
        return BANK.all(FeedRow.Customer.class)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<UUID> accounts(String name) {
        UUID owner = customer(name).id();
        return BANK.all(FeedRow.Account.class)
                .filter(one -> one.owner().equals(owner))
                .map(FeedRow.Account::id)
                .collect(Collectors.toSet());
    }

    private static List<FeedRow.Entry> entries(String name) {
        Set<UUID> own = accounts(name);
        return BANK.all(FeedRow.Entry.class)
                .filter(one -> own.contains(one.account()))
                .toList();
    }

    private static FeedRow.Payee payee(String name, String alias) {
        UUID id = customer(name).id();
        return BANK.all(FeedRow.Payee.class)
                .filter(one -> one.customer().equals(id) && one.alias().equals(alias))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, GeneratedBank.ZONE);
    }

    @Test
    void bearsTheRiskOfTheFundThatFell() {
        assertThat(customer("韩振华").riskProfile()).isEqualTo("C5");
    }

    @Test
    void paysHerFatherUntilHeDied() {
        UUID father = payee("邓雅婷", "爸爸").id();
        List<LocalDate> paid = entries("邓雅婷").stream()
                .filter(one -> father.equals(one.payee()))
                .map(one -> day(one.at()))
                .toList();
        assertThat(paid).isNotEmpty().allMatch(day -> day.isBefore(TODAY.minusDays(10)));
    }

    @Test
    void savesTheSafeAccountAfterTheUnknownSignIn() {
        Instant signedIn = BANK.all(FeedRow.SignIn.class)
                .filter(one -> one.customer().equals(customer("冯淑珍").id())
                        && one.city().equals("哈尔滨")
                        && one.outcome() == SignInOutcome.OK
                        && day(one.at()).equals(TODAY.minusDays(1)))
                .map(FeedRow.SignIn::at)
                .findFirst()
                .orElseThrow();
        Instant saved = payee("冯淑珍", "安全账户").savedAt();
        assertThat(saved).isAfter(signedIn);
        assertThat(day(saved)).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void paysNoMoreThanTheMinimumSinceLessIsEarned() {
        Set<UUID> own = accounts("许立新");
        List<FeedRow.Statement> due = BANK.all(FeedRow.Statement.class)
                .filter(one -> own.contains(one.account())
                        && one.dueOn().isBefore(TODAY)
                        && one.closedOn().isAfter(TODAY.minusDays(200)))
                .toList();
        assertThat(due)
                .hasSizeGreaterThan(4)
                .allSatisfy(
                        statement -> assertThat(statement.paidMinor()).isLessThanOrEqualTo(statement.minimumMinor()));
    }

    @Test
    void livesInBerlinWhileSheStudies() {
        List<FeedRow.Entry> entries = entries("郑一诺");
        Set<String> shops =
                BANK.all(FeedRow.Merchant.class).map(FeedRow.Merchant::code).collect(Collectors.toSet());
        assertThat(entries.stream().filter(one -> day(one.at()).getMonthValue() != 8))
                .noneMatch(one -> one.merchant() != null && shops.contains(one.merchant()))
                .noneMatch(one -> one.category().equals("platform_payout"))
                .noneMatch(one -> one.category().equals("cash"));
        assertThat(entries.stream()
                        .filter(one -> one.currency().equals("EUR")
                                && one.category().equals("abroad")
                                && day(one.at()).isAfter(TODAY.minusDays(30))))
                .hasSizeGreaterThan(5);
        UUID id = customer("郑一诺").id();
        assertThat(BANK.all(FeedRow.SignIn.class)
                        .filter(one ->
                                one.customer().equals(id) && day(one.at()).isAfter(TODAY.minusDays(60))))
                .isNotEmpty()
                .allMatch(one -> one.city().equals("柏林"));
        assertThat(BANK.all(FeedRow.Payee.class).filter(one -> one.customer().equals(id)))
                .noneMatch(one -> one.alias().equals("老公") || one.alias().equals("老婆"));
        assertThat(entries).noneMatch(one -> "妈妈爸爸姐姐弟弟".contains(one.counterparty()) && one.amountMinor() < 0);
    }

    @Test
    void chargesTheElectricCarThatACarDealerSold() {
        List<FeedRow.Entry> entries = entries("唐天宇");
        FeedRow.Entry bought = entries.stream()
                .filter(one -> one.category().equals("purchase") && one.amountMinor() == -96_000_00)
                .findFirst()
                .orElseThrow();
        assertThat(bought.counterparty()).isEqualTo("汽车销售公司");
        List<FeedRow.Entry> fuel = entries.stream()
                .filter(one -> one.category().equals("fuel") && one.at().isAfter(bought.at()))
                .toList();
        assertThat(fuel).isNotEmpty().allMatch(one -> one.counterparty().startsWith("绿电充电站"));
    }

    @Test
    void paysCashierAndHeadFromTheBusinessTheyWorkFor() {
        List<FeedRow.Entry> business = entries("上海启航商贸有限公司");
        for (String name : List.of("罗佳", "梁国强")) {
            Set<UUID> own = accounts(name);
            assertThat(entries(name)).noneMatch(one -> one.category().equals("salary"));
            assertThat(business.stream().filter(one -> one.otherAccount() != null && own.contains(one.otherAccount())))
                    .filteredOn(one -> one.category().equals("salary"))
                    .hasSizeGreaterThan(10)
                    .allMatch(one -> one.counterparty().equals(name));
        }
        Set<UUID> head = accounts("梁国强");
        assertThat(business.stream().filter(one -> one.category().equals("dividend")))
                .isNotEmpty()
                .allMatch(one -> head.contains(Objects.requireNonNull(one.otherAccount())));
    }
}
