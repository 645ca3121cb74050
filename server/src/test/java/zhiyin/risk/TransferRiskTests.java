package zhiyin.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import zhiyin.values.Money;

/** The one rule, at its bounds. */
class TransferRiskTests {

    private static final Duration COOLING = Duration.ofHours(2);

    private final TransferRisk risk = new TransferRisk(new TransferThresholds(5, cny("2000.00"), COOLING));

    @ParameterizedTest(name = "first {0}, amount {1}, habit {2}: delayed {3}")
    @CsvSource({
        "true,  2000.00, 399.99, true",
        "true,  2000.00, 400.00, false",
        "true,  2000.01, 400.00, true",
        "true,  1999.99,   1.00, false",
        "false, 9000.00,   1.00, false",
        "true,  2000.00,   0.00, true",
    })
    void delaysAFirstPaymentFarAboveHabit(boolean first, String amount, String habit, boolean delayed) {
        RiskDecision expected = delayed
                ? new RiskDecision.Delay(COOLING, List.of(RiskReason.FIRST_PAYMENT_FAR_ABOVE_HABIT))
                : new RiskDecision.Allow();

        assertThat(risk.decide(new TransferFeatures(first, cny(amount), 10, cny(habit))))
                .isEqualTo(expected);
    }

    @Test
    void takesTheNearestRankAsHabit() {
        List<Money> hundred = IntStream.rangeClosed(1, 100)
                .mapToObj(value -> Money.ofMinor("CNY", value))
                .toList();

        assertThat(TransferFeatures.of(true, cny("1.00"), hundred.reversed()).habit())
                .isEqualTo(Money.ofMinor("CNY", 95));
        assertThat(TransferFeatures.of(true, cny("1.00"), List.of(cny("7.00"))).habit())
                .isEqualTo(cny("7.00"));
        assertThat(TransferFeatures.of(true, cny("1.00"), List.of()).habit()).isEqualTo(cny("0.00"));
    }

    @Test
    void leavesOtherCurrenciesOutOfTheHabitAndUnjudged() {
        Money dollars = Money.of("USD", "99999.00");

        assertThat(TransferFeatures.of(true, cny("1.00"), List.of(dollars)).pastTransfers())
                .isZero();
        assertThat(risk.decide(TransferFeatures.of(true, dollars, List.of()))).isEqualTo(new RiskDecision.Allow());
    }

    @Test
    void refusesThresholdsThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TransferThresholds(0, cny("1.00"), COOLING))
                .withMessageContaining("a multiple from 1");
        assertThatIllegalArgumentException().isThrownBy(() -> new TransferThresholds(1, cny("1.00"), Duration.ZERO));
    }

    private static Money cny(String amount) {
        return Money.of("CNY", amount);
    }
}
