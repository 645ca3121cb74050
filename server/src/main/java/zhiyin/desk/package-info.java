/**
 * Human service: the tickets a conversation opens, and the staff who take care of them.
 *
 * <p>Owns the schema {@code desk}. Promises that one request for a person makes one ticket, with the context the person
 * needs, and that its customer can always ask how it stands.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "conversation",
            "conversation :: spi",
            "dialogue",
            "identity",
            "privacy",
            "audit",
            "database",
            "values"
        })
package zhiyin.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
