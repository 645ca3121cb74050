/**
 * Versions of everything that changes behaviour: one immutable release a start, named by the hash of its content, to
 * which conversations are pinned; and publications, which change while the platform runs, by two people's decision.
 *
 * <p>Owns the schema {@code release}. Promises that a release id means the same flows, texts and articles for ever, that
 * nothing serves that one person alone has made, and that what served when can be told. Never runs a conversation.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"identity", "audit", "database", "values"})
package zhiyin.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
