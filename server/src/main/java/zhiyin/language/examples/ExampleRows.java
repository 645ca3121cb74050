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

    /** The newest of those that are looked for, and that stand before one of them in the list of all. */
    List<Example> list(LegalEntity entity, Search search, int limit) {
        return jdbc.sql("""
                        select * from language.example
                        where legal_entity = :entity and withdrawn_at is null
                          and (:language::text is null or language = :language)
                          and (:intent::text is null or intent = :intent)
                          and not exists (select from unnest(:words::text[]) word
                                           where position(word in lower(normalize(text, NFKC))) = 0)
                          and (:before::uuid is null or id < :before)
                        order by id desc limit :limit
                        """)
                .param("entity", entity.code())
                .param("language", search.language().map(Language::tag).orElse(null))
                .param("intent", search.intent().orElse(null))
                .param("words", search.words().toArray(String[]::new))
                .param("before", search.before().orElse(null))
                .param("limit", limit)
                .query(ExampleRows::example)
                .list();
    }

    /** How many are looked for in all, on whatever page. */
    int count(LegalEntity entity, Search search) {
        return jdbc.sql("""
                        select count(*) from language.example
                        where legal_entity = :entity and withdrawn_at is null
                          and (:language::text is null or language = :language)
                          and (:intent::text is null or intent = :intent)
                          and not exists (select from unnest(:words::text[]) word
                                           where position(word in lower(normalize(text, NFKC))) = 0)
                        """)
                .param("entity", entity.code())
                .param("language", search.language().map(Language::tag).orElse(null))
                .param("intent", search.intent().orElse(null))
                .param("words", search.words().toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** The one that teaches a sentence, whatever its case and marks. */
    Optional<Example> teaching(LegalEntity entity, Language language, String bare) {
        return jdbc.sql("""
                        select * from language.example
                         where legal_entity = ? and language = ? and bare = ? and effect = 'teach'
                           and withdrawn_at is null
                        """)
                .params(entity.code(), language.tag(), bare)
                .query(ExampleRows::example)
                .optional();
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
        note(example.id(), example.mutes() ? "muted" : "added", new Touch(example.writer(), example.writtenAt()));
    }

    /** False when it does not stand any more, or somebody changed it since that revision. */
    boolean change(LegalEntity entity, UUID id, int revision, Draft draft, Touch touch) {
        boolean changed = jdbc.sql("""
                        update language.example
                           set language = :language, intent = :intent, text = :text, bare = :bare, channel = :channel,
                               changed_by = :by, changed_at = :at, revision = revision + 1
                         where legal_entity = :entity and id = :id and withdrawn_at is null and effect = 'teach'
                           and revision = :revision
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
                        .param("revision", revision)
                        .update()
                == 1;
        if (changed) {
            note(id, "changed", touch);
        }
        return changed;
    }

    /** False when it does not stand any more. */
    boolean withdraw(LegalEntity entity, UUID id, Touch touch) {
        boolean withdrawn = jdbc.sql("""
                        update language.example set withdrawn_by = :by, withdrawn_at = :at, revision = revision + 1
                         where legal_entity = :entity and id = :id and withdrawn_at is null
                        """)
                        .param("by", touch.by())
                        .param("at", utc(touch.at()))
                        .param("entity", entity.code())
                        .param("id", id)
                        .update()
                == 1;
        if (withdrawn) {
            note(id, "withdrawn", touch);
        }
        return withdrawn;
    }

    /** Keeps what was done, with the wording from then on. */
    private void note(UUID id, String deed, Touch touch) {
        jdbc.sql("""
                        insert into language.example_revision
                            (example, revision, legal_entity, deed, done_by, done_at, language, intent, text, channel)
                        select id, revision, legal_entity, :deed, :by, :at, language, intent, text, channel
                          from language.example where id = :id
                        """)
                .param("deed", deed)
                .param("by", touch.by())
                .param("at", utc(touch.at()))
                .param("id", id)
                .update();
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
                touch(row, "withdrawn"),
                row.getInt("revision"));
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
