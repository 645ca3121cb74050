/** What the language module needs from a module above it. */
@NullMarked
@NamedInterface("spi")
package zhiyin.language.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
