/** The command gate, its outbox and the embedded demonstration core. */
@NullMarked
package zhiyin.banking.internal;

import org.jspecify.annotations.NullMarked;
