/** What higher modules implement so that conversations can have effects on them. */
@NullMarked
@NamedInterface("spi")
package zhiyin.conversation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
