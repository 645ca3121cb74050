/**
 * What a text names: amounts, currencies, cards, positions, dates, payees; found by rules that read aloud.
 *
 * <p>A text is never changed in length, so every span points into what the customer wrote. No text makes it throw.
 */
@NullMarked
package zhiyin.understanding.entity;

import org.jspecify.annotations.NullMarked;
