/** How fast the kernel turns by itself: inbox, lease, steps, commits and effects, without understanding or web. */
@NullMarked
package zhiyin.bench.kernel;

import org.jspecify.annotations.NullMarked;
