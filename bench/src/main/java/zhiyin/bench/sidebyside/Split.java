package zhiyin.bench.sidebyside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/**
 * Sentences to learn and sentences to tell.
 *
 * @param set what it is a part of, such as {@code banking77}
 * @param part which part, such as {@code fold-0}
 */
record Split(String set, String part, Language language, List<LabelledText> train, List<LabelledText> test) {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    Split {
        train = List.copyOf(train);
        test = List.copyOf(test);
    }

    /** Writes {@code SET/PART/train.tsv} and {@code test.tsv}, a line {@code intent<TAB>text} each, and the language. */
    void write(Path folder) throws IOException {
        Path own = folder.resolve(set).resolve(part);
        Files.createDirectories(own);
        Files.write(own.resolve("train.tsv"), lines(train));
        Files.write(own.resolve("test.tsv"), lines(test));
        Files.writeString(own.resolve("language"), language.tag());
    }

    /** All that {@link #write} has written below {@code folder}, in the order of their names. */
    static List<Split> readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.endsWith("language"))
                    .map(Path::getParent)
                    .sorted()
                    .map(Split::read)
                    .toList();
        }
    }

    private static Split read(Path own) {
        try {
            Language language = Language.ofTag(Files.readString(own.resolve("language")))
                    .orElseThrow(() -> new IOException(own + " names no language"));
            return new Split(
                    String.valueOf(own.getName(own.getNameCount() - 2)),
                    String.valueOf(own.getFileName()),
                    language,
                    labelled(own.resolve("train.tsv")),
                    labelled(own.resolve("test.tsv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder(Path folder) {
        return folder.resolve(set).resolve(part);
    }

    private static List<String> lines(List<LabelledText> rows) {
        return rows.stream()
                .map(r -> r.intent() + "\t" + BLANKS.matcher(r.text()).replaceAll(" "))
                .toList();
    }

    private static List<LabelledText> labelled(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split("\t", 2))
                .map(cells -> new LabelledText(cells[1], cells[0]))
                .toList();
    }
}
