/** Key files. */
@NullMarked
package zhiyin.keys.internal;

import org.jspecify.annotations.NullMarked;
