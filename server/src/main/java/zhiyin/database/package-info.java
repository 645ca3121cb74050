/**
 * The one system of record: a PostgreSQL of our own beside the data folder, or an external one by setting.
 *
 * <p>Owns the data folder, the database process and the pool of connections. Promises that a commit which was
 * acknowledged survives a killed process, that no other user of the machine can read or log in, and that the
 * database stops after everything that uses it. It never owns a table: each module's migrations make its own schema,
 * as a role the platform does not work as; what the platform's role may do with a table follows from its triggers.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package zhiyin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
