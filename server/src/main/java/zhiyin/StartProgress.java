package zhiyin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Environment;

/**
 * The few lines a person sees. Every module may add one through the logger {@code zhiyin.progress} when something
 * takes long; everything else goes to the log file.
 */
final class StartProgress implements ApplicationListener<ApplicationEvent> {

    private static final Logger progress = LoggerFactory.getLogger("zhiyin.progress");

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationPreparedEvent prepared -> {
                Environment settings = prepared.getApplicationContext().getEnvironment();
                progress.info("Starting Zhiyin, data in {}", settings.getProperty("zhiyin.data-dir"));
            }
            case ApplicationReadyEvent ready -> {
                Environment settings = ready.getApplicationContext().getEnvironment();
                String address = "http://localhost:" + settings.getProperty("local.server.port");
                progress.info("Zhiyin is ready: {}/ (API: {}/api/v1/openapi.json)", address, address);
                progress.info("Log: {}; Ctrl-C stops it", settings.getProperty("logging.file.name"));
            }
            case ContextClosedEvent closed
            when closed.getApplicationContext().getParent() == null -> progress.info("Stopping Zhiyin");
            default -> {
                // Other stages pass quickly.
            }
        }
    }
}
