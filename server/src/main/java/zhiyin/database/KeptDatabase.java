package zhiyin.database;

import java.nio.file.Path;
import javax.sql.DataSource;
import zhiyin.database.internal.ReachedDatabase;

/**
 * What an installation keeps, for a tool beside the server: the database of the running server, or, when none runs,
 * the embedded one started for as long as this is open.
 */
public interface KeptDatabase extends AutoCloseable {

    /**
     * Reaches the database of an installation that was started before. Nothing is made that is not there.
     *
     * @param settings as {@code serve} takes them: {@code --zhiyin.data-dir=DIR}, {@code --zhiyin.database.url=...}
     * @throws CannotStart when there is none, or it cannot be reached
     */
    static KeptDatabase reach(String... settings) {
        return ReachedDatabase.of(settings);
    }

    /** The installation's data folder. */
    Path folder();

    /** Connections in which PostgreSQL refuses every change. */
    DataSource readOnly();

    /** Connections with the rights of the platform itself, for the few tools that add something. */
    DataSource working();

    @Override
    void close();
}
