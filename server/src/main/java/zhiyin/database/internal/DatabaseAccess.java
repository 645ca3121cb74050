package zhiyin.database.internal;

import java.util.Optional;

/** A reachable database: ours, which stops when closed, or somebody else's, which does not care. */
sealed interface DatabaseAccess extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    /** JDBC address of the platform's database. */
    String url();

    /** As whom the platform works. */
    Login application();

    /** Who owns the tables and runs the migrations; empty where the platform's own login does. */
    Optional<Login> owner();

    @Override
    void close();
}
