package zhiyin.language.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import zhiyin.language.learning.Training.State;
import zhiyin.values.LegalEntity;

/**
 * The table of trainings. An index lets one run at a time, on however many nodes; signs of life are given and judged by
 * the one clock of the database.
 */
@Repository
public class TrainingRows {

    private final JdbcClient jdbc;

    public TrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(LegalEntity entity, UUID id, UUID node, UUID by, Instant now) {
        jdbc.sql("""
                        insert into language.training
                            (id, legal_entity, state, part, node, started_by, started_at, seen_at)
                        values (:id, :entity, 'running', 'waiting', :node, :by, :now, now())
                        """)
                .param("id", id)
                .param("entity", entity.code())
                .param("node", node)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    /** A sign of life. False when it is to end: somebody asked for it, or it counts as interrupted. */
    boolean beat(UUID id, Steps.Progress progress) {
        OptionalInt left = progress.secondsLeft();
        return jdbc.sql("""
                        update language.training
                           set part = :part, percent = :percent, seconds_left = :left, seen_at = now()
                         where id = :id and state = 'running' returning cancelled_by is null
                        """)
                .param("part", progress.part())
                .param("percent", progress.percent())
                .param("left", left.isPresent() ? left.getAsInt() : null)
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** False when it has ended. */
    boolean askToEnd(LegalEntity entity, UUID id, UUID by) {
        return jdbc.sql("""
                        update language.training set cancelled_by = coalesce(cancelled_by, ?)
                         where legal_entity = ? and id = ? and state = 'running'
                        """).params(by, entity.code(), id).update() == 1;
    }

    /** False when it has ended already, or is done although somebody asked to end it. */
    boolean end(UUID id, State state, Optional<UUID> modelSet, Instant now) {
        return jdbc.sql("""
                        update language.training
                           set state = :state, model_set = :set, ended_at = :now, seen_at = now(),
                               percent = case when :state = 'done' then 100 else percent end
                         where id = :id and state = 'running' and (:state <> 'done' or cancelled_by is null)
                        """)
                        .param("state", state.word())
                        .param("set", modelSet.orElse(null))
                        .param("now", utc(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Ends those without a sign of life for so long; returns their ids. */
    List<UUID> interruptLost(LegalEntity entity, Duration lostAfter, Instant now) {
        return jdbc.sql("""
                        update language.training set state = 'interrupted', ended_at = :now
                         where legal_entity = :entity and state = 'running' and seen_at < now() - make_interval(secs => :lost)
                         returning id
                        """)
                .param("entity", entity.code())
                .param("lost", lostAfter.toSeconds())
                .param("now", utc(now))
                .query(UUID.class)
                .list();
    }

    Optional<Training> find(LegalEntity entity, UUID id, Duration lostAfter) {
        return trainings(lostAfter, "id = :id")
                .param("entity", entity.code())
                .param("id", id)
                .query(TrainingRows::training)
                .optional();
    }

    List<Training> list(LegalEntity entity, int limit, Duration lostAfter) {
        return trainings(lostAfter, "true order by started_at desc limit :limit")
                .param("entity", entity.code())
                .param("limit", limit)
                .query(TrainingRows::training)
                .list();
    }

    /** One without a sign of life is told as interrupted before anybody writes that down. */
    private StatementSpec trainings(Duration lostAfter, String which) {
        return jdbc.sql("""
                        select *, state = 'running' and seen_at < now() - make_interval(secs => :lost) as lost
                          from language.training where legal_entity = :entity and\s""" + which).param("lost", lostAfter.toSeconds());
    }

    private static Training training(ResultSet row, int number) throws SQLException {
        return new Training(
                row.getObject("id", UUID.class),
                row.getBoolean("lost")
                        ? State.INTERRUPTED
                        : State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("part"),
                row.getInt("percent"),
                Optional.ofNullable(row.getObject("seconds_left", Integer.class)),
                row.getObject("started_by", UUID.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getObject("cancelled_by", UUID.class)),
                Optional.ofNullable(row.getObject("model_set", UUID.class)));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
