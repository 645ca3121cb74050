package zhiyin.language.examples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhiyin.language.examples.Example.Draft;
import zhiyin.language.examples.Example.Touch;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** The table of examples. Of two who add one sentence, one meets the index. */
@Repository
public class ExampleRows {

    private final JdbcClient jdbc;

    public ExampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything that teaches or mutes, in all languages. */
    public List<Example> standing(LegalEntity entity) {
        return jdbc.sql("select * from language.example where legal_entity = ? and withdrawn_at is null order by id")
                .param(entity.code())
                .query(ExampleRows::example)
                .list();
    }

    List<Example> list(LegalEntity entity, Optional<Language> language, Optional<String> intent, int limit) {
        return jdbc.sql("""
                        select * from language.example
                        where legal_entity = :entity and withdrawn_at is null
                          and (:language::text is null or language = :language)
                          and (:intent::text is null or intent = :intent)
                        order by id desc limit :limit
                        """)
                .param("entity", entity.code())
                .param("language", language.map(Language::tag).orElse(null))
                .param("intent", intent.orElse(null))
                .param("limit", limit)
                .query(ExampleRows::example)
                .list();
    }

    Optional<Example> find(LegalEntity entity, UUID id) {
        return jdbc.sql("select * from language.example where legal_entity = ? and id = ?")
                .params(entity.code(), id)
                .query(ExampleRows::example)
                .optional();
    }

    void add(LegalEntity entity, Example example) {
        jdbc.sql("""
                        insert into language.example
                            (id, legal_entity, language, intent, text, bare, channel, effect, writer, written_at)
                        values (:id, :entity, :language, :intent, :text, :bare, :channel, :effect, :writer, :at)
                        """)
                .param("id", example.id())
                .param("entity", entity.code())
                .param("language", example.language().tag())
                .param("intent", example.intent())
                .param("text", example.text())
                .param("bare", TeachingCorpus.bare(example.text()))
                .param("channel", example.channel().orElse(null))
                .param("effect", example.mutes() ? "mute" : "teach")
                .param("writer", example.writer())
                .param("at", utc(example.writtenAt()))
                .update();
    }

    /** False when it does not stand any more. */
    boolean change(LegalEntity entity, UUID id, Draft draft, Touch touch) {
        return jdbc.sql("""
                        update language.example
                           set language = :language, intent = :intent, text = :text, bare = :bare, channel = :channel,
                               changed_by = :by, changed_at = :at
                         where legal_entity = :entity and id = :id and withdrawn_at is null and effect = 'teach'
                        """)
                        .param("language", draft.language().tag())
                        .param("intent", draft.intent())
                        .param("text", draft.text())
                        .param("bare", TeachingCorpus.bare(draft.text()))
                        .param("channel", draft.channel().orElse(null))
                        .param("by", touch.by())
                        .param("at", utc(touch.at()))
                        .param("entity", entity.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** False when it does not stand any more. */
    boolean withdraw(LegalEntity entity, UUID id, Touch touch) {
        return jdbc.sql("""
                        update language.example set withdrawn_by = :by, withdrawn_at = :at
                         where legal_entity = :entity and id = :id and withdrawn_at is null
                        """)
                        .param("by", touch.by())
                        .param("at", utc(touch.at()))
                        .param("entity", entity.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Example example(ResultSet row, int number) throws SQLException {
        return new Example(
                row.getObject("id", UUID.class),
                Language.ofTag(row.getString("language")).orElseThrow(),
                row.getString("intent"),
                row.getString("text"),
                Optional.ofNullable(row.getString("channel")),
                row.getString("effect").equals("mute"),
                row.getObject("writer", UUID.class),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                touch(row, "changed"),
                touch(row, "withdrawn"));
    }

    private static Optional<Touch> touch(ResultSet row, String what) throws SQLException {
        @Nullable UUID by = row.getObject(what + "_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(new Touch(
                        by, row.getObject(what + "_at", OffsetDateTime.class).toInstant()));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
