/**
 * Evidence of accesses and decisions, and the proof that nobody changed it afterwards.
 *
 * <p>Owns the schema {@code audit}. Promises that an entry recorded in a transaction stands exactly when that
 * transaction stands, and that altering, removing or inserting a sealed entry is found. Never holds a clear card
 * number, code or password. Calls no module of the business; keys and the data folder are its ground.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"keys", "database", "values"})
package zhiyin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
