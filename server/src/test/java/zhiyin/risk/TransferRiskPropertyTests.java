package zhiyin.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.values.Money;

/** For any past and any order: the same decision again, and never a stricter one for a smaller amount. */
class TransferRiskPropertyTests {

    private static final int CASES = 2_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void decidesAlikeAndMonotonously(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            TransferThresholds thresholds = new TransferThresholds(
                    1 + random.nextInt(9), fen(random.nextLong(5_000_00)), Duration.ofMinutes(1 + random.nextInt(600)));
            TransferRisk risk = new TransferRisk(thresholds);
            List<Money> past = Stream.generate(() -> fen(1 + random.nextLong(3_000_00)))
                    .limit(random.nextInt(40))
                    .toList();
            Money amount = fen(1 + random.nextLong(20_000_00));
            Money smaller = fen(1 + random.nextLong(amount.minorUnits()));

            RiskDecision decision = risk.decide(TransferFeatures.of(true, amount, past));
            String replay = "seed %d, case %d".formatted(seed, i);
            assertThat(risk.decide(TransferFeatures.of(true, amount, past.reversed())))
                    .as(replay)
                    .isEqualTo(decision);
            assertThat(risk.decide(TransferFeatures.of(false, amount, past)))
                    .as(replay)
                    .isInstanceOf(RiskDecision.Allow.class);
            if (decision instanceof RiskDecision.Allow) {
                assertThat(risk.decide(TransferFeatures.of(true, smaller, past)))
                        .as(replay)
                        .isEqualTo(decision);
            }
            assertThat(decision instanceof RiskDecision.Delay)
                    .as(replay)
                    .isEqualTo(isFarAboveByCounting(amount, past, thresholds));
        }
    }

    /** The naive reference: at most 5 % of the past, times the multiple, reach the amount. */
    private static boolean isFarAboveByCounting(Money amount, List<Money> past, TransferThresholds thresholds) {
        if (thresholds.minimumAmount().isGreaterThan(amount)) {
            return false;
        }
        long reaching = past.stream()
                .filter(money -> money.minorUnits() * thresholds.multipleOfHabit() >= amount.minorUnits())
                .count();
        BigDecimal allowed = BigDecimal.valueOf(past.size()).multiply(new BigDecimal("0.05"));
        return BigDecimal.valueOf(reaching).compareTo(allowed) <= 0;
    }

    private static Money fen(long minorUnits) {
        return Money.ofMinor("CNY", minorUnits);
    }
}
