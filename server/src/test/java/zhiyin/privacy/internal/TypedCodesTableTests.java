package zhiyin.privacy.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.privacy.TypedCodes.Awaited;
import zhiyin.understanding.corpus.CorpusFile;
import zhiyin.understanding.corpus.CorpusRow;

/** The bankers' table of what is a code and what is not, line by line (PR3). */
class TypedCodesTableTests {

    private static final Path FOLDER = Path.of("src/test/resources/privacy");
    private static final Pattern UNSEEN = Pattern.compile("\\\\u([0-9a-f]{4})");

    /** What may be awaited when a line is said, for its text to be a code, and for it to be none. */
    private static final Map<String, List<Set<Awaited>>> HEADINGS = Map.of(
            "never a code", List.of(EnumSet.noneOf(Awaited.class), EnumSet.of(Awaited.AMOUNT, Awaited.OTHER)),
            "a code", List.of(EnumSet.allOf(Awaited.class), EnumSet.noneOf(Awaited.class)),
            "a code while one is awaited", List.of(EnumSet.of(Awaited.CODE), EnumSet.noneOf(Awaited.class)),
            "a code unless an amount is awaited",
                    List.of(EnumSet.of(Awaited.CODE, Awaited.OTHER), EnumSet.of(Awaited.AMOUNT)));

    /** Sentences of the corpus that are rightly taken: six digits and nothing else. */
    private static final Set<String> NOTHING_BUT_DIGITS = Set.of("零零零零一一");

    private final WordsAndDigits codes = new WordsAndDigits();

    record Line(String place, String heading, String text) {
        @Override
        public String toString() {
            return place + " " + heading + ": " + text;
        }
    }

    static List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String language : List.of("en", "zh")) {
            lines.addAll(lines(language));
        }
        return lines;
    }

    static List<Line> lines(String language) {
        List<Line> lines = new ArrayList<>();
        String heading = "";
        int number = 0;
        for (String line : read(FOLDER.resolve("typed-codes-" + language + ".txt"))) {
            number++;
            if (line.startsWith("== ")) {
                heading = line.substring(3);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                Matcher unseen = UNSEEN.matcher(line);
                lines.add(
                        new Line(language + ":" + number, heading, unseen.replaceAll(TypedCodesTableTests::character)));
            }
        }
        return lines;
    }

    @ParameterizedTest
    @MethodSource("lines")
    void judgesAsTheTableSays(Line line) {
        List<Set<Awaited>> expected = Objects.requireNonNull(HEADINGS.get(line.heading()));
        for (Awaited awaited : expected.getFirst()) {
            assertThat(codes.looksLikeCode(line.text(), awaited))
                    .as("a code, awaiting %s", awaited)
                    .isTrue();
        }
        for (Awaited awaited : expected.getLast()) {
            assertThat(codes.looksLikeCode(line.text(), awaited))
                    .as("no code, awaiting %s", awaited)
                    .isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void hasEnoughOfBothKinds(String language) {
        List<Line> lines = lines(language);
        assertThat(lines.stream().filter(line -> line.heading().equals("never a code")))
                .hasSizeGreaterThan(60);
        assertThat(lines.stream().filter(line -> line.heading().equals("a code")))
                .hasSizeGreaterThan(60);
    }

    /** Sentences of customers of which none holds a code: the corpora the understanding is trained from. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void takesNothingFromTheCorpus(String language) throws IOException {
        List<String> taken = new ArrayList<>();
        int sentences = 0;
        try (var files = Files.list(Path.of("src/main/resources/corpus", language))) {
            for (Path file : files.sorted().toList()) {
                for (CorpusRow row : CorpusFile.rows(file.toString(), Files.readString(file), new ArrayList<>())) {
                    String text = row.text();
                    sentences++;
                    if (NOTHING_BUT_DIGITS.contains(text)) {
                        continue;
                    }
                    if (codes.looksLikeCode(text, Awaited.OTHER) || codes.looksLikeCode(text, Awaited.AMOUNT)) {
                        taken.add(text);
                    }
                }
            }
        }
        assertThat(sentences).isGreaterThan(1_000);
        assertThat(taken).isEmpty();
    }

    @Test
    void readsTheHeadingsItKnows() {
        assertThat(lines()).extracting(Line::heading).isSubsetOf(HEADINGS.keySet());
    }

    private static String character(MatchResult unseen) {
        return Matcher.quoteReplacement(
                String.valueOf((char) Integer.parseInt(unseen.group(1).toLowerCase(Locale.ROOT), 16)));
    }

    private static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
