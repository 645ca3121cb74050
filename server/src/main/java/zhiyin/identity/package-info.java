/**
 * Who someone is, for which legal entity, how strongly proven, and what they may do.
 *
 * <p>Owns the schema {@code identity}. Promises that a password or code is never stored or logged in clear, that a
 * time-step of a one-time code counts once per kind of challenge, and that a step-up proves exactly the values it was
 * asked for. Never decides about money.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "keys", "database", "values"})
package zhiyin.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
