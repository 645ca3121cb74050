/** Evidence rows, their commitments, and the chain over them. */
@NullMarked
package zhiyin.audit.internal;

import org.jspecify.annotations.NullMarked;
