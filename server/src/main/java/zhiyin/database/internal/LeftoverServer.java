package zhiyin.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.database.CannotStart;

/**
 * A database server that outlived the Zhiyin which started it. Called only while we hold the lock of the data folder,
 * so whatever still works on the cluster has lost its owner.
 */
final class LeftoverServer {

    private static final Logger log = LoggerFactory.getLogger(LeftoverServer.class);
    private static final int GRACE_SECONDS = 15;

    private LeftoverServer() {}

    /** Ends every process that works on {@code cluster}, first politely, and removes a process file of nobody. */
    static void stop(Path cluster, PostgresBinaries binaries, ServerAccount account) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        Optional<Long> recorded = recordedPid(file);
        if (recorded.isPresent() && worksOn(recorded.get(), cluster)) {
            log.warn("Stopping the database server {} that an earlier, killed Zhiyin left behind", recorded.get());
            Command.run(Command.words(
                    account.prefix(),
                    binaries.program("pg_ctl"),
                    "stop",
                    "-D",
                    cluster.toString(),
                    "-m",
                    "fast",
                    "-w",
                    "-t",
                    Integer.toString(GRACE_SECONDS)));
        }
        for (ProcessHandle process : workersOn(cluster)) {
            end(process, cluster);
        }
        // The number may meanwhile belong to somebody else; PostgreSQL would then refuse to start.
        if (recorded.isPresent()
                && Files.exists(file)
                && ProcessHandle.of(recorded.get()).isPresent()) {
            log.warn("Removing {}: process {} is not a database server of this folder", file, recorded.get());
            Files.delete(file);
        }
    }

    private static void end(ProcessHandle process, Path cluster) {
        log.warn("Ending the left-over database process {}", process.pid());
        process.destroyForcibly();
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ending process " + process.pid(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new CannotStart(
                    "Process " + process.pid() + " still works on the database in " + cluster,
                    "End it with: kill " + process.pid(),
                    e);
        }
    }

    private static Optional<Long> recordedPid(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(line -> line.matches("\\d{1,10}"))
                    .map(Long::valueOf);
        }
    }

    static List<ProcessHandle> workersOn(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> worksOn(process.pid(), cluster))
                .toList();
    }

    /** PostgreSQL's processes work in their cluster's folder; where that cannot be seen, the command line names it. */
    private static boolean worksOn(long pid, Path cluster) {
        Path workingFolder = Path.of("/proc", Long.toString(pid), "cwd");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            try {
                return Files.readSymbolicLink(workingFolder).equals(cluster);
            } catch (IOException notOurs) {
                return false;
            }
        }
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .filter(line -> line.contains("postgres") && line.contains("-D " + cluster + " "))
                .isPresent();
    }
}
