/**
 * The people of the demonstration: generates a bank of customers with 18 months behind them, at the very first start
 * loads it through the import that any bank would use, and enrols the logins of the first of them.
 *
 * <p>Owns the schema {@code demo}: what was decided and done, and who has a login. Promises that the same seed and day
 * make the same bank, that no row of it tells what its customers were generated as, and that nobody learns a password
 * unless the operator named a file for the list. Nothing depends on it but the door
 * that shows that list.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"banking :: core", "banking :: feed", "identity", "knowledge", "database", "values"})
package zhiyin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
