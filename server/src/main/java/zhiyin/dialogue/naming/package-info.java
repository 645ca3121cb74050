/**
 * Whom a customer's words name: saved labels in either script, by kinship, by part, by sound, or only something like
 * them.
 *
 * <p>Promises to say how sure a fit is, so that nothing merely similar is ever taken for the thing itself.
 */
@NullMarked
@NamedInterface("naming")
package zhiyin.dialogue.naming;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
