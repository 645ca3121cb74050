package zhiyin.knowledge.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import zhiyin.knowledge.Audience;
import zhiyin.values.Language;

/** Reads one article file and refuses whatever is not exactly an article. */
final class ArticleReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> ARTICLE_FIELDS = Set.of(
            "id", "revision", "updated", "effectiveFrom", "effectiveUntil", "audience", "owner", "terms", "zh", "en");
    private static final Set<String> TEXT_FIELDS = Set.of("title", "answer", "body", "questions");
    private static final int MAX_TITLE = 120;
    private static final int MAX_ANSWER = 800;
    private static final int MAX_BODY = 8_000;
    private static final int MIN_QUESTIONS = 3;

    private ArticleReader() {}

    /** Reads one file; a {@link KnowledgeFileException} names the file, the field and the mend. */
    static BilingualArticle read(String file, String yaml) {
        FieldReader fields = FieldReader.of(file, yaml);
        fields.allowOnly(ARTICLE_FIELDS);
        String id = fields.text("id", 60);
        if (!ID.matcher(id).matches()) {
            throw fields.problem("id", "must be lower-case words joined by hyphens, such as card-lost");
        }
        if (!file.equals(id + ".yaml")) {
            throw fields.problem("id", "must be the name of its file; rename the file to " + id + ".yaml");
        }
        LocalDate from = fields.day("effectiveFrom");
        LocalDate until = fields.has("effectiveUntil") ? fields.day("effectiveUntil") : LocalDate.MAX;
        if (until.isBefore(from)) {
            throw fields.problem("effectiveUntil", "must not be before effectiveFrom " + from);
        }
        Map<Language, BilingualArticle.Text> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text(fields.mapping(language.tag())));
        }
        return new BilingualArticle(
                id,
                fields.positive("revision"),
                fields.day("updated"),
                new Scope(fields.oneOf("audience", Audience.class), from, until),
                fields.text("owner", 60),
                fields.has("terms") ? Optional.of(fields.texts("terms", 0, 60)) : Optional.empty(),
                texts);
    }

    private static BilingualArticle.Text text(FieldReader fields) {
        fields.allowOnly(TEXT_FIELDS);
        return new BilingualArticle.Text(
                fields.text("title", MAX_TITLE),
                fields.text("answer", MAX_ANSWER),
                fields.text("body", MAX_BODY),
                fields.texts("questions", MIN_QUESTIONS, MAX_TITLE));
    }
}
