package zhiyin.knowledge.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiyin.knowledge.Article;
import zhiyin.values.Language;

/**
 * One article file: the same facts in both languages.
 *
 * @param owner the department that answers for the facts
 * @param terms the topics of the bank's terms whose figures it may state; empty where its figures are nobody's business
 */
public record BilingualArticle(
        String id,
        int revision,
        LocalDate updated,
        Scope scope,
        String owner,
        Optional<List<String>> terms,
        Map<Language, Text> texts) {

    /**
     * The article in one language.
     *
     * @param questions how customers may ask for it
     */
    public record Text(String title, String answer, String body, List<String> questions) {

        public Text {
            questions = List.copyOf(questions);
        }

        List<String> paragraphs() {
            return Arrays.stream(body.split("\\n\\s*\\n"))
                    .map(String::strip)
                    .filter(paragraph -> !paragraph.isEmpty())
                    .toList();
        }
    }

    public BilingualArticle {
        terms = terms.map(List::copyOf);
        texts = Map.copyOf(texts);
        for (Language language : Language.values()) {
            if (!texts.containsKey(language)) {
                throw new IllegalArgumentException("article " + id + " has no text in " + language.tag());
            }
        }
    }

    Text text(Language language) {
        Text text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("article " + id + " has no text in " + language.tag());
        }
        return text;
    }

    Article in(Language language) {
        Text text = text(language);
        return new Article(
                id,
                language,
                text.title(),
                text.answer(),
                text.body(),
                revision,
                updated,
                scope.audience(),
                text.questions());
    }
}
