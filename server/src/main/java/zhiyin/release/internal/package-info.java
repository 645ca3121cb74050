/** The manifest of the one release. */
@NullMarked
package zhiyin.release.internal;

import org.jspecify.annotations.NullMarked;
