package zhiyin.demo.internal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code zhiyin.demo.*}.
 *
 * @param customers how many customers the demonstration bank opens with, 0 to 200,000; 0 also enrols no logins
 * @param seed the same seed makes the same people
 * @param logins how many of them, the first ones, can sign in; making a login is slow on purpose
 * @param loginsFile where the list of logins is written; without it nobody learns them
 */
@ConfigurationProperties("zhiyin.demo")
record DemoSettings(
        @DefaultValue("50") int customers,
        @DefaultValue("20261122") long seed,
        @DefaultValue("200") int logins,
        @Nullable Path loginsFile) {

    private static final int MAX_CUSTOMERS = 200_000;

    DemoSettings {
        if (customers < 0 || customers > MAX_CUSTOMERS) {
            throw new IllegalArgumentException("zhiyin.demo.customers is 0 to 200000, not " + customers);
        }
        if (logins < 0) {
            throw new IllegalArgumentException("zhiyin.demo.logins is 0 or more, not " + logins);
        }
    }
}
