package zhiyin.understanding.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The word lists of the product: sections of words in a text file beside this class. */
final class WordLists {

    private static final int RANGE = 12;
    private static final Pattern SECTION = Pattern.compile("\\[([a-z]+)]");

    private WordLists() {}

    /** The lines of each section, each cut at the tabs between its columns. */
    static Map<String, List<List<String>>> rows(String file) {
        Map<String, List<List<String>>> sections = new LinkedHashMap<>();
        String section = "";
        for (String line : lines(file)) {
            var head = SECTION.matcher(line);
            if (head.matches()) {
                section = head.group(1);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(List.of(line.split("\t")));
            }
        }
        return sections;
    }

    /** The words of each section; those before the first section are in the section "". */
    static Map<String, List<String>> read(String file, String separator) {
        Map<String, List<String>> sections = new HashMap<>();
        String section = "";
        for (String line : lines(file)) {
            var head = SECTION.matcher(line);
            if (head.matches()) {
                section = head.group(1);
            } else if (!line.startsWith("#") && !line.isBlank()) {
                Arrays.stream(line.split(separator))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .forEach(sections.computeIfAbsent(section, s -> new ArrayList<>())::add);
            }
        }
        return sections;
    }

    /**
     * Any of the words, as a part of a pattern that reads the longest which fits. The words are kept in ranges of their first
     * characters, so that most places of a text are refused after a few comparisons.
     */
    static String any(List<String> words) {
        TreeMap<Character, List<String>> byFirst = new TreeMap<>();
        for (String word : new TreeSet<>(words)) {
            byFirst.computeIfAbsent(word.charAt(0), c -> new ArrayList<>()).add(word);
        }
        List<Character> firsts = List.copyOf(byFirst.keySet());
        StringBuilder ranges = new StringBuilder("(?:");
        for (int from = 0; from < firsts.size(); from += RANGE) {
            List<Character> range = firsts.subList(from, Math.min(from + RANGE, firsts.size()));
            ranges.append(from == 0 ? "" : "|")
                    .append("(?=[\\x{%x}-\\x{%x}])".formatted((int) range.getFirst(), (int) range.getLast()))
                    .append(range.stream()
                            .flatMap(first -> byFirst.getOrDefault(first, List.of()).stream()
                                    .sorted(Comparator.comparingInt(String::length)
                                            .reversed()))
                            .map(Pattern::quote)
                            .collect(Collectors.joining("|", "(?:", ")")));
        }
        return ranges.append(')').toString();
    }

    private static List<String> lines(String file) {
        try (InputStream in = WordLists.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the product");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
