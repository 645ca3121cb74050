package zhiyin.bench.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.CustomerKind;

class CensusTests {

    private static final LocalDate JUDGED = LocalDate.of(2026, 5, 12);
    private static final double EXACTLY = 1e-9;

    private final SmallBank bank = new SmallBank();
    private final UUID person = bank.customer(CustomerKind.PERSON);
    private final UUID current = bank.account(person, AccountKind.CURRENT, "CNY", 0);

    @Test
    void countsConsumptionByTheMerchantsCodeAndOnlyInTheYear() {
        bank.entry(current, LocalDate.of(2025, 10, 31), "dining", -10_00, "M1");
        bank.entry(current, LocalDate.of(2025, 11, 1), "dining", -30_00, "M1");
        bank.entry(current, JUDGED, "shopping", -70_00, "M2");
        bank.entry(current, LocalDate.of(2026, 11, 1), "shopping", -900_00, "M2");
        bank.entry(current, JUDGED, "insurance", -500_00, null);

        Census census = bank.census();

        assertThat(census.consumed)
                .containsOnly(entry(HouseholdClass.FOOD, 30.0), entry(HouseholdClass.CLOTHING, 70.0));
        assertThat(census.payments.mean()).isCloseTo(50, within(EXACTLY));
    }

    @Test
    void takesRentPaidToASavedLandlordForResidence() {
        UUID payee = bank.id();
        bank.with(new FeedRow.Payee(
                payee,
                person,
                "李建国",
                "房东李先生",
                "6210",
                "示范银行",
                JUDGED.atStartOfDay(SmallBank.ZONE).toInstant()));
        bank.with(new FeedRow.Entry(
                bank.id(),
                JUDGED.atTime(20, 0).atZone(SmallBank.ZONE).toInstant(),
                "transfer",
                current,
                -3_000_00,
                "CNY",
                "房东李先生",
                payee,
                null,
                null,
                CounterpartKind.OTHER_BANKS,
                "甲"));

        assertThat(bank.census().consumed).containsEntry(HouseholdClass.RESIDENCE, 3_000.0);
    }

    @Test
    void countsASalaryThatAFirmOfTheSamePartPays() {
        UUID firm = bank.account(bank.customer(CustomerKind.BUSINESS), AccountKind.CURRENT, "CNY", 0);
        bank.between(firm, current, JUDGED, "salary", 8_000_00);

        Census census = bank.census();

        assertThat(census.salaries.count()).isEqualTo(1);
        assertThat(census.salaries.mean()).isEqualTo(8_000);
        assertThat(census.businesses).isEqualTo(1);
        assertThat(census.deposits.mean()).isEqualTo(8_000);
    }

    @Test
    void takesSuppliesOffTakings() {
        bank.entry(current, JUDGED, "takings", 1_000_00, null);
        bank.entry(current, JUDGED, "supplies", -400_00, null);

        assertThat(bank.census().income.mean()).isEqualTo(600);
    }

    @Test
    void countsForeignMoneyAtTheNewestRate() {
        UUID dollars = bank.account(person, AccountKind.CURRENT, "USD", 0);
        bank.entry(dollars, JUDGED, "foreign_income", 100_00, null);

        Census census = bank.census();

        assertThat(census.income.mean()).isEqualTo(700);
        assertThat(census.deposits.mean()).isEqualTo(700);
    }

    @Test
    void callsThoseDormantWhoOnlyGetInterest() {
        bank.entry(current, JUDGED, "interest", 1, null);
        UUID other = bank.account(bank.customer(CustomerKind.PERSON), AccountKind.CURRENT, "CNY", 0);
        bank.entry(other, JUDGED, "dining", -20_00, "M1");

        Census census = bank.census();

        assertThat(census.established).isEqualTo(2);
        assertThat(census.dormant).isEqualTo(1);
    }

    @Test
    void callsALoanNonPerformingWhoseInstalmentIsLateForMoreThanNinetyDays() {
        UUID late = bank.account(person, AccountKind.LOAN, "CNY", 10_000_00);
        UUID good = bank.account(person, AccountKind.LOAN, "CNY", 30_000_00);
        bank.with(new FeedRow.Instalment(late, 1, SmallBank.TODAY.minusDays(91), 1_000_00, 1_00, null));
        bank.with(new FeedRow.Instalment(good, 1, SmallBank.TODAY.minusDays(90), 1_000_00, 1_00, null));
        bank.entry(late, JUDGED, "opening", -10_000_00, null);
        bank.entry(good, JUDGED, "opening", -30_000_00, null);

        Census census = bank.census();

        assertThat(census.lending.nonPerforming()).isCloseTo(0.25, within(EXACTLY));
        assertThat(census.lending.loansLateAtAll()).isEqualTo(1);
    }

    @Test
    void callsACardLateFromTheFirstOfTheNewestStatementsPaidShort() {
        UUID card = bank.account(person, AccountKind.CREDIT_CARD, "CNY", 20_000_00);
        bank.entry(card, JUDGED, "dining", -5_000_00, "M1");
        statement(card, 260, 100_00, 0);
        statement(card, 230, 100_00, 100_00);
        statement(card, 181, 100_00, 99_00);
        statement(card, 150, 100_00, 0);

        Census census = bank.census();

        assertThat(census.lending.cardsLate()).isEqualTo(1);
        assertThat(census.lending.limitUsed()).isEqualTo(0.25);
    }

    private void statement(UUID card, int daysAgo, long minimum, long paid) {
        LocalDate due = SmallBank.TODAY.minusDays(daysAgo);
        bank.with(new FeedRow.Statement(card, due.minusDays(20), due, minimum * 10, minimum, paid));
    }
}
