/** Flows as data, how they are read, and the step machine that runs them. */
@NullMarked
package zhiyin.dialogue.internal;

import org.jspecify.annotations.NullMarked;
