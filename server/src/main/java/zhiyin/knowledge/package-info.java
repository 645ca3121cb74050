/**
 * What the bank has approved to be told: bilingual articles, the search over them, and the decision whether one of
 * them answers a question.
 *
 * <p>Promises that every answer is the text of one approved article, in force on the day it is given and meant for
 * the person who asks, with its source; and that a question no article answers is declined instead of guessed at.
 * Never writes a sentence of its own, never mixes languages, never remembers who asked what.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"release", "release :: spi", "database", "values", "understanding"})
package zhiyin.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
