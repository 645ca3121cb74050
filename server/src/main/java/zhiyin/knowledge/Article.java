package zhiyin.knowledge;

import java.time.LocalDate;
import java.util.List;
import zhiyin.values.Language;

/**
 * One approved article in one language.
 *
 * @param answer two to four plain sentences that answer by themselves
 * @param body what else there is to know, paragraphs separated by an empty line
 * @param revision counted from 1, raised with every approved change
 * @param updated the day of that revision, in the bank's zone
 * @param questions how customers may ask for it; found by the search, never shown as said by anyone
 */
public record Article(
        String articleId,
        Language language,
        String title,
        String answer,
        String body,
        int revision,
        LocalDate updated,
        Audience audience,
        List<String> questions) {

    public Article {
        questions = List.copyOf(questions);
    }

    /** The reference to this article that stands under an answer. */
    public Source source() {
        return new Source(articleId, title, revision, updated);
    }
}
