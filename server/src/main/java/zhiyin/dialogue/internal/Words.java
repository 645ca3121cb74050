package zhiyin.dialogue.internal;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import zhiyin.dialogue.naming.Plain;
import zhiyin.values.Language;

/**
 * Words for the bank's slugs, phrases around values, the dialogue's own sentences, and the short answers it knows by
 * heart.
 */
final class Words {

    private static final Set<String> TOP = Set.of("words", "phrases", "sentences", "answers");

    /** Between the parts of an expression: whatever words stand there. */
    private static final String OTHER_WORDS = "…";

    private final Map<String, Bilingual> words = new LinkedHashMap<>();
    private final Map<String, Bilingual> phrases = new LinkedHashMap<>();
    private final Map<Sentence, Bilingual> sentences = new LinkedHashMap<>();
    private final Map<String, List<String>> answers = new LinkedHashMap<>();

    static Words read(String file, String content) {
        Words all = new Words();
        YamlNode root = YamlNode.parse(file, content);
        Map<String, YamlNode> top = root.entries(TOP);
        root.required(top, "words")
                .entries()
                .forEach((list, slugs) ->
                        slugs.entries().forEach((slug, word) -> all.words.put(list + "." + slug, word.bilingual())));
        root.required(top, "phrases").entries().forEach((name, node) -> all.phrases.put(name, node.bilingual()));
        YamlNode sentenceNode = root.required(top, "sentences");
        Map<String, YamlNode> sentences = sentenceNode.entries();
        for (Sentence sentence : Sentence.values()) {
            all.sentences.put(
                    sentence, sentenceNode.required(sentences, sentence.key()).bilingual());
        }
        root.required(top, "answers")
                .entries()
                .forEach((kind, list) -> all.answers.put(
                        kind, list.texts().stream().map(Words::normalParts).toList()));
        return all;
    }

    /** The word for a slug, or the slug itself: a new slug of the bank must not silence an answer. */
    String word(String list, String slug, Language language) {
        Bilingual word = words.get(list + "." + slug);
        return word == null ? slug : word.in(language);
    }

    String phrase(String name, String value, Language language) {
        Bilingual phrase = phrases.get(name);
        return phrase == null ? value : phrase.in(language).replace("{value}", value);
    }

    Bilingual sentence(Sentence sentence) {
        Bilingual text = sentences.get(sentence);
        if (text == null) {
            throw new IllegalStateException("every sentence is read at start, not " + sentence);
        }
        return text;
    }

    /** Whether the whole message is one of the short answers of this kind, such as {@code affirm}. */
    boolean isAnswer(String kind, String text) {
        return isNormalAnswer(kind, normal(text));
    }

    /** The kind among these whose short answer the whole message is. */
    Optional<String> answerOf(Set<String> kinds, String text) {
        String said = normal(text);
        return kinds.stream().filter(kind -> isNormalAnswer(kind, said)).findFirst();
    }

    private boolean isNormalAnswer(String kind, String said) {
        return answers.getOrDefault(kind, List.of()).contains(said);
    }

    /** Whether one of the expressions of this kind stands anywhere in the message. */
    boolean holds(String kind, String text) {
        String said = " " + normal(text) + " ";
        String solid = said.replace(" ", "");
        return answers.getOrDefault(kind, List.of()).stream().anyMatch(known -> standsIn(said, solid, known));
    }

    /** The expression of this kind that stands in the message, the longest if there are several. */
    Optional<String> standing(String kind, String text) {
        String said = " " + normal(text) + " ";
        String solid = said.replace(" ", "");
        return answers.getOrDefault(kind, List.of()).stream()
                .filter(known -> standsIn(said, solid, known))
                .max(Comparator.comparingInt(String::length));
    }

    /**
     * Whether an expression stands in a message: Chinese anywhere among the characters, other words as whole words.
     *
     * @param spaced the message as texts are compared, with a blank at both ends
     * @param solid the same without blanks
     * @param known from {@link #normalParts}
     */
    static boolean standsIn(String spaced, String solid, String known) {
        String[] parts = known.split(OTHER_WORDS);
        return isChinese(known) ? standsIn(solid, parts, "") : standsIn(spaced, parts, " ");
    }

    private static boolean isChinese(String known) {
        return known.codePoints().anyMatch(c -> c > 0x2E80);
    }

    /** Whether the parts stand there in this order, with something between them. */
    private static boolean standsIn(String said, String[] parts, String around) {
        int from = 0;
        for (String part : parts) {
            int at = said.indexOf(around + part + around, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length() + 1;
        }
        return true;
    }

    /** An expression as texts are compared; … stands for other words. */
    static String normalParts(String known) {
        return Arrays.stream(known.split(OTHER_WORDS)).map(Words::normal).collect(Collectors.joining(OTHER_WORDS));
    }

    /** As texts are compared. */
    static String normal(String text) {
        return Plain.of(text);
    }
}
