/**
 * How intents are learnt and told: a softmax head over sentence vectors, helped by the words themselves and by the
 * nearest known sentences; calibrated, with a threshold below which a text counts as out of scope.
 *
 * <p>Everything is deterministic under a seed. Nothing here knows a dialogue, a file or a framework.
 */
@NullMarked
package zhiyin.understanding.intent;

import org.jspecify.annotations.NullMarked;
