/**
 * Serves the understanding library: the corpora, the models trained from them at start, and what they measured.
 *
 * <p>Promises that the serving models are exactly those the release names: trained from the corpus in the product with
 * fixed seeds, the same everywhere. Never keeps what a customer said.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"release", "release :: spi", "audit", "database", "values", "understanding"})
package zhiyin.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
