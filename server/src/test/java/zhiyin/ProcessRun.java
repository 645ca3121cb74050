package zhiyin;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program under test as a process of its own, with what it said and how it ended. */
final class ProcessRun implements AutoCloseable {

    private static final int LONGEST_SECONDS = 180;

    private final Process process;
    private final BufferedReader output;
    private final Path errors;

    private static final String MODELS = "--zhiyin.models-dir=";

    private ProcessRun(Process process, Path errors) {
        this.process = process;
        this.output = process.inputReader();
        this.errors = errors;
    }

    record Ended(int exit, String output, List<String> errors) {}

    static ProcessRun start(Path scratch, Map<String, String> environment, List<String> words) throws IOException {
        Path errors = Files.createTempFile(scratch, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        return new ProcessRun(builder.start(), errors);
    }

    /** The server as it is served, without the resources of the tests; the models are those of all tests. */
    static ProcessRun server(Path scratch, String... arguments) throws IOException {
        List<String> settings = new ArrayList<>(List.of(arguments));
        if (settings.stream().noneMatch(setting -> setting.startsWith(MODELS))) {
            settings.add(MODELS + Path.of("target/models").toAbsolutePath());
        }
        return program(scratch, Zhiyin.class, settings.toArray(String[]::new));
    }

    /** A program of the product, without the resources of the tests. */
    static ProcessRun program(Path scratch, Class<?> program, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("test-classes"))
                        .collect(Collectors.joining(File.pathSeparator)),
                program.getName()));
        words.addAll(List.of(arguments));
        return start(scratch, Map.of(), words);
    }

    /** Asks the program to end, as a person or the system does, and waits until it did. */
    Ended stop() throws IOException, InterruptedException {
        // Through the handle: the process's own method would close the stream with its last words.
        process.toHandle().destroy();
        return end();
    }

    long pid() {
        return process.pid();
    }

    /** Reads on to the first line that starts so; fails when the process ends without one. */
    String lineStarting(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        throw new AssertionError("ended without a line '" + start + "': " + Files.readString(errors));
    }

    Ended end() throws IOException, InterruptedException {
        // Its words end when it does, so that one that never ends has to be ended.
        CompletableFuture<?> impatience = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS));
        String rest = output.lines().collect(Collectors.joining("\n"));
        process.waitFor();
        if (!impatience.cancel(false)) {
            throw new AssertionError("had to be killed; it said " + rest);
        }
        return new Ended(process.exitValue(), rest, Files.readAllLines(errors));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
