/**
 * The doors: the public web API and what guards it. Translates between the wire and conversations.
 *
 * <p>Promises an answer in problem+json for every wrong input and never a stack trace. Holds no business rule.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"conversation", "dialogue", "identity", "privacy", "audit", "database", "values"})
package zhiyin.channel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
