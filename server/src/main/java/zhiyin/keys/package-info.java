/**
 * The installation's own secret keys, one file each, in the data folder.
 *
 * <p>Promises that a key is made once from a secure random source, that its file is readable by the owner alone, and
 * that a file others can read stops the start. Never hands a key to anything that stores, sends or logs it, and never
 * puts one into the database: who steals a database dump holds no key.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"database"})
package zhiyin.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
