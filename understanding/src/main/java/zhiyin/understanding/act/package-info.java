/**
 * What a sentence does in a dialogue: agree, refuse, change, call off, ask for it again, slower, or for a person.
 *
 * <p>Tells how probable each act is and whether it is sure enough for its use. Never decides: that a payment may go is
 * the dialogue's business alone.
 */
@NullMarked
package zhiyin.understanding.act;

import org.jspecify.annotations.NullMarked;
