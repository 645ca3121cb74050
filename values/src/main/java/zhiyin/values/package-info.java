/**
 * Values every module shares: exact money, masked personal values, time-ordered ids and languages.
 *
 * <p>Pure and without dependencies. A type here never reads a clock, a file or a setting, and a personal value here
 * never shows itself through {@code toString()}.
 */
@NullMarked
package zhiyin.values;

import org.jspecify.annotations.NullMarked;
