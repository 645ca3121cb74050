/**
 * The library's commands for people at a terminal, started by the launcher.
 *
 * <p>Writes results to standard output, errors with a mend to standard error. Never needs a server.
 */
@NullMarked
package zhiyin.understanding.tool;

import org.jspecify.annotations.NullMarked;
