/**
 * The intent models beside systems a team would otherwise pick, on the same sentences in one run
 * (bench/side-by-side.sh). Splits are drawn once and written to files, so that every system, of whatever language it is
 * programmed in, learns and tells the very same sentences. Official test parts have no place here.
 */
@NullMarked
package zhiyin.bench.sidebyside;

import org.jspecify.annotations.NullMarked;
