/** Carries out the effects that end at the bank, at knowledge and at identity. */
@NullMarked
package zhiyin.conversation.effects;

import org.jspecify.annotations.NullMarked;
