/**
 * Looks after the sentences the models learn from: reads their files and says what is wrong with them.
 *
 * <p>Pure. Promises that every complaint names file, line and mend, and that files without one can be learned from.
 */
@NullMarked
package zhiyin.understanding.corpus;

import org.jspecify.annotations.NullMarked;
