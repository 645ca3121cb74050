package zhiyin.bench.bank;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import zhiyin.banking.feed.FeedRow;

/** Something no month has of itself, put into one month to prove that the classifier would notice it. */
enum Artefact {
    NONE,
    /** Amounts in whole yuan. */
    ROUNDED_AMOUNTS,
    /** Times in whole minutes. */
    WHOLE_MINUTES,
    /** Ids whose lowest bit is always zero. */
    EVEN_IDS,
    /** Everything costs a fifth more. */
    DEARER;

    FeedRow.Entry on(FeedRow.Entry entry) {
        return switch (this) {
            case NONE -> entry;
            case ROUNDED_AMOUNTS -> with(entry, entry.id(), entry.at(), rounded(entry.amountMinor()));
            case WHOLE_MINUTES ->
                with(entry, entry.id(), entry.at().truncatedTo(ChronoUnit.MINUTES), entry.amountMinor());
            case EVEN_IDS ->
                with(
                        entry,
                        new UUID(entry.id().getMostSignificantBits(), entry.id().getLeastSignificantBits() & ~1L),
                        entry.at(),
                        entry.amountMinor());
            case DEARER -> with(entry, entry.id(), entry.at(), entry.amountMinor() + entry.amountMinor() / 5);
        };
    }

    private static long rounded(long minor) {
        long yuan = Math.round(minor / 100.0) * 100;
        return yuan == 0 ? minor : yuan;
    }

    private static FeedRow.Entry with(FeedRow.Entry entry, UUID id, Instant at, long amountMinor) {
        return new FeedRow.Entry(
                id,
                at,
                entry.category(),
                entry.account(),
                amountMinor,
                entry.currency(),
                entry.counterparty(),
                entry.payee(),
                entry.merchant(),
                entry.otherAccount(),
                entry.counterpart(),
                entry.seenThere());
    }
}
