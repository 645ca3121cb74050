package zhiyin.channel.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import zhiyin.MovableClock;

class AllowancesTests {

    private final MovableClock clock = MovableClock.atFixedMoment();
    private final Allowances allowances = new Allowances(new Allowance(2, 1), 3, clock);

    @Test
    void countsEachPersonAlone() {
        assertThat(allowances.use("anna")).isEmpty();
        assertThat(allowances.use("anna")).contains(Duration.ofMillis(500));
        assertThat(allowances.use("bert")).isEmpty();
    }

    @Test
    void givesBackWithTime() {
        assertThat(allowances.use("anna")).isEmpty();
        clock.advance(Duration.ofMillis(499));
        assertThat(allowances.use("anna")).contains(Duration.ofMillis(1));
        clock.advance(Duration.ofMillis(1));
        assertThat(allowances.use("anna")).isEmpty();
    }

    @Test
    void countsARefusalNotAsAUse() {
        assertThat(allowances.use("anna")).isEmpty();
        for (int i = 0; i < 100; i++) {
            assertThat(allowances.use("anna")).isPresent();
        }
        clock.advance(Duration.ofMillis(500));
        assertThat(allowances.use("anna")).isEmpty();
    }

    @Test
    void remembersNoMoreThanItShouldAndForgetsWhoWasSilentLongest() {
        allowances.use("anna");
        allowances.use("bert");
        allowances.use("carl");
        allowances.use("anna"); // refused, and heard from all the same
        allowances.use("dora");

        assertThat(allowances.remembered()).isEqualTo(3);
        assertThat(allowances.use("anna")).isPresent();
        assertThat(allowances.use("bert")).as("forgotten, in bert's favour").isEmpty();
    }
}
