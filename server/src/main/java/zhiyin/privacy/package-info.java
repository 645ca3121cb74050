/**
 * Purposes, classification and masking, and the guards that keep codes, passwords and numbers of people
 * out of conversations.
 *
 * <p>Promises that a read of personal data states its purpose and that a typed code is found before anything stores
 * it. Never talks to people.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "database", "values"})
package zhiyin.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
