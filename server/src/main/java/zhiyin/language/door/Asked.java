package zhiyin.language.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;
import zhiyin.language.LanguageProblem;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.examples.Examples;
import zhiyin.language.examples.Search;
import zhiyin.language.learning.Trials;
import zhiyin.values.Language;
import zhiyin.values.TypedText;

/** What editors ask for. A field may be missing in JSON, so each is nullable until it was checked. */
final class Asked {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);
    private static final Pattern REVISION = Pattern.compile("\"?([1-9][0-9]{0,8})\"?");
    private static final int LONGEST_INTENT = 100;

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
                || one.text().codePointCount(0, one.text().length()) > Examples.LONGEST_TEXT
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

    static Search search(
            @Nullable String language, @Nullable String intent, @Nullable String text, @Nullable String before) {
        return new Search(
                maybeLanguage(language),
                Optional.ofNullable(intent).map(one -> readable("intent", one, LONGEST_INTENT)),
                Search.words(text == null ? "" : readable("text", text, Examples.LONGEST_TEXT)),
                Optional.ofNullable(before)
                        .map(one -> id(one, () -> LanguageProblem.INVALID_EXAMPLE.with(Map.of("field", "before")))));
    }

    private static String readable(String name, String value, int longest) {
        if (value.length() > 2 * longest || value.codePoints().anyMatch(TypedText::isUnreadable)) {
            throw LanguageProblem.INVALID_EXAMPLE.with(Map.of("field", name));
        }
        return value;
    }

    /** Of the wording that was read and is to be changed. */
    static int revision(@Nullable String header) {
        Matcher revision = REVISION.matcher(header == null ? "" : header.strip());
        if (!revision.matches()) {
            throw LanguageProblem.INVALID_EXAMPLE.with(Map.of("field", "If-Match"));
        }
        return Integer.parseInt(revision.group(1));
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
