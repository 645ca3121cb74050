package zhiyin.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhiyin.identity.Principal;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** The tickets in the database. Each change names the state it expects and says whether it found it. */
@Repository
class Tickets {

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds an open ticket; false when the effect or the number has one already. */
    boolean add(Ticket ticket, Principal owner, UUID effect) {
        return jdbc.sql("""
                        insert into desk.ticket (id, legal_entity, number, effect_id, customer_id, visitor_id,
                            conversation_id, language, reason, flow, opened_at)
                        values (:id, :entity, :number, :effect, :customer, :visitor, :conversation, :language, :reason,
                            :flow, :opened)
                        on conflict do nothing
                        """)
                        .param("id", ticket.id())
                        .param("entity", owner.entity().code())
                        .param("number", ticket.number())
                        .param("effect", effect)
                        .param(
                                "customer",
                                owner.customer().map(CustomerId::value).orElse(null))
                        .param("visitor", owner.customer().isPresent() ? null : owner.id())
                        .param("conversation", ticket.conversation())
                        .param("language", ticket.language().tag())
                        .param("reason", ticket.reason())
                        .param("flow", ticket.flow().orElse(null))
                        .param("opened", utc(ticket.openedAt()))
                        .update()
                == 1;
    }

    Optional<Ticket> ofEffect(UUID effect) {
        return jdbc.sql("select * from desk.ticket where effect_id = :effect")
                .param("effect", effect)
                .query(Tickets::ticket)
                .optional();
    }

    /** The latest first. */
    List<Ticket> of(Principal owner, int limit) {
        String whose = owner.customer().isPresent() ? "customer_id" : "visitor_id";
        return jdbc.sql("select * from desk.ticket where legal_entity = :entity and " + whose
                        + " = :owner order by opened_at desc, id desc limit :limit")
                .param("entity", owner.entity().code())
                .param("owner", owner.customer().map(CustomerId::value).orElse(owner.id()))
                .param("limit", limit)
                .query(Tickets::ticket)
                .list();
    }

    /** Who has waited longest first; of every state when none is named. */
    List<Ticket> queue(LegalEntity entity, Optional<String> state, int limit) {
        return jdbc.sql("""
                        select * from desk.ticket
                        where legal_entity = :entity and (:state::text is null or state = :state)
                        order by opened_at, id limit :limit
                        """)
                .param("entity", entity.code())
                .param("state", state.orElse(null))
                .param("limit", limit)
                .query(Tickets::ticket)
                .list();
    }

    Optional<Ticket> find(LegalEntity entity, UUID id) {
        return jdbc.sql("select * from desk.ticket where legal_entity = :entity and id = :id")
                .param("entity", entity.code())
                .param("id", id)
                .query(Tickets::ticket)
                .optional();
    }

    boolean take(LegalEntity entity, UUID id, Ticket.Taken taken) {
        return jdbc.sql("""
                        update desk.ticket set state = 'taken', taken_by = :by, taken_at = :at
                        where legal_entity = :entity and id = :id and state = 'open'
                        """)
                        .param("entity", entity.code())
                        .param("id", id)
                        .param("by", taken.by())
                        .param("at", utc(taken.at()))
                        .update()
                == 1;
    }

    boolean close(LegalEntity entity, UUID id, UUID by, Instant at, String note) {
        return jdbc.sql("""
                        update desk.ticket set state = 'closed', closed_by = :by, closed_at = :at, closing_note = :note
                        where legal_entity = :entity and id = :id and state = 'taken' and taken_by = :by
                        """)
                        .param("entity", entity.code())
                        .param("id", id)
                        .param("by", by)
                        .param("at", utc(at))
                        .param("note", note)
                        .update()
                == 1;
    }

    private static Ticket ticket(ResultSet row, int index) throws SQLException {
        UUID customer = row.getObject("customer_id", UUID.class);
        return new Ticket(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Optional.ofNullable(customer).map(CustomerId::new),
                row.getObject("conversation_id", UUID.class),
                Language.ofTag(row.getString("language")).orElseThrow(),
                row.getString("reason"),
                Optional.ofNullable(row.getString("flow")),
                moment(row, "opened_at"),
                stage(row));
    }

    private static Ticket.Stage stage(ResultSet row) throws SQLException {
        String state = row.getString("state");
        if (state.equals("open")) {
            return new Ticket.Open();
        }
        Ticket.Taken taken = new Ticket.Taken(row.getObject("taken_by", UUID.class), moment(row, "taken_at"));
        return state.equals("taken")
                ? taken
                : new Ticket.Closed(
                        taken.by(),
                        taken.at(),
                        row.getObject("closed_by", UUID.class),
                        moment(row, "closed_at"),
                        row.getString("closing_note"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
