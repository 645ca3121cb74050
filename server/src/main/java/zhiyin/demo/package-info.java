/**
 * The people of the demonstration: at the very first start it fills the demonstration bank with customers, accounts and
 * a year of history, and enrols their logins.
 *
 * <p>Owns the schema {@code demo}, one row that says what was done. Promises that the same seed makes the same people,
 * and that nobody learns a password unless the operator named a file for the list. Nothing depends on it but the door
 * that shows that list.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"banking :: core", "banking :: feed", "identity", "database", "values"})
package zhiyin.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
