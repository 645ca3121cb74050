/**
 * Whether two sentences ask the same: a probability, learnt from wordings of the same situation.
 *
 * <p>Promises the same answer whichever sentence comes first, and that the same words are the same question. Never
 * decides what is done with two sentences, and keeps no sentence it has learnt from.
 */
@NullMarked
package zhiyin.understanding.pairs;

import org.jspecify.annotations.NullMarked;
