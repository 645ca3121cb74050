package zhiyin.database.internal;

/** A reachable database: ours, which stops when closed, or somebody else's, which does not care. */
sealed interface DatabaseAccess extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    /** JDBC address of the platform's database. */
    String url();

    String user();

    String password();

    @Override
    void close();
}
