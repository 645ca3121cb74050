/**
 * What stands before the doors: who may enter where, how often, and with how large a load.
 *
 * <p>Denies whatever {@link zhiyin.channel.guard.Routes} does not list.
 */
@NullMarked
package zhiyin.channel.guard;

import org.jspecify.annotations.NullMarked;
