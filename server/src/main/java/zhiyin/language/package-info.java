/**
 * Serves the understanding library: the corpora, what editors add to them, the models trained from both, and what was
 * measured of them.
 *
 * <p>Owns the schema {@code language}. Promises that models serve which the start trained from the files of content, or
 * which two people published; that they change without a message lost; and that nothing of what a customer
 * said is kept here. Never decides alone what serves.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "release",
            "release :: spi",
            "identity",
            "privacy",
            "audit",
            "database",
            "values",
            "understanding",
            "understanding :: corpus",
            "understanding :: review",
            "understanding :: signal",
            "understanding :: act",
            "understanding :: tone"
        })
package zhiyin.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
