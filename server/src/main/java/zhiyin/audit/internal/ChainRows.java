package zhiyin.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The chain's tables. Every method runs in the caller's transaction. */
@Component
final class ChainRows {

    private static final int FETCHED_AT_ONCE = 1_000;
    /** "evidence" in ASCII: one sealer at a time over all nodes of one database. */
    private static final long SEALER_LOCK = 0x6576_6964_656E_6365L;

    private static final String ENTRY =
            "e.id, e.legal_entity, e.occurred_at, e.kind, e.actor, e.subject, e.body, e.salt, e.commitment, e.origin";

    private final JdbcTemplate jdbc;

    ChainRows(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCHED_AT_ONCE);
    }

    /** Waits until no other sealer works, until the end of this transaction. */
    void lockSealing() {
        jdbc.query("select pg_advisory_xact_lock(?)", rs -> {}, SEALER_LOCK);
    }

    Optional<ChainLink> head() {
        return jdbc.query("select c.* from audit.chain c order by c.seq desc limit 1", (rs, row) -> link(rs)).stream()
                .findFirst();
    }

    /** Committed entries that wait, up to a number, in the order of their ids. */
    List<Waiting> waiting(int max) {
        return jdbc.query(
                """
                select e.id, e.commitment from audit.unsealed u join audit.evidence e on e.id = u.evidence_id
                order by u.evidence_id limit ?
                """, (rs, row) -> new Waiting(rs.getObject("id", UUID.class), rs.getBytes("commitment")), max);
    }

    void append(List<ChainLink> links, Checkpoint checkpoint) {
        jdbc.batchUpdate(
                "insert into audit.chain (seq, evidence_id, commitment, previous_hash, hash) values (?, ?, ?, ?, ?)",
                links,
                links.size(),
                (insert, link) -> {
                    insert.setLong(1, link.seq());
                    insert.setObject(2, link.evidenceId());
                    insert.setBytes(3, link.commitment());
                    insert.setBytes(4, link.previousHash());
                    insert.setBytes(5, link.hash());
                });
        jdbc.update(
                "insert into audit.checkpoint (seq, hash, signed_at, signature) values (?, ?, ?, ?)",
                checkpoint.seq(),
                checkpoint.hash(),
                Timestamp.from(checkpoint.signedAt()),
                checkpoint.signature());
        UUID[] sealed = links.stream().map(ChainLink::evidenceId).toArray(UUID[]::new);
        jdbc.update(connection -> {
            var delete = connection.prepareStatement("delete from audit.unsealed where evidence_id = any (?)");
            delete.setArray(1, connection.createArrayOf("uuid", sealed));
            return delete;
        });
    }

    /**
     * Hands to a walk what was sealed after a place and what waits; from place 0, everything there is. Only from there
     * are entries found that are neither sealed nor waiting: that needs a look at each.
     */
    void walk(ChainWalk walk, long after) {
        if (after > 0) {
            walk.verifiedBefore(
                    jdbc
                            .query(
                                    "select hash from audit.chain where seq = ?",
                                    (rs, row) -> rs.getBytes("hash"),
                                    after)
                            .stream()
                            .findFirst());
        }
        jdbc.query(
                "select c.seq, c.evidence_id, c.commitment as sealed, c.previous_hash, c.hash, " + ENTRY
                        + ", k.hash as signed_hash, k.signed_at, k.signature"
                        + " from audit.chain c left join audit.evidence e on e.id = c.evidence_id"
                        + " left join audit.checkpoint k on k.seq = c.seq where c.seq > ? order by c.seq",
                rs -> {
                    walk.link(
                            new ChainLink(
                                    rs.getLong("seq"),
                                    rs.getObject("evidence_id", UUID.class),
                                    rs.getBytes("sealed"),
                                    rs.getBytes("previous_hash"),
                                    rs.getBytes("hash")),
                            rs.getObject("id") == null ? Optional.empty() : Optional.of(entry(rs)),
                            rs.getObject("signed_at") == null
                                    ? Optional.empty()
                                    : Optional.of(checkpoint(rs, "signed_hash")));
                },
                after);
        jdbc.query(
                "select " + ENTRY + ", u.evidence_id is not null as waiting from audit.evidence e"
                        + (after > 0 ? " join" : " left join") + " audit.unsealed u on u.evidence_id = e.id"
                        + " where not exists (select from audit.chain c where c.evidence_id = e.id) order by e.id",
                rs -> {
                    walk.unsealed(entry(rs), rs.getBoolean("waiting"));
                });
        jdbc.query(
                "select u.evidence_id from audit.unsealed u"
                        + " where not exists (select from audit.evidence e where e.id = u.evidence_id)",
                rs -> {
                    walk.waitingForNothing(rs.getObject("evidence_id", UUID.class));
                });
        jdbc.query(
                "select k.* from audit.checkpoint k where k.seq > ?"
                        + " and not exists (select from audit.chain c where c.seq = k.seq) order by k.seq",
                rs -> {
                    walk.checkpointWithoutLink(checkpoint(rs, "hash"));
                },
                after);
    }

    long unsealed() {
        Long count = jdbc.queryForObject("select count(*) from audit.unsealed", Long.class);
        return count == null ? 0 : count;
    }

    private static ChainLink link(ResultSet rs) throws SQLException {
        return new ChainLink(
                rs.getLong("seq"),
                rs.getObject("evidence_id", UUID.class),
                rs.getBytes("commitment"),
                rs.getBytes("previous_hash"),
                rs.getBytes("hash"));
    }

    private static EvidenceRow entry(ResultSet rs) throws SQLException {
        return new EvidenceRow(
                new EvidenceRow.Content(
                        rs.getObject("id", UUID.class),
                        rs.getString("legal_entity"),
                        rs.getTimestamp("occurred_at").toInstant(),
                        rs.getString("kind"),
                        rs.getString("actor"),
                        rs.getString("subject"),
                        rs.getString("body")),
                rs.getBytes("salt"),
                rs.getBytes("commitment"),
                rs.getBytes("origin"));
    }

    private static Checkpoint checkpoint(ResultSet rs, String hashColumn) throws SQLException {
        return new Checkpoint(
                rs.getLong("seq"),
                rs.getBytes(hashColumn),
                rs.getTimestamp("signed_at").toInstant(),
                rs.getBytes("signature"));
    }

    /** What the sealer needs of an entry; the mutable array stays between these two classes. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Waiting(UUID id, byte[] commitment) {}
}
