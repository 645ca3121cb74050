package zhiyin.database.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.database.CannotStart;

/** The running server process of one cluster. */
record PostgresServer(PostgresCluster cluster, Process process, int port) {

    private static final int PORT_ATTEMPTS = 5;
    private static final int PAUSE_MILLIS = 10;
    private static final int NEWS_MILLIS = 10_000;
    private static final int STOP_SECONDS = 60;
    private static final Logger log = LoggerFactory.getLogger(PostgresServer.class);
    private static final Logger progress = LoggerFactory.getLogger("zhiyin.progress");

    /** Durable, reachable over loopback only; statements never reach its log, so neither does what customers own. */
    private static final Map<String, String> STANDARD = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", PostgresCluster.LOOPBACK),
            Map.entry("unix_socket_directories", ""),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("jit", "off"),
            // Room for the writing of a bank's first load between two checkpoints.
            Map.entry("max_wal_size", "2GB"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"),
            Map.entry("log_min_messages", "log"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_checkpoints", "off"),
            Map.entry("log_line_prefix", "%m [%p] "));

    /** Starts on a free port and returns when connections are accepted. */
    static PostgresServer start(PostgresCluster cluster, PostgresOptions options) throws IOException {
        Path output = cluster.folder().resolveSibling("server.log");
        if (Files.exists(output)) {
            Files.move(output, output.resolveSibling("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Process process = Command.start(words(cluster, options, port), output.toFile());
            PostgresServer server = new PostgresServer(cluster, process, port);
            if (server.ready(options.startTimeout().toMillis(), output)) {
                return server;
            }
            String said = Files.readString(output);
            if (!said.contains("Address already in use") || attempt == PORT_ATTEMPTS) {
                throw new CannotStart(
                        "The embedded database did not start (" + Command.lastLine(said) + ")", "See " + output);
            }
        }
    }

    /** Rolls back what is open, writes a checkpoint and ends; harmless when the server has ended already. */
    void stop() {
        try {
            Command.Outcome stopped = Command.run(Command.words(
                    cluster.account().prefix(),
                    cluster.binaries().program("pg_ctl"),
                    "stop",
                    "-D",
                    cluster.folder().toString(),
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    Integer.toString(STOP_SECONDS)));
            if (!stopped.succeeded() && process.isAlive()) {
                log.error("The database server did not stop by itself: {}", stopped.output());
                process.destroyForcibly();
            }
            process.waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("the database server " + process.pid() + " could not be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<String> words(PostgresCluster cluster, PostgresOptions options, int port) {
        Map<String, String> settings = new TreeMap<>(STANDARD);
        settings.putAll(options.settings());
        settings.put("port", Integer.toString(port));
        List<String> words = new ArrayList<>(cluster.account().detached());
        words.addAll(List.of(
                cluster.binaries().program("postgres"), "-D", cluster.folder().toString()));
        settings.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        return words;
    }

    /** True as soon as the server's process file says that it accepts connections; false when it ended instead. */
    private boolean ready(long patienceMillis, Path output) throws IOException {
        long waited = 0;
        try {
            while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (saysReady()) {
                    return true;
                }
                waited += PAUSE_MILLIS;
                if (waited % NEWS_MILLIS == 0) {
                    progress.info("The database is recovering after a crash ({} s)", waited / 1000);
                }
                if (waited > patienceMillis) {
                    stop();
                    throw new CannotStart(
                            "The embedded database was not ready within " + patienceMillis / 1000 + " s",
                            "See " + output + "; allow more with zhiyin.database.embedded.start-timeout");
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted while the database started", e);
        }
    }

    private boolean saysReady() throws IOException {
        Path file = cluster.folder().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() >= 8
                && lines.get(3).strip().equals(Integer.toString(port))
                && lines.get(7).strip().equals("ready");
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
