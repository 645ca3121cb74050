/**
 * What the words give away beside the intent: one small linear model a question, over groups of words and letters.
 *
 * <p>Everything is deterministic under a seed, every probability is calibrated on sentences the model had not seen, and
 * a file that is damaged is refused. Nothing here asks an encoder or knows a dialogue or a framework, and nothing
 * decides anything.
 */
@NullMarked
package zhiyin.understanding.signal;

import org.jspecify.annotations.NullMarked;
