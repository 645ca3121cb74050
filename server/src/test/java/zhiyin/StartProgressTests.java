package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.GenericApplicationContext;
import zhiyin.database.LongWork;

/** A person who waits for a start is told what it does. */
class StartProgressTests {

    private final BlockingQueue<String> terminal = new LinkedBlockingQueue<>();
    private final StartProgress progress = new StartProgress(Duration.ofMillis(1), terminal::add);
    private final GenericApplicationContext context = new GenericApplicationContext();

    @Test
    void tellsAgainAndAgainWhatIsUnderWay() throws InterruptedException {
        happens(new ApplicationPreparedEvent(new SpringApplication(), new String[0], context));
        assertThat(nextLine()).startsWith("Starting Zhiyin, data in");

        assertThat(nextLine()).contains(" s: ");
        String told = LongWork.doing("Learning to swim", work -> {
            work.reached("breathing");
            return lineWith("Learning to swim: breathing");
        });
        happens(new ContextClosedEvent(context));

        assertThat(told).matches("  \\d+ s: .*");
        assertThat(lineWith("Stopping Zhiyin")).isEqualTo("Stopping Zhiyin");
    }

    private void happens(ApplicationEvent event) {
        progress.onApplicationEvent(event);
    }

    private String lineWith(String part) throws InterruptedException {
        String line = nextLine();
        while (!line.contains(part)) {
            line = nextLine();
        }
        return line;
    }

    private String nextLine() throws InterruptedException {
        String line = terminal.poll(30, TimeUnit.SECONDS);
        assertThat(line).as("a line on the terminal").isNotNull();
        return line;
    }
}
