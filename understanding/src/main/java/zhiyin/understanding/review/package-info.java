/**
 * What an editor is shown of a corpus and its models: confusions, intents too much alike, likely wrong labels, coverage,
 * groups of unknown texts, and what a new model gains and loses against an old one.
 *
 * <p>Pure functions over records. Promises that no model is judged on a sentence it has seen. Decides nothing.
 */
@NullMarked
package zhiyin.understanding.review;

import org.jspecify.annotations.NullMarked;
