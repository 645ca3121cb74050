/**
 * The customer's one thread: ordered inbox, turns, running steps and their effects.
 *
 * <p>Owns the schema {@code conversation}. Promises that a message accepted is answered once, that one node at a time
 * works on a conversation, and that a process killed between any two lines goes on where it was. Never understands,
 * decides or moves money itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "dialogue",
            "dialogue :: naming",
            "language",
            "language :: spi",
            "knowledge",
            "banking",
            "privacy",
            "identity",
            "audit",
            "release",
            "database",
            "values",
            "understanding",
            "risk"
        })
package zhiyin.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
