/**
 * The core-bank port, the command gate in front of it, and the embedded demonstration bank behind it.
 *
 * <p>Owns the schema {@code banking}. Promises that a command with one idempotency key moves money at most once, that a
 * command that moves money was proven by a step-up for exactly its values, that limits and risk are checked here
 * whatever a flow forgot, and that every posting balances to zero. Never decides what a customer meant.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "privacy", "audit", "risk", "database", "values"})
package zhiyin.banking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
