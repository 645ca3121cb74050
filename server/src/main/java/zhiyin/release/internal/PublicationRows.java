package zhiyin.release.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhiyin.release.Publication;
import zhiyin.release.Publication.Beside;
import zhiyin.release.Publication.Serving;
import zhiyin.release.Publication.State;
import zhiyin.values.LegalEntity;

/** The tables of publications. */
@Repository
class PublicationRows {

    private static final String PUBLICATIONS = """
            select p.*, array(select person from release.publication_author a where a.publication = p.id) as authors
              from release.publication p""";

    private final JdbcClient jdbc;

    PublicationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LegalEntity entity, Publication publication) {
        jdbc.sql("""
                        insert into release.publication
                            (id, legal_entity, part, content, state, proposed_by, proposed_at, decided_by, decided_at,
                             origin, beside_version, beside_content)
                        values (:id, :entity, :part, :content, :state, :by, :at, :decidedBy, :decidedAt,
                                :origin, :besideVersion, :besideContent)
                        """)
                .param("id", publication.id())
                .param("entity", entity.code())
                .param("part", publication.part())
                .param("content", publication.content())
                .param("state", word(publication.state()))
                .param("by", publication.proposedBy().orElse(null))
                .param("at", utc(publication.proposedAt()))
                .param("decidedBy", publication.decidedBy().orElse(null))
                .param(
                        "decidedAt",
                        publication.decidedAt().map(PublicationRows::utc).orElse(null))
                .param("origin", publication.proposedBy().isPresent() ? "proposed" : "baseline")
                .param(
                        "besideVersion",
                        publication.beside().map(Beside::version).orElse(null))
                .param(
                        "besideContent",
                        publication.beside().map(Beside::content).orElse(null))
                .update();
        publication
                .authors()
                .forEach(author -> jdbc.sql(
                                "insert into release.publication_author (publication, person, legal_entity) values (?, ?, ?)")
                        .params(publication.id(), author, entity.code())
                        .update());
    }

    /** Decides on a candidate; false when it is none, or no longer. */
    boolean decide(LegalEntity entity, UUID id, State state, UUID by, Instant at) {
        return jdbc.sql("""
                        update release.publication set state = :state, decided_by = :by, decided_at = :at
                        where legal_entity = :entity and id = :id and state = 'candidate'
                        """)
                        .param("state", word(state))
                        .param("by", by)
                        .param("at", utc(at))
                        .param("entity", entity.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Publication> find(LegalEntity entity, UUID id) {
        return jdbc.sql(PUBLICATIONS + " where p.legal_entity = ? and p.id = ?")
                .params(entity.code(), id)
                .query(PublicationRows::publication)
                .optional();
    }

    List<Publication> of(LegalEntity entity, String part, int limit) {
        return jdbc.sql(PUBLICATIONS + " where p.legal_entity = ? and p.part = ?"
                        + " order by p.proposed_at desc, p.id desc limit ?")
                .params(entity.code(), part, limit)
                .query(PublicationRows::publication)
                .list();
    }

    /** Of two who serve the same version, one meets the key. */
    void serve(LegalEntity entity, String part, Serving serving) {
        jdbc.sql("""
                        insert into release.serving (legal_entity, part, version, publication, deed, chosen_by, since)
                        values (:entity, :part, :version, :publication, :deed, :by, :since)
                        """)
                .param("entity", entity.code())
                .param("part", part)
                .param("version", serving.version())
                .param("publication", serving.publication())
                .param("deed", serving.deed())
                .param("by", serving.chosenBy().orElse(null))
                .param("since", utc(serving.since()))
                .update();
    }

    Optional<Serving> serving(LegalEntity entity, String part) {
        return history(entity, part, 1).stream().findFirst();
    }

    List<Serving> history(LegalEntity entity, String part) {
        return history(entity, part, Integer.MAX_VALUE);
    }

    private List<Serving> history(LegalEntity entity, String part, int limit) {
        return jdbc.sql("select * from release.serving where legal_entity = ? and part = ?"
                        + " order by version desc limit ?")
                .params(entity.code(), part, limit)
                .query((row, number) -> new Serving(
                        row.getLong("version"),
                        row.getObject("publication", UUID.class),
                        row.getString("deed"),
                        Optional.ofNullable(row.getObject("chosen_by", UUID.class)),
                        moment(row, "since")))
                .list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        Optional<OffsetDateTime> decided = Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class));
        long version = row.getLong("beside_version");
        return new Publication(
                row.getObject("id", UUID.class),
                row.getString("part"),
                row.getString("content"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("proposed_by", UUID.class)),
                moment(row, "proposed_at"),
                Optional.ofNullable(row.getObject("decided_by", UUID.class)),
                decided.map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("beside_content")).map(content -> new Beside(version, content)),
                Set.of((UUID[]) row.getArray("authors").getArray()));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
