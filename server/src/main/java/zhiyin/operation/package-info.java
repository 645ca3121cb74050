/**
 * What waits for a person who runs the platform: transfers the core is silent about, customers who got no answer, turns
 * that were given up, broken evidence.
 *
 * <p>Owns no table. Promises that it only counts and lists, names nobody and no amount, and never stops the service for
 * what it found. Says {@code ATTENTION} where health is asked, and lists by the command {@code waiting}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "conversation",
            "banking",
            "language",
            "knowledge",
            "release",
            "release :: spi",
            "audit",
            "database",
            "values"
        })
package zhiyin.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
