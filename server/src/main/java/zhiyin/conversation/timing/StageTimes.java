package zhiyin.conversation.timing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A timer {@code zhiyin.turn} with a tag for each stage; the totals go to the log when the server stops. */
public final class StageTimes implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StageTimes.class);

    /** What a turn does, in the order it does it; effects and commits may come several times. */
    public enum Stage {
        ACCEPT("accept"),
        UNDERSTAND("understand"),
        COMMIT("commit"),
        QUERY("effect-query"),
        COMMAND("effect-command"),
        KNOWLEDGE("effect-knowledge"),
        STEP_UP("effect-step-up"),
        TICKET("effect-ticket");

        private final String tag;

        Stage(String tag) {
            this.tag = tag;
        }
    }

    private final Map<Stage, Timer> timers = new EnumMap<>(Stage.class);

    public StageTimes(MeterRegistry registry) {
        for (Stage stage : Stage.values()) {
            timers.put(
                    stage,
                    Timer.builder("zhiyin.turn")
                            .description("Time a stage of a turn takes")
                            .tag("stage", stage.tag)
                            .register(registry));
        }
    }

    void took(Stage stage, long nanosSince) {
        Timer timer = timers.get(stage);
        if (timer != null) {
            timer.record(Duration.ofNanos(System.nanoTime() - nanosSince));
        }
    }

    @Override
    public void close() {
        timers.forEach((stage, timer) -> {
            if (timer.count() > 0) {
                log.info(
                        "stage {}: {} times, mean {} ms, max {} ms",
                        stage.tag,
                        timer.count(),
                        "%.3f".formatted(timer.mean(TimeUnit.MILLISECONDS)),
                        "%.3f".formatted(timer.max(TimeUnit.MILLISECONDS)));
            }
        });
    }
}
