/**
 * How the embedded demonstration bank is filled: the rows of a bank's books, and the parts they come in.
 *
 * <p>Whoever has a bank to load - the generator of the demonstration, or files that somebody exported elsewhere -
 * offers it as a {@link zhiyin.banking.feed.BankFeed}; there is no other way in. Promises that a part is loaded whole or
 * not at all, that a part loaded before is not loaded again, and that nothing enters the ledger that does not balance.
 */
@NullMarked
@NamedInterface("feed")
package zhiyin.banking.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
