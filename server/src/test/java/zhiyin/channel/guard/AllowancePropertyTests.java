package zhiyin.channel.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AllowancePropertyTests {

    private static final long SECOND = 1_000_000_000L;

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neverGrantsMoreThanTheBurstAndTheRefillOfAnyWindow(long seed) {
        Random random = new Random(seed);
        Allowance allowance = new Allowance(1 + random.nextInt(20), 1 + random.nextInt(30));
        long now = random.nextLong(SECOND);
        long fullAt = Long.MIN_VALUE;
        Deque<Long> granted = new ArrayDeque<>();
        for (int i = 0; i < 500; i++) {
            now += random.nextLong(SECOND / 4);
            if (allowance.use(fullAt, now) instanceof Allowance.Use.Granted(long next)) {
                fullAt = next;
                granted.add(now);
            }
        }
        Long[] moments = granted.toArray(Long[]::new);
        for (int from = 0; from < moments.length; from++) {
            for (int to = from; to < moments.length; to++) {
                long refilled = (moments[to] - moments[from]) / allowance.interval();
                assertThat((long) (to - from + 1)).isLessThanOrEqualTo(allowance.burst() + refilled);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void grantsAfterExactlyTheTimeItStated(long seed) {
        Random random = new Random(seed);
        Allowance allowance = new Allowance(0.5 + random.nextDouble() * 10, 1 + random.nextInt(10));
        long now = random.nextLong(SECOND);
        long fullAt = Long.MIN_VALUE;
        for (int i = 0; i < 200; i++) {
            now += random.nextLong(SECOND / 10);
            switch (allowance.use(fullAt, now)) {
                case Allowance.Use.Granted(long next) -> fullAt = next;
                case Allowance.Use.Refused(Duration wait) -> {
                    long there = now + wait.toNanos();
                    assertThat(wait).isPositive();
                    assertThat(allowance.use(fullAt, there - 1)).isInstanceOf(Allowance.Use.Refused.class);
                    assertThat(allowance.use(fullAt, there)).isInstanceOf(Allowance.Use.Granted.class);
                }
            }
        }
    }

    @Test
    void grantsTheWholeBurstAtOnceAndNotOneMore() {
        Allowance allowance = new Allowance(5, 20);
        long fullAt = Long.MIN_VALUE;
        for (int i = 0; i < 20; i++) {
            fullAt = ((Allowance.Use.Granted) allowance.use(fullAt, SECOND)).fullAt();
        }

        assertThat(allowance.use(fullAt, SECOND)).isEqualTo(new Allowance.Use.Refused(Duration.ofMillis(200)));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "NaN, 1", "0.0009, 1", "1000001, 1", "1, 0", "1, 1000001"})
    void refusesRatesAndBurstsThatCannotBeCounted(double perSecond, int burst) {
        assertThatThrownBy(() -> new Allowance(perSecond, burst))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(String.valueOf(burst));
    }
}
