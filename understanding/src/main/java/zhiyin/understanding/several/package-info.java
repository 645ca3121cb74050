/**
 * Several meanings of one text: the wishes of a sentence that holds more than one, and labels that may hold together.
 *
 * <p>Promises that a text gives one to four wishes in the order of their words, that one wish is told twice only with
 * two numbers, and that a text without a place to cut costs nothing more than its one answer. Never decides what is done
 * about a wish.
 */
@NullMarked
package zhiyin.understanding.several;

import org.jspecify.annotations.NullMarked;
