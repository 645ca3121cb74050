/**
 * Purposes, classification and masking, and the guard that keeps codes and passwords out of conversations.
 *
 * <p>Promises that a read of personal data states its purpose and that a typed code is found before anything stores
 * it. Never talks to people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "database", "values"})
package zhiyin.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
