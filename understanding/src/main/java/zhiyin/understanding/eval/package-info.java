/**
 * Measures intent models and the finding of entities from the command line: files in, one line of JSON out.
 *
 * <p>Reads only the files it is given and never a clock for anything but durations.
 */
@NullMarked
package zhiyin.understanding.eval;

import org.jspecify.annotations.NullMarked;
