/** The imperative shell around the pure step: inbox, lease, cycle, effects, recovery. */
@NullMarked
package zhiyin.conversation.internal;

import org.jspecify.annotations.NullMarked;
