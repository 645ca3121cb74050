/**
 * Versions of everything that changes behaviour. For now one immutable release, named by the hash of its content.
 *
 * <p>Owns the schema {@code release}. Promises that a release id means the same flows, texts, articles, corpora and
 * thresholds for ever. Never runs a conversation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "database", "values"})
package zhiyin.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
