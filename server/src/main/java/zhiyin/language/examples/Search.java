package zhiyin.language.examples;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import zhiyin.values.Language;

/**
 * What an editor looks for among the examples.
 *
 * @param words all of which stand in the sentence, in whatever case and width
 * @param before the last one of the page before; empty for the first page
 */
public record Search(Optional<Language> language, Optional<String> intent, List<String> words, Optional<UUID> before) {

    /** Everything, from the newest on. */
    public static final Search ALL = new Search(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    public Search {
        words = List.copyOf(words);
    }

    /** The words of what was typed. */
    public static List<String> words(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(BLANKS.split(plain))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
