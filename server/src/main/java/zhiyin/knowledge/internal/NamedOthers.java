package zhiyin.knowledge.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows a question about another bank or wallet firm by its name: our figures are no answer to it, however near in
 * meaning. A question about this bank's own dealings with them, such as a transfer to one, is ours.
 */
final class NamedOthers {

    /** Between "to" and the name there is room for "my friend's account at", not for another sentence. */
    private static final int FAR_ZH = 6;

    private static final int FAR_WORDS = 5;

    private static final Pattern MARKS = Pattern.compile("[\\p{Punct}\\p{IsPunctuation}\\s]+");

    private enum Kind {
        NAME,
        MOVEMENT,
        TOWARD,
        DEALING
    }

    private final Map<Kind, Pattern> any;
    private final Pattern towardName;

    private NamedOthers(Map<Kind, Pattern> any, Pattern towardName) {
        this.any = any;
        this.towardName = towardName;
    }

    /** Reads the list; a {@link KnowledgeFileException} names the file, the line and the mend. */
    static NamedOthers read(String file, String content) {
        Map<Kind, List<String>> listed = new EnumMap<>(Kind.class);
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            Kind kind = kind(line).orElse(null);
            if (kind == null) {
                throw new KnowledgeFileException(
                        file, "line " + number, "write it as \"name: word, word\", or movement, toward or dealing");
            }
            for (String word : line.substring(line.indexOf(':') + 1).split(",")) {
                if (plain(word).isEmpty()) {
                    throw new KnowledgeFileException(file, "line " + number, "remove the empty word");
                }
                listed.computeIfAbsent(kind, k -> new ArrayList<>()).add(plain(word));
            }
        }
        Map<Kind, Pattern> any = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            List<String> words = listed.get(kind);
            if (words == null) {
                throw new KnowledgeFileException(file, "(all)", "add a line \"" + word(kind) + ": ...\"");
            }
            any.put(kind, Pattern.compile(oneOf(words)));
        }
        String toward = oneOf(listed.getOrDefault(Kind.TOWARD, List.of()));
        String name = oneOf(listed.getOrDefault(Kind.NAME, List.of()));
        String between = "(?: ?\\p{IsHan}{0," + FAR_ZH + "} ?| (?:[^ ]+ ){0," + FAR_WORDS + "})";
        return new NamedOthers(any, Pattern.compile(toward + between + name));
    }

    /** Whether the question is about one of them and not about this bank. */
    boolean concern(String question) {
        String plain = plain(question);
        return holds(Kind.NAME, plain)
                && !holds(Kind.DEALING, plain)
                && !(holds(Kind.MOVEMENT, plain) && towardName.matcher(plain).find());
    }

    private boolean holds(Kind kind, String plain) {
        Pattern pattern = any.get(kind);
        return pattern != null && pattern.matcher(plain).find();
    }

    private static Optional<Kind> kind(String line) {
        for (Kind kind : Kind.values()) {
            if (line.startsWith(word(kind) + ":")) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static String oneOf(List<String> words) {
        return words.stream()
                .map(word -> word.codePoints().anyMatch(c -> c > 0x2E80)
                        ? Pattern.quote(word)
                        : "(?<![a-z0-9])" + Pattern.quote(word) + "(?![a-z0-9])")
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static String plain(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return MARKS.matcher(lower).replaceAll(" ").strip();
    }
}
