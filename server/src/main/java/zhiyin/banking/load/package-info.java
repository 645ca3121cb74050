/**
 * Loads the embedded bank from a feed, by PostgreSQL's COPY: checks every row, writes each part in one transaction and
 * remembers it there. Never lifts a trigger of the ledger.
 */
@NullMarked
package zhiyin.banking.load;

import org.jspecify.annotations.NullMarked;
