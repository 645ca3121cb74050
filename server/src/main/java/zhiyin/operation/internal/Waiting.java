package zhiyin.operation.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import zhiyin.audit.EvidenceSearch;
import zhiyin.banking.UnsettledTransfers;
import zhiyin.banking.UnsettledTransfers.Situation;
import zhiyin.banking.UnsettledTransfers.Unsettled;
import zhiyin.conversation.UnansweredConversations;

/** What has no outcome in an installation, as lines for a terminal. */
record Waiting(List<String> lines, int parked, int held, int unanswered, int conversations, int givenUp) {

    /** An answer takes seconds, and after a crash a minute; a customer without one after this long was left alone. */
    static final Duration TOO_LONG = Duration.ofMinutes(5);

    private static final Duration REMEMBERED = Duration.ofDays(7);
    private static final int MOST_OF_A_KIND = 1_000;
    private static final String GIVEN_UP = "conversation.turn-given-up";

    Waiting {
        lines = List.copyOf(lines);
    }

    static Waiting in(DataSource database, Instant now) {
        List<Unsettled> transfers = new UnsettledTransfers(database).list(MOST_OF_A_KIND);
        var conversations = new UnansweredConversations(database).before(now.minus(TOO_LONG), MOST_OF_A_KIND);
        var givenUp = new EvidenceSearch(database).ofKind(GIVEN_UP, now.minus(REMEMBERED), MOST_OF_A_KIND);
        List<String> lines = new ArrayList<>();
        transfers.forEach(transfer -> lines.add(line(transfer)));
        conversations.forEach(conversation -> lines.add("conversation %s unanswered since %s, taken up %d times"
                .formatted(conversation.id(), conversation.since(), conversation.attempts())));
        givenUp.forEach(
                turn -> lines.add("conversation %s had a turn given up at %s".formatted(turn.subject(), turn.at())));
        return new Waiting(
                lines,
                count(transfers, Situation.PARKED),
                count(transfers, Situation.HELD),
                count(transfers, Situation.UNANSWERED),
                conversations.size(),
                givenUp.size());
    }

    /** Whether something stays as it is until a person does something. */
    boolean needsAPerson() {
        return parked > 0 || conversations > 0;
    }

    String json() {
        return "{\"parked\":%d,\"held\":%d,\"unanswered\":%d,\"conversations\":%d,\"givenUp\":%d}"
                .formatted(parked, held, unanswered, conversations, givenUp);
    }

    private static String line(Unsettled transfer) {
        return switch (transfer.situation()) {
            case PARKED ->
                "transfer %s parked since %s after %d attempts: ask the core about %s"
                        .formatted(transfer.id(), transfer.since(), transfer.attempts(), transfer.coreKey());
            case HELD ->
                "transfer %s held until %s, ordered %s"
                        .formatted(
                                transfer.id(),
                                transfer.until().map(Instant::toString).orElse("?"),
                                transfer.since());
            case UNANSWERED ->
                "transfer %s ordered %s, not answered by the core after %d attempts, tried again"
                        .formatted(transfer.id(), transfer.since(), transfer.attempts());
        };
    }

    private static int count(List<Unsettled> transfers, Situation situation) {
        return (int) transfers.stream().filter(t -> t.situation() == situation).count();
    }
}
