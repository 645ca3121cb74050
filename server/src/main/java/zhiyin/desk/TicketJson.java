package zhiyin.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.conversation.ConversationView;
import zhiyin.conversation.TurnView;
import zhiyin.dialogue.Reply;
import zhiyin.values.CustomerId;

/** Tickets as staff get them over the API. */
final class TicketJson {

    /** How many of the last turns are shown. */
    static final int CONTEXT_TURNS = 20;

    private TicketJson() {}

    /** A page of the queue. */
    record Queue(List<Entry> tickets) {}

    @JsonInclude(Include.NON_NULL)
    record Entry(
            UUID id,
            String number,
            String state,
            String reason,
            @Nullable String flow,
            String summary,
            String language,
            @Nullable UUID customerId,
            UUID conversationId,
            Instant opened,
            @Nullable Instant taken,
            @Nullable UUID takenBy,
            @Nullable Instant closed,
            @Nullable UUID closedBy,
            @Nullable String note) {}

    /** A ticket with what was said before it. */
    record Opened(Entry ticket, List<Line> turns) {}

    /** One turn as people read it: no codes were ever kept, numbers of accounts and cards are masked. */
    @JsonInclude(Include.NON_NULL)
    record Line(long sequence, Instant at, @Nullable String said, boolean redacted, List<String> replies) {}

    static Entry entry(Ticket ticket, TicketTexts texts) {
        Optional<Ticket.Taken> taken = taken(ticket.stage());
        Optional<Ticket.Closed> closed =
                ticket.stage() instanceof Ticket.Closed done ? Optional.of(done) : Optional.empty();
        return new Entry(
                ticket.id(),
                ticket.number(),
                ticket.stage().word(),
                ticket.reason(),
                ticket.flow().orElse(null),
                texts.summary(ticket, ticket.language()),
                ticket.language().tag(),
                ticket.customer().map(CustomerId::value).orElse(null),
                ticket.conversation(),
                ticket.openedAt(),
                taken.map(Ticket.Taken::at).orElse(null),
                taken.map(Ticket.Taken::by).orElse(null),
                closed.map(Ticket.Closed::at).orElse(null),
                closed.map(Ticket.Closed::by).orElse(null),
                closed.map(Ticket.Closed::note).orElse(null));
    }

    static Opened opened(Desk.WithContext found, TicketTexts texts) {
        List<TurnView> turns = found.conversation().map(ConversationView::turns).orElseGet(List::of);
        return new Opened(
                entry(found.ticket(), texts),
                turns.subList(Math.max(0, turns.size() - CONTEXT_TURNS), turns.size()).stream()
                        .map(TicketJson::line)
                        .toList());
    }

    private static Optional<Ticket.Taken> taken(Ticket.Stage stage) {
        return switch (stage) {
            case Ticket.Open open -> Optional.empty();
            case Ticket.Taken taken -> Optional.of(taken);
            case Ticket.Closed closed -> Optional.of(new Ticket.Taken(closed.takenBy(), closed.takenAt()));
        };
    }

    private static Line line(TurnView turn) {
        return new Line(
                turn.sequence(),
                turn.at(),
                turn.said().orElse(null),
                turn.redacted(),
                turn.replies().stream().map(Reply::text).toList());
    }
}
