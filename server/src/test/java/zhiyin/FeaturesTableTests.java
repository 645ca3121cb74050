package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of features tells the truth: each test it names exists and runs. */
class FeaturesTableTests {

    private static final Path ROOT = Path.of("..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)#([a-zA-Z0-9]+)`");

    private static final Pattern MARKED = Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");

    /** Requirements about money, step-up and access: their proof must be shown to fail without the safeguard. */
    private static final Set<String> SAFEGUARDED = Set.of("DI4", "DI5", "RK1", "SE1", "SE3", "PR3");

    private record Row(int line, List<String> cells) {

        String id() {
            return cells.getFirst();
        }

        String bites() {
            return cells.getLast();
        }
    }

    @Test
    void everyNamedTestExistsAndRuns() throws IOException {
        Map<String, String> sources = testSources();
        List<String> wrong = new ArrayList<>();
        int named = 0;
        for (Row row : rows()) {
            Matcher matcher = NAMED.matcher(String.join(" ", row.cells()));
            boolean any = false;
            while (matcher.find()) {
                any = true;
                named++;
                String source = sources.get(matcher.group(1));
                if (source == null || !runs(source, matcher.group(2))) {
                    wrong.add("line " + row.line() + ": " + matcher.group() + " does not exist or does not run");
                }
            }
            if (!any) {
                wrong.add("line " + row.line() + ": " + row.id() + " names no test");
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(named).isPositive();
    }

    @Test
    void rowsAboutMoneyStepUpAndAccessNameATestThatBites() throws IOException {
        List<String> toothless = rows().stream()
                .filter(row -> SAFEGUARDED.contains(row.id()))
                .filter(row -> !NAMED.matcher(row.bites()).find())
                .map(row -> "line " + row.line() + ": " + row.id())
                .toList();
        assertThat(toothless).isEmpty();
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/features.md"));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.matches("\\| [A-Z]{2}\\d+ \\|.*")) {
                List<String> cells = Stream.of(
                                line.substring(1, line.length() - 1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList();
                assertThat(cells).as("line %d has six cells", i + 1).hasSize(6);
                rows.add(new Row(i + 1, cells));
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String module : List.of("values", "understanding", "server", "bench")) {
            Path tests = ROOT.resolve(module).resolve("src/test/java");
            if (!Files.exists(tests)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(tests)) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    // Two classes of one name: a row could mean either, so it may name neither.
                    sources.merge(name, Files.readString(file), (one, other) -> "");
                }
            }
        }
        return sources;
    }

    /** Whether the class has this test method, inherited or its own, and nothing switches it off. */
    private static boolean runs(String source, String method) {
        int at = source.indexOf(" void " + method + "(");
        if (at < 0 || source.contains("@Disabled")) {
            return false;
        }
        String before = source.substring(0, at);
        // What stands between the method before it and its name: its comment and its annotations.
        String own = before.substring(Math.max(0, before.lastIndexOf("\n    }\n")));
        return MARKED.matcher(own).find();
    }
}
