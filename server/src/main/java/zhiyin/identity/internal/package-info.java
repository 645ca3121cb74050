/** Passwords, one-time codes, tokens and the tables behind them. */
@NullMarked
package zhiyin.identity.internal;

import org.jspecify.annotations.NullMarked;
