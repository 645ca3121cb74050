/** The list of what waits, for health and for the terminal. */
@NullMarked
package zhiyin.operation.internal;

import org.jspecify.annotations.NullMarked;
