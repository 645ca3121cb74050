/** What a module offers whose behaviour comes from files of content. */
@NullMarked
@NamedInterface("spi")
package zhiyin.release.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
