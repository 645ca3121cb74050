/**
 * Scores and decides on commands before they reach the bank.
 *
 * <p>Pure rules over named features for now: the same features always give the same decision, with reasons. Never moves
 * money itself.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"audit", "release", "values"})
package zhiyin.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
