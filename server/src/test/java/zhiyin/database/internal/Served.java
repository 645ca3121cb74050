package zhiyin.database.internal;

import java.nio.file.Path;

/** The options the platform is served with; only the unpacked programs are shared, to save each test the unpacking. */
final class Served {

    private Served() {}

    static PostgresOptions options() {
        return PostgresOptions.standard()
                .binaries(Path.of("target", "postgres-binaries").toAbsolutePath());
    }
}
