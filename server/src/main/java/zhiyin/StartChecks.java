package zhiyin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import zhiyin.database.CannotStart;
import zhiyin.database.DataFolder;

/** Finds out in the first moment what would otherwise end the start a minute later, and before a log file is opened. */
final class StartChecks implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    private static final int DEFAULT_PORT = 8080;
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        try {
            UnknownSettings.refuse(environment);
            refuseUnwritableLogins(environment.getProperty("zhiyin.demo.logins-file", ""));
            DataFolder.prepareLogs(DataFolder.prepare(Path.of(environment.getProperty("zhiyin.data-dir", "data"))));
            refuseTakenPort(environment);
        } catch (CannotStart e) {
            // There is no log file yet, and the console belongs to the one line of StartFailureLine.
            LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.OFF);
            throw e;
        }
    }

    /** The list is written when everything else is done, which is minutes later at the first start. */
    private static void refuseUnwritableLogins(String given) {
        if (given.isBlank()) {
            return;
        }
        Path file = Path.of(given).toAbsolutePath().normalize();
        @Nullable Path place = file.getParent();
        while (place != null && Files.notExists(place)) {
            place = place.getParent();
        }
        if (Files.isDirectory(file) || place == null || !Files.isDirectory(place) || !Files.isWritable(place)) {
            throw new CannotStart(
                    "The list of logins cannot be written to " + file + (Files.isDirectory(file) ? ", a folder" : ""),
                    "Name a file in a folder you may write to, with --demo-logins FILE");
        }
    }

    private static void refuseTakenPort(Environment environment) {
        int port = port(environment);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address(environment), port));
        } catch (UnknownHostException e) {
            throw new CannotStart("The address " + e.getMessage() + " is not known", "Check server.address", e);
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    static CannotStart taken(int port, Exception cause) {
        return new CannotStart(
                "Port " + port + " is taken or not allowed", "Free it, or choose another one with --port N", cause);
    }

    private static int port(Environment environment) {
        String given = environment.getProperty("server.port", Integer.toString(DEFAULT_PORT));
        try {
            int port = Integer.parseInt(given.strip());
            if (port >= 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // Told below, together with numbers out of range.
        }
        throw new CannotStart(
                "'" + given + "' is not a port", "Give a number from 1 to " + HIGHEST_PORT + " with --port N");
    }

    private static @Nullable InetAddress address(Environment environment) throws UnknownHostException {
        String given = environment.getProperty("server.address", "");
        if (given.isBlank()) {
            return null;
        }
        InetAddress[] all = InetAddress.getAllByName(given);
        return all[0];
    }
}
