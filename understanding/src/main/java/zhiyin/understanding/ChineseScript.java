package zhiyin.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Chinese characters as they are written and read, from tables derived from the Unicode CLDR transliterations; nothing is
 * guessed from context. Thread-safe; the tables are read once.
 */
public final class ChineseScript {

    private static final Map<Integer, Integer> SIMPLIFIED = new HashMap<>();
    private static final Map<Integer, List<String>> SYLLABLES = new HashMap<>();

    static {
        lines("simplified.txt", line -> {
            for (String pair : line.split(" ")) {
                SIMPLIFIED.put(pair.codePointAt(0), pair.codePointAt(1));
            }
        });
        Map<Integer, TreeSet<String>> read = new HashMap<>();
        lines("pinyin.txt", line -> {
            int blank = line.indexOf(' ');
            line.substring(blank + 1)
                    .codePoints()
                    .forEach(c -> read.computeIfAbsent(c, k -> new TreeSet<>()).add(line.substring(0, blank)));
        });
        read.forEach((character, syllables) -> SYLLABLES.put(character, List.copyOf(syllables)));
    }

    private ChineseScript() {}

    /** The text with each traditional character replaced by its simplified one: as many code points as before. */
    public static String simplified(String text) {
        if (text.codePoints().noneMatch(SIMPLIFIED::containsKey)) {
            return text;
        }
        StringBuilder simple = new StringBuilder(text.length());
        text.codePoints().forEach(c -> simple.appendCodePoint(SIMPLIFIED.getOrDefault(c, c)));
        return simple.toString();
    }

    /** How a character may be read: syllables without tones, {@code ü} written as {@code u}; empty when unknown. */
    public static List<String> syllables(int character) {
        return SYLLABLES.getOrDefault(SIMPLIFIED.getOrDefault(character, character), List.of());
    }

    private static void lines(String file, Consumer<String> each) {
        try (InputStream in = ChineseScript.class.getResourceAsStream("/zhiyin/understanding/script/" + file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the product");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
