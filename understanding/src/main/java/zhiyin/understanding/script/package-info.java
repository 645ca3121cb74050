/**
 * How Chinese characters are written and read: traditional characters as simplified ones, and syllables without tones.
 *
 * <p>Tables only, derived from the Unicode CLDR transliterations; never guesses from context.
 */
@NullMarked
package zhiyin.understanding.script;

import org.jspecify.annotations.NullMarked;
