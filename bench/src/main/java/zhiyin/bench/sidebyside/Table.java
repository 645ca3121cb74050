package zhiyin.bench.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;

/** What the systems told, as a table in Markdown: a row a set of data and system, the mean of its parts. */
final class Table {

    private int parts;
    private String version = "";
    private double seconds;
    private double millis;
    private int texts;
    private int right;
    private int foreign;
    private int refused;

    private Table() {}

    static String of(Path folder) throws IOException {
        Map<String, Map<String, Table>> rows = new LinkedHashMap<>();
        for (Split split : Split.readAll(folder)) {
            try (Stream<Path> files = Files.list(split.folder(folder))) {
                for (Path file : files.sorted().toList()) {
                    String name = String.valueOf(file.getFileName()).replace(".tsv", "");
                    if (file.toString().endsWith(".tsv") && !name.equals("train") && !name.equals("test")) {
                        rows.computeIfAbsent(split.set(), s -> new TreeMap<>())
                                .computeIfAbsent(name, n -> new Table())
                                .add(split.test(), Files.readAllLines(file));
                    }
                }
            }
        }
        StringBuilder table = new StringBuilder(
                "| data | system | parts | sentences asked | right | right in scope"
                        + " | out of scope refused | seconds to learn | ms a sentence |\n|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach((set, systems) -> systems.values().forEach(row -> table.append(row.line(set))));
        return table.toString();
    }

    private void add(List<LabelledText> test, List<String> told) {
        String[] head = told.getFirst().split("\t", -1);
        if (told.size() != test.size() + 1) {
            throw new IllegalStateException(told.size() - 1 + " answers to " + test.size() + " sentences");
        }
        version = head[0];
        seconds += Double.parseDouble(head[1]);
        millis += Double.parseDouble(head[2]);
        parts++;
        for (int i = 0; i < test.size(); i++) {
            String intent = test.get(i).intent();
            boolean correct = told.get(i + 1).equals(intent);
            texts++;
            right += correct ? 1 : 0;
            if (intent.equals(Understanding.OUT_OF_SCOPE)) {
                foreign++;
                refused += correct ? 1 : 0;
            }
        }
    }

    private String line(String set) {
        String inScope = foreign == 0 ? "-" : percent(right - refused, texts - foreign);
        String outOfScope = foreign == 0 ? "-" : percent(refused, foreign);
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %,d | %s | %s | %s | %.1f | %.2f |%n",
                set,
                version,
                parts,
                texts,
                percent(right, texts),
                inScope,
                outOfScope,
                seconds / parts,
                millis / parts);
    }

    private static String percent(int some, int all) {
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
    }
}
