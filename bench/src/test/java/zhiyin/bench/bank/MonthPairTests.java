package zhiyin.bench.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.feed.FeedRow.CustomerKind;

class MonthPairTests {

    private static final YearMonth ONE = YearMonth.of(2025, 7);
    private static final YearMonth TWO = YearMonth.of(2026, 7);
    private static final List<YearMonth> MONTHS = List.of(ONE, TWO);
    private static final int CUSTOMERS = 400;
    private static final int PURCHASES = 12;

    /** Everybody does the same kind of things in both months. */
    private static SmallBank evenBank() {
        SmallBank bank = new SmallBank();
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < CUSTOMERS; i++) {
            UUID account = bank.account(bank.customer(CustomerKind.PERSON), AccountKind.CURRENT, "CNY", 0);
            for (YearMonth month : MONTHS) {
                for (int j = 0; j < PURCHASES; j++) {
                    LocalDate day = month.atDay(random.nextInt(1, 29));
                    bank.entry(
                            account,
                            day.atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60)),
                            "dining",
                            -random.nextLong(10_00, 200_00),
                            "M1");
                }
            }
        }
        return bank;
    }

    private static double area(Artefact artefact) {
        List<MonthRows.Customer> customers = MonthRows.of(evenBank(), MONTHS, SmallBank.ZONE, TWO, artefact);
        assertThat(customers).hasSize(CUSTOMERS);
        return new MonthPair(ONE, TWO).ask(customers, MONTHS, 3).ranking().area();
    }

    @Test
    void cannotTellMonthsInWhichNothingDiffers() {
        // Small ids are counted upwards here, so months are mixed by lot.
        List<MonthRows.Customer> customers = MonthRows.of(evenBank(), MONTHS, SmallBank.ZONE, TWO, Artefact.NONE);

        assertThat(new MonthPair(ONE, TWO)
                        .askInVain(customers, MONTHS, 3)
                        .ranking()
                        .tellsNothing())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"ROUNDED_AMOUNTS", "WHOLE_MINUTES", "EVEN_IDS"})
    void noticesAnArtefact(Artefact artefact) {
        assertThat(area(artefact)).isGreaterThan(0.9);
    }

    @Test
    void leavesOutWhatIsAfterTheTwentyEighthDay() {
        SmallBank bank = new SmallBank();
        UUID account = bank.account(bank.customer(CustomerKind.PERSON), AccountKind.CURRENT, "CNY", 0);
        bank.entry(account, ONE.atDay(28), "dining", -20_00, "M1");
        bank.entry(account, ONE.atDay(29), "dining", -20_00, "M1");
        bank.entry(account, TWO.atDay(30), "dining", -20_00, "M1");

        MonthRows.Customer customer =
                MonthRows.of(bank, MONTHS, SmallBank.ZONE, TWO, Artefact.NONE).getFirst();

        int entries = MonthFeatures.names().indexOf("entries");
        assertThat(customer.months().get(0)).isNotNull();
        assertThat(customer.months().get(0)[entries]).isEqualTo(1);
        assertThat(customer.months().get(1)).isNull();
    }

    @Test
    void namesEveryFeature() {
        SmallBank bank = new SmallBank();
        UUID account = bank.account(bank.customer(CustomerKind.PERSON), AccountKind.CURRENT, "CNY", 0);
        bank.entry(account, ONE.atDay(5), "dining", -20_00, "M1");

        MonthRows.Customer customer =
                MonthRows.of(bank, MONTHS, SmallBank.ZONE, TWO, Artefact.NONE).getFirst();

        assertThat(customer.months().get(0)).hasSize(MonthFeatures.names().size());
    }
}
