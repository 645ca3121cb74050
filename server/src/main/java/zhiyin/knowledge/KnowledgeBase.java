package zhiyin.knowledge;

import java.util.Optional;
import zhiyin.values.Language;

/** The approved articles and the search over them. Thread-safe; the content never changes while it serves. */
public interface KnowledgeBase {

    /**
     * Answers a question from approved articles, or says honestly that none answers it. Never throws for anything a
     * person may type. Cost: one pass of the encoder and one search, a few milliseconds.
     */
    KnowledgeAnswer answer(String question, Language language, Audience audience);

    /**
     * The same with the question's vector already at hand, so that a turn encodes once. Cost: below a millisecond.
     *
     * @param vector of the question as it was typed, by the language's encoder, L2-normalised; a question that is read
     *     otherwise than typed (marked-up, in traditional characters) is encoded anew
     * @throws IllegalArgumentException if the vector has not the dimensions of the language's encoder
     */
    KnowledgeAnswer answer(String question, float[] vector, Language language, Audience audience);

    /** The article if there is one, in force today; the caller checks {@link Article#audience()}. */
    Optional<Article> article(String articleId, Language language);

    /** Hash of all articles, settings and encoders: the same id gives the same answers on the same day. */
    String contentId();
}
