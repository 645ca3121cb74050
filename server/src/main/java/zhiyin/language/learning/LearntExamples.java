package zhiyin.language.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import zhiyin.language.examples.Example;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Which wording of which examples a set of models learnt, and so what one set learnt that another had not. */
@Repository
public class LearntExamples {

    /** Each example that differs, with the revisions that are new: after {@code low}, up to {@code high}. */
    private static final String DIFFERENCE = """
            with difference as (
                select example, mine.revision as after, theirs.revision as before,
                       case when mine.revision is null then theirs.revision
                            else least(mine.revision, coalesce(theirs.revision, 0)) end as low,
                       case when mine.revision is null then 2147483647
                            else greatest(mine.revision, theirs.revision) end as high
                  from (select example, revision from language.model_set_example where model_set = :mine) mine
                  full join (select example, revision from language.model_set_example
                              where model_set = :theirs::uuid) theirs using (example)
                 where mine.revision is distinct from theirs.revision)
            """;

    private final JdbcClient jdbc;

    public LearntExamples(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was done to an example, as the one who decides needs to know it. */
    public enum Deed {
        /** A sentence is taught that was not. */
        ADDED,
        CHANGED,
        /** An editor's sentence is not taught any more. */
        WITHDRAWN,
        /** A sentence of the files is not taught any more. */
        MUTED,
        /** A sentence of the files is taught again. */
        RESTORED
    }

    /**
     * An example that a set learnt otherwise than another.
     *
     * @param before intent and sentence until then, where they were changed
     * @param people everybody who had a hand in it since then
     */
    public record Changed(
            UUID example,
            Deed deed,
            Language language,
            String intent,
            String text,
            Optional<Wording> before,
            List<UUID> people) {}

    /** An intent and a sentence. */
    public record Wording(String intent, String text) {}

    /** Notes what a set learnt; runs in the caller's transaction. */
    void put(LegalEntity entity, UUID set, List<Example> examples) {
        jdbc.sql("""
                        insert into language.model_set_example (model_set, example, revision, legal_entity)
                        select :set, learnt.example, learnt.revision, :entity
                          from unnest(:examples::uuid[], :revisions::int[]) as learnt (example, revision)
                        """)
                .param("set", set)
                .param("entity", entity.code())
                .param("examples", examples.stream().map(Example::id).toArray(UUID[]::new))
                .param("revisions", examples.stream().map(Example::revision).toArray(Integer[]::new))
                .update();
    }

    /** Everybody who wrote, changed, muted or withdrew what one set learnt otherwise than another. */
    Set<UUID> authors(UUID set, Optional<UUID> other) {
        return Set.copyOf(jdbc.sql(DIFFERENCE + """
                        select distinct r.done_by from difference d
                          join language.example_revision r
                            on r.example = d.example and r.revision > d.low and r.revision <= d.high
                        """)
                .param("mine", set)
                .param("theirs", other.orElse(null))
                .query(UUID.class)
                .list());
    }

    /** What one set learnt otherwise than another, the newest first. */
    List<Changed> changes(UUID set, Optional<UUID> other, int limit) {
        return jdbc.sql(DIFFERENCE + """
                        select d.example, d.after, d.before, e.effect, now.language, now.intent, now.text,
                               old.intent as old_intent, old.text as old_text,
                               array(select distinct r.done_by from language.example_revision r
                                      where r.example = d.example and r.revision > d.low and r.revision <= d.high)
                                   as people
                          from difference d
                          join language.example e on e.id = d.example
                          join language.example_revision now
                            on now.example = d.example and now.revision = coalesce(d.after, d.before)
                          left join language.example_revision old
                            on old.example = d.example and old.revision = d.before and d.after is not null
                         order by d.example desc limit :limit
                        """)
                .param("mine", set)
                .param("theirs", other.orElse(null))
                .param("limit", limit)
                .query(LearntExamples::changed)
                .list();
    }

    private static Changed changed(ResultSet row, int number) throws SQLException {
        boolean mutes = row.getString("effect").equals("mute");
        boolean gone = row.getObject("after") == null;
        boolean had = row.getObject("before") != null;
        @Nullable String oldText = row.getString("old_text");
        return new Changed(
                row.getObject("example", UUID.class),
                deed(mutes, gone, had),
                Language.ofTag(row.getString("language")).orElseThrow(),
                row.getString("intent"),
                row.getString("text"),
                oldText == null ? Optional.empty() : Optional.of(new Wording(row.getString("old_intent"), oldText)),
                List.of((UUID[]) row.getArray("people").getArray()));
    }

    private static Deed deed(boolean mutes, boolean gone, boolean had) {
        if (gone) {
            return mutes ? Deed.RESTORED : Deed.WITHDRAWN;
        }
        return had ? Deed.CHANGED : mutes ? Deed.MUTED : Deed.ADDED;
    }
}
