package zhiyin.knowledge;

import java.time.LocalDate;

/**
 * Where an answer comes from.
 *
 * @param articleId the article, the same in every language
 * @param title its title in the language of the answer
 * @param revision counted from 1, raised with every approved change
 * @param updated the day of that revision, in the bank's zone
 */
public record Source(String articleId, String title, int revision, LocalDate updated) {}
