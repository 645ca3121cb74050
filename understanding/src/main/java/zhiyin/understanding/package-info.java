/**
 * Turns what a customer wrote into what it may mean: language, intents with calibrated probabilities, entities.
 *
 * <p>A library without a framework and without dialogue state: the same text, language hint and day always give the
 * same understanding. It decides nothing and remembers nothing.
 */
@NullMarked
package zhiyin.understanding;

import org.jspecify.annotations.NullMarked;
