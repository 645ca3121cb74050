/**
 * Judges and times the generated bank: compares what its customers do with published figures, asks a classifier to tell
 * month from month, and measures how long the rows take. Reads any {@link zhiyin.banking.feed.BankFeed}, a part at a
 * time, and never writes one.
 */
@NullMarked
package zhiyin.bench.bank;

import org.jspecify.annotations.NullMarked;
