package zhiyin.database.internal;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Programs of the operating system, run with a fixed environment and without a shell. */
final class Command {

    private static final int LONGEST_SECONDS = 120;

    private Command() {}

    record Outcome(int exit, String output) {
        boolean succeeded() {
            return exit == 0;
        }
    }

    /** Runs to the end. An {@code exit} of 127 also stands for a program that could not be started. */
    static Outcome run(List<String> words) throws IOException {
        Path output = Files.createTempFile("zhiyin", ".out");
        try {
            Process process = builder(words, output.toFile()).start();
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Outcome(124, words.get(0) + " did not end within " + LONGEST_SECONDS + " s");
            }
            return new Outcome(process.exitValue(), Files.readString(output).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + words.get(0), e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    static boolean succeeds(String... words) {
        try {
            return run(List.of(words)).succeeded();
        } catch (IOException notThere) {
            return false;
        }
    }

    /** Starts and leaves running; both outputs are appended to {@code log}. */
    static Process start(List<String> words, File log) throws IOException {
        return builder(words, log).start();
    }

    static List<String> words(List<String> prefix, String... rest) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(List.of(rest));
        return all;
    }

    /** What a program said last, usually why it failed. */
    static String lastLine(String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce((first, second) -> second)
                .orElse("no output");
    }

    static @Nullable Path find(String program) {
        @Nullable String path = System.getenv("PATH");
        for (String folder : (path == null ? "/usr/bin:/bin" : path).split(File.pathSeparator)) {
            Path file = Path.of(folder, program);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }

    private static ProcessBuilder builder(List<String> words, File output) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }
}
