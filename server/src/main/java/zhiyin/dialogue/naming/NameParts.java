package zhiyin.dialogue.naming;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import zhiyin.dialogue.Value;

/** Whether words are a part of a saved name, a family name with its form of address, or the name spelled out. */
final class NameParts {

    /** Shorter words of a name, such as "de" or "Li", stand in too many sentences. */
    private static final int SHORTEST_WORD = 3;

    /** More Chinese characters than this are a sentence, and no part of a name. */
    private static final int LONGEST_PART = 6;

    /** A Chinese name spelled out is at most this many words. */
    private static final int MOST_SYLLABLES = 4;

    private static final String FORMS = "先生|女士|小姐|太太|老师|师傅|经理|总|阿姨|叔叔|大哥|大姐|哥|姐|叔|姨|工|医生";
    private static final Pattern FAMILY_NAME = Pattern.compile("(?:小|老|阿)(?<after>\\p{IsHan})(?!\\p{IsHan}{2})"
            + "|姓(?<called>\\p{IsHan})|(?<before>\\p{IsHan})(?:" + FORMS + ")");

    private static final int LONGEST_GIVEN = 3;

    private static final int MOST_NAMES = 3;

    /** What may follow a Chinese name without belonging to it. */
    private static final String NO_NAME = "吧呢啊哦呀嘛的那哥姐叔姨总工";

    /** What may stand beside a name. */
    private static final Set<String> FILLING =
            Set.of(("to the a my our your mr mrs ms miss dr pay send give transfer wire make"
                            + " money for no yes it is was change instead and please back now ok sorry oh i mean meant want"
                            + " actually rather him her with")
                    .split(" "));

    /** Words of names that stand in sentences about anything. */
    private static final Set<String> COMMON =
            Set.of("new", "old", "car", "home", "the", "and", "for", "mrs", "miss", "bank");

    private NameParts() {}

    /** Whether a name holds the Chinese words. */
    static boolean holds(String label, String said) {
        return Plain.isHan(said) && said.length() <= LONGEST_PART && label.contains(said);
    }

    /** Whether all words of a name of several are said, in whatever order: Wilson Emma. */
    static boolean holdsEveryWord(String label, String said) {
        List<String> words = Plain.words(label);
        return words.size() > 1 && Plain.words(said).containsAll(words);
    }

    /** Whether the words are a Chinese name that only begins like the saved one: 张伟强 is not 张伟. */
    static boolean isLongerName(List<Value.Ref> found, String said) {
        return Plain.isHan(said)
                && found.stream()
                        .map(ref -> Plain.of(ref.label()))
                        .allMatch(label -> Plain.isHan(label)
                                && label.length() <= LONGEST_GIVEN
                                && said.startsWith(label)
                                && said.length() == label.length() + 1
                                && NO_NAME.indexOf(said.charAt(said.length() - 1)) < 0);
    }

    /** Whether the words are a name of which only a part is the saved one's: Amy Chen is not Alice Chen. */
    static boolean namesSomebodyElse(List<Value.Ref> found, String said) {
        List<String> words = Plain.words(said);
        return words.size() <= MOST_NAMES
                && words.stream()
                        .filter(word -> Plain.isLatin(word) && !FILLING.contains(word))
                        .anyMatch(word -> found.stream()
                                .noneMatch(ref ->
                                        Plain.words(Plain.of(ref.label())).contains(word)));
    }

    /** {@code bare} is the label without the relation it may begin with. */
    static boolean isPart(String label, String bare, String said) {
        if (Plain.isHan(label)) {
            boolean named = bare.length() >= 2 && bare.length() < label.length() && said.contains(bare);
            return named || isAddressed(bare, said);
        }
        List<String> words = Plain.words(said);
        return Plain.words(label).stream()
                .anyMatch(word -> word.equals(said)
                        || (word.length() >= SHORTEST_WORD && !COMMON.contains(word) && stands(word, words)));
    }

    private static boolean stands(String word, List<String> words) {
        return words.stream()
                .anyMatch(said -> said.equals(word) || latinRuns(said).anyMatch(word::equals));
    }

    /** The Latin parts of a word without blanks, such as "alice" in 给alice转. */
    private static Stream<String> latinRuns(String word) {
        return Stream.of(word.split("[^\\p{IsLatin}]+")).filter(run -> !run.isEmpty());
    }

    private static boolean isAddressed(String bare, String said) {
        Matcher form = FAMILY_NAME.matcher(said);
        while (form.find()) {
            String family = Stream.of("after", "called", "before")
                    .map(form::group)
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse("");
            if (bare.startsWith(family)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words spell the Chinese name in Latin letters, or are the characters of a name saved in them. */
    static boolean isSpelled(String label, String said) {
        Set<String> ofLabel = Sound.spellings(label);
        if (!ofLabel.isEmpty()) {
            return spelled(said).anyMatch(ofLabel::contains);
        }
        return Plain.isLatin(label) && Sound.spellings(said).contains(Sound.spelled(label));
    }

    /** Every run of neighbouring Latin words, written together. */
    static Stream<String> spelled(String said) {
        List<String> words =
                Plain.words(said).stream().flatMap(NameParts::latinRuns).toList();
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, Math.min(words.size(), from + MOST_SYLLABLES))
                        .mapToObj(to -> Sound.spelled(String.join("", words.subList(from, to)))));
    }
}
