package zhiyin;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;
import zhiyin.database.LongWork;

/**
 * The few lines a person sees. Every module may add one through the logger {@code zhiyin.progress}, and by
 * {@link LongWork} when something takes long; everything else goes to the log file. A start is never mute for longer
 * than ten seconds.
 */
final class StartProgress implements ApplicationListener<ApplicationEvent> {

    private static final Logger progress = LoggerFactory.getLogger("zhiyin.progress");
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final Duration silence;
    private final Consumer<String> terminal;
    private final CountDownLatch over = new CountDownLatch(1);

    StartProgress() {
        this(LONGEST_SILENCE, progress::info);
    }

    StartProgress(Duration silence, Consumer<String> terminal) {
        this.silence = silence;
        this.terminal = terminal;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationPreparedEvent prepared -> {
                Environment settings = prepared.getApplicationContext().getEnvironment();
                terminal.accept("Starting Zhiyin, data in " + settings.getProperty("zhiyin.data-dir"));
                Thread.ofPlatform().daemon().name("start-progress").start(this::tellOn);
            }
            case ApplicationReadyEvent ready -> {
                over.countDown();
                Environment settings = ready.getApplicationContext().getEnvironment();
                String address = "http://localhost:" + settings.getProperty("local.server.port");
                terminal.accept("Zhiyin is ready: " + address + "/ (API: " + address + "/api/v1/openapi.json)");
                terminal.accept("Log: " + settings.getProperty("logging.file.name") + "; Ctrl-C stops it");
            }
            case ApplicationFailedEvent failed -> over.countDown();
            case ContextClosedEvent closed
            when closed.getApplicationContext().getParent() == null -> {
                over.countDown();
                terminal.accept("Stopping Zhiyin");
            }
            default -> {
                // Other stages pass quickly.
            }
        }
    }

    private void tellOn() {
        try {
            for (int times = 1; !over.await(silence.toNanos(), TimeUnit.NANOSECONDS); times++) {
                terminal.accept(told(silence.multipliedBy(times), LongWork.underWay()));
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private static String told(Duration since, List<String> underWay) {
        return "  %d s: %s".formatted(since.toSeconds(), underWay.isEmpty() ? "starting" : String.join("; ", underWay));
    }
}
