package zhiyin;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** The log of a served process, read as it grows. */
final class LogFile {

    private LogFile() {}

    /** Waits for a line with these words. */
    static String lineWith(Path log, String words) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> find(log, words), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<String> find(Path log, String words) {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(words)).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
