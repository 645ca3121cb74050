package zhiyin.language.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhiyin.MovableClock;
import zhiyin.language.learning.Steps.EndedException;
import zhiyin.language.learning.Steps.Progress;
import zhiyin.values.Language;

class StepsTests {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));
    private final Pace pace = new Pace();

    @Test
    void saysNothingOfTheTimeLeftBeforeItHasMeasured() {
        Steps steps = new Steps(clock, pace);
        steps.expect(Language.ZH, 300);
        steps.begin(Language.ZH, "measuring", 100);
        pass(10);

        assertThat(steps.now().secondsLeft()).isEmpty();
        assertThat(steps.now().part()).isEqualTo("zh-measuring");
    }

    @Test
    void tellsTheTimeLeftThatItThenTakes() {
        learnt(Language.ZH, 20, new Steps(clock, pace));
        learnt(Language.EN, 40, new Steps(clock, pace));
        Steps steps = new Steps(clock, pace);
        steps.expect(Language.ZH, 300);
        steps.expect(Language.EN, 300);
        List<Progress> told = new ArrayList<>();
        for (Language language : Language.values()) {
            int seconds = language == Language.ZH ? 20 : 40;
            for (int step = 0; step < 3; step++) {
                steps.begin(language, "measuring", 100);
                for (int second = 0; second < seconds; second++) {
                    told.add(steps.now());
                    pass(1);
                }
                steps.finished();
            }
        }

        assertThat(told).hasSize(180);
        for (int second = 0; second < told.size(); second++) {
            int left = told.size() - second;
            assertThat(told.get(second).secondsLeft().orElse(-1))
                    .as("after %d s", second)
                    .isCloseTo(left, within(3));
            assertThat(told.get(second).percent()).isCloseTo(100 * second / told.size(), within(2));
        }
    }

    @Test
    void goesByWhatIsReadWhileExamplesAreRead() {
        learnt(Language.ZH, 20, new Steps(clock, pace));
        Steps steps = new Steps(clock, pace);
        steps.expect(Language.ZH, 100);
        steps.begin(Language.ZH, "encoding", 0);
        pass(30);
        steps.within(0.25);

        assertThat(steps.now().secondsLeft()).hasValue(90 + 20);
    }

    @Test
    void neverGoesBackAndIsNeverWholeBeforeTheEnd() {
        learnt(Language.EN, 1, new Steps(clock, pace));
        Steps steps = new Steps(clock, pace);
        steps.expect(Language.EN, 200);
        int before = 0;
        for (int step = 0; step < 2; step++) {
            steps.begin(Language.EN, "measuring", 100);
            for (int second = 0; second < 60; second++) {
                pass(1);
                int percent = steps.now().percent();
                assertThat(percent).isBetween(before, 99);
                before = percent;
            }
            steps.finished();
        }
    }

    @Test
    void endsWhereItIsAskedTo() {
        Steps steps = new Steps(clock, pace);
        steps.end();

        assertThatThrownBy(() -> steps.begin(Language.EN, "learning", 1)).isInstanceOf(EndedException.class);
    }

    private void learnt(Language language, int seconds, Steps steps) {
        steps.expect(language, 100);
        steps.begin(language, "measuring", 100);
        pass(seconds);
        steps.finished();
    }

    private void pass(int seconds) {
        clock.advance(Duration.ofSeconds(seconds));
    }
}
