package zhiyin.database.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may differ between two embedded servers.
 *
 * @param settings PostgreSQL settings that replace or join the standard ones
 * @param startTimeout how long the start, with recovery, may take
 * @param runAs only under root: user to run as; null: decided by {@link ServerAccount}
 * @param binaries where the programs are unpacked; null: in the data folder
 */
public record PostgresOptions(
        Map<String, String> settings,
        Duration startTimeout,
        @Nullable String runAs,
        @Nullable Path binaries) {

    public PostgresOptions {
        settings = Map.copyOf(settings);
    }

    public static PostgresOptions standard() {
        return new PostgresOptions(Map.of(), Duration.ofMinutes(5), null, null);
    }

    public PostgresOptions with(String name, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(name, value);
        return new PostgresOptions(more, startTimeout, runAs, binaries);
    }

    public PostgresOptions runAs(String user) {
        return new PostgresOptions(settings, startTimeout, user, binaries);
    }

    public PostgresOptions binaries(Path folder) {
        return new PostgresOptions(settings, startTimeout, runAs, folder);
    }
}
