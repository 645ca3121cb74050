/** How long the stages of a turn take: decorators that measure and change nothing. */
@NullMarked
package zhiyin.conversation.timing;

import org.jspecify.annotations.NullMarked;
