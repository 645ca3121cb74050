package zhiyin.language.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import zhiyin.language.LanguageProblem;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.learning.Trials;
import zhiyin.values.Language;

/** What editors ask for. A field may be missing in JSON, so each is nullable until it was checked. */
final class Asked {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_SENTENCE = 400;

    private Asked() {}

    /** An example to add, or what to change one to. */
    record ExampleDraft(
            @Nullable String language,
            @Nullable String intent,
            @Nullable String text,
            @Nullable String channel) {

        Draft checked() {
            return new Draft(
                    Asked.language(language),
                    Asked.filled("intent", intent),
                    Asked.filled("text", text).strip(),
                    Optional.ofNullable(channel));
        }
    }

    /** A sentence of the files of content. */
    record FileSentence(@Nullable String language, @Nullable String text) {

        Draft checked() {
            return new Draft(
                    Asked.language(language), "", Asked.filled("text", text).strip(), Optional.empty());
        }
    }

    /** Sentences of a bank with the intents it expects. */
    record Sentences(@Nullable List<@Nullable Sentence> sentences) {

        List<Trials.Sentence> checked() {
            if (sentences == null || sentences.isEmpty() || sentences.size() > Trials.MOST_SENTENCES) {
                throw LanguageProblem.INVALID_TEST.with(Map.of("field", "sentences"));
            }
            return sentences.stream().map(Asked::sentence).toList();
        }

        @Override
        public String toString() {
            return "Sentences[***]";
        }
    }

    /** One of them. */
    record Sentence(
            @Nullable String language,
            @Nullable String text,
            @Nullable String intent) {

        @Override
        public String toString() {
            return "Sentence[***]";
        }
    }

    private static Trials.Sentence sentence(@Nullable Sentence one) {
        if (one == null
                || one.text() == null
                || one.text().isBlank()
                || one.text().codePointCount(0, one.text().length()) > LONGEST_SENTENCE
                || one.intent() == null
                || one.intent().isBlank()) {
            throw LanguageProblem.INVALID_TEST.with(Map.of("field", "sentences"));
        }
        return new Trials.Sentence(language(one.language()), one.text(), one.intent());
    }

    static Language language(@Nullable String tag) {
        for (Language language : Language.values()) {
            if (language.tag().equals(tag)) {
                return language;
            }
        }
        throw LanguageProblem.INVALID_LANGUAGE.with(Map.of("field", "language"));
    }

    static Optional<Language> maybeLanguage(@Nullable String tag) {
        return tag == null ? Optional.empty() : Optional.of(language(tag));
    }

    /** The id in a path; anything else is as unknown as an unknown id. */
    static UUID id(String text, Supplier<ErrorResponseException> unknown) {
        if (!UUID_TEXT.matcher(text).matches()) {
            throw unknown.get();
        }
        return UUID.fromString(text);
    }

    private static String filled(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw LanguageProblem.INVALID_EXAMPLE.with(Map.of("field", name));
        }
        return value;
    }
}
