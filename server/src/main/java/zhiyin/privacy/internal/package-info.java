/** The guard against typed codes. */
@NullMarked
package zhiyin.privacy.internal;

import org.jspecify.annotations.NullMarked;
