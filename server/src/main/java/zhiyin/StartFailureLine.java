package zhiyin;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Tells a person in one line why the start failed and how to mend it; leaves the long report to the log. */
final class StartFailureLine implements FailureAnalysisReporter {

    StartFailureLine() {}

    @Override
    public void report(FailureAnalysis analysis) {
        byte[] line = ("zhiyin: " + line(analysis) + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
        System.err.write(line, 0, line.length);
        System.err.flush();
    }

    static String line(FailureAnalysis analysis) {
        return (sentence(analysis.getDescription()) + " " + sentence(analysis.getAction())).strip();
    }

    private static String sentence(@Nullable String text) {
        String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
        return line.isEmpty() || line.endsWith(".") ? line : line + ".";
    }
}
