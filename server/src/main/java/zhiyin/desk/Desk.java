package zhiyin.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.conversation.ConversationView;
import zhiyin.conversation.Transcripts;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.Purpose;
import zhiyin.privacy.TypedCodes;
import zhiyin.values.Language;
import zhiyin.values.TimeOrderedId;

/** What can be done with tickets. Every deed leaves evidence in its own transaction, looking at one included. */
@Component
class Desk {

    static final int LONGEST_LIST = 200;
    static final int LONGEST_NOTE = 2_000;

    private static final int NUMBERS_TO_TRY = 5;

    private final Tickets tickets;
    private final Transcripts transcripts;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final TypedCodes codes;
    private final PersonalNumbers numbers;
    private final Clock clock;
    private final SecureRandom random;

    Desk(
            Tickets tickets,
            Transcripts transcripts,
            Evidence evidence,
            TransactionOperations transactions,
            TypedCodes codes,
            PersonalNumbers numbers,
            Clock clock,
            SecureRandom random) {
        this.tickets = tickets;
        this.transcripts = transcripts;
        this.evidence = evidence;
        this.transactions = transactions;
        this.codes = codes;
        this.numbers = numbers;
        this.clock = clock;
        this.random = random;
    }

    /** Why and where a person is needed. */
    record Request(
            UUID effect, Principal owner, UUID conversation, Language language, String reason, Optional<String> flow) {}

    /** A ticket with the conversation it came from. */
    record WithContext(Ticket ticket, Optional<ConversationView> conversation) {}

    /** Opens a ticket; the same effect again finds the one it opened. */
    Ticket open(Request request) {
        return in(() -> {
            for (int i = 0; i < NUMBERS_TO_TRY; i++) {
                Optional<Ticket> before = tickets.ofEffect(request.effect());
                if (before.isPresent()) {
                    return before.get();
                }
                Ticket ticket = drawn(request);
                if (tickets.add(ticket, request.owner(), request.effect())) {
                    record("desk.ticket-opened", request.owner(), ticket, Map.of("reason", request.reason()));
                    return ticket;
                }
            }
            throw new IllegalStateException("no free ticket number in " + NUMBERS_TO_TRY + " draws");
        });
    }

    /** What the owner already waits for, in this conversation and for this reason; not what the same effect opened. */
    Optional<Ticket> waiting(Request request) {
        if (tickets.ofEffect(request.effect()).isPresent()) {
            return Optional.empty();
        }
        return of(request.owner()).stream()
                .filter(ticket -> ticket.conversation().equals(request.conversation())
                        && ticket.reason().equals(request.reason())
                        && !(ticket.stage() instanceof Ticket.Closed))
                .findFirst();
    }

    /** The person's own tickets, the latest first. */
    List<Ticket> of(Principal owner) {
        return tickets.of(owner, LONGEST_LIST);
    }

    List<Ticket> queue(Principal staff, Optional<String> state) {
        requireStaff(staff);
        return tickets.queue(staff.entity(), state, LONGEST_LIST);
    }

    /** Shows a ticket with its conversation to staff, and writes down that it did. */
    WithContext look(Principal staff, UUID id) {
        requireStaff(staff);
        return in(() -> {
            Ticket ticket = known(staff, id);
            record("desk.ticket-read", staff, ticket, Map.of());
            return new WithContext(
                    ticket, transcripts.forStaff(ticket.conversation(), staff, Purpose.CUSTOMER_SERVICE));
        });
    }

    /** Makes the ticket this agent's own; of two who try, one is told that it is gone. Taking one's own again is fine. */
    Ticket take(Principal staff, UUID id) {
        requireStaff(staff);
        return in(() -> {
            Instant now = clock.instant();
            if (tickets.take(staff.entity(), id, new Ticket.Taken(staff.id(), now))) {
                Ticket taken = known(staff, id);
                record("desk.ticket-taken", staff, taken, Map.of());
                return taken;
            }
            Ticket ticket = known(staff, id);
            if (ticket.stage() instanceof Ticket.Taken(UUID by, Instant at) && by.equals(staff.id())) {
                return ticket;
            }
            throw DeskProblem.TICKET_NOT_OPEN.toException();
        });
    }

    /**
     * Closes a ticket of this agent's. Closing it again with the same words is fine; with others it stays as it was
     * closed. Numbers of people in the note are masked; a note that holds a code or a password is refused.
     */
    Ticket close(Principal staff, UUID id, String written) {
        requireStaff(staff);
        if (codes.looksLikeCode(written, TypedCodes.Awaited.OTHER)) {
            throw DeskProblem.INVALID_NOTE.toException();
        }
        String note = numbers.masked(written);
        return in(() -> {
            if (tickets.close(staff.entity(), id, staff.id(), clock.instant(), note)) {
                Ticket closed = known(staff, id);
                record("desk.ticket-closed", staff, closed, Map.of());
                return closed;
            }
            Ticket ticket = known(staff, id);
            if (!(ticket.stage() instanceof Ticket.Closed closed)) {
                throw DeskProblem.TICKET_NOT_YOURS.toException();
            }
            if (closed.by().equals(staff.id()) && closed.note().equals(note)) {
                return ticket;
            }
            throw DeskProblem.TICKET_CLOSED.toException();
        });
    }

    private Ticket drawn(Request request) {
        Instant now = clock.instant();
        return new Ticket(
                TimeOrderedId.at(now, random),
                TicketNumber.next(random),
                request.owner().customer(),
                request.conversation(),
                request.language(),
                request.reason(),
                request.flow(),
                now,
                new Ticket.Open());
    }

    private Ticket known(Principal staff, UUID id) {
        return tickets.find(staff.entity(), id).orElseThrow(DeskProblem.NO_SUCH_TICKET::toException);
    }

    private void record(String kind, Principal actor, Ticket ticket, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("conversation", ticket.conversation().toString());
        facts.put("number", ticket.number());
        facts.put("purpose", Purpose.CUSTOMER_SERVICE.slug());
        evidence.record(
                EvidenceEntry.of(kind, actor.id().toString(), ticket.id().toString(), facts));
    }

    private <T> T in(Supplier<T> work) {
        T done = transactions.execute(status -> work.get());
        if (done == null) {
            throw new IllegalStateException("every deed has a result");
        }
        return done;
    }

    /** The doors let only staff in; whoever calls from elsewhere is stopped here. */
    private static void requireStaff(Principal person) {
        if (person.role() != Role.AGENT) {
            throw new IllegalArgumentException("tickets of others are for staff alone, not for " + person.role());
        }
    }
}
