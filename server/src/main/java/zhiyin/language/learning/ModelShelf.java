package zhiyin.language.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.language.learning.ModelSet.Measured;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.review.Judged;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Models in the database, where every node finds them. What is known of a set stays when its models are cleared away. */
@Repository
public class ModelShelf {

    private final JdbcClient jdbc;
    private final EncoderShelf encoders;
    private final JsonMapper json = JsonMapper.builder()
            // A report of an earlier version counts less.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public ModelShelf(JdbcClient jdbc, EncoderShelf encoders) {
        this.jdbc = jdbc;
        this.encoders = encoders;
    }

    /** Puts a set with its models away; runs in the caller's transaction. */
    void put(LegalEntity entity, ModelSet set, List<Measured> models) {
        jdbc.sql("""
                        insert into language.model_set
                            (id, legal_entity, origin, content, made_by, made_at, compared_with, report)
                        values (:id, :entity, :origin, :content, :by, :at, :compared, :report)
                        """)
                .param("id", set.id())
                .param("entity", entity.code())
                .param("origin", set.madeBy().isPresent() ? "training" : "start")
                .param("content", set.content())
                .param("by", set.madeBy().orElse(null))
                .param("at", set.madeAt().atOffset(ZoneOffset.UTC))
                .param("compared", set.comparedWith().orElse(null))
                .param("report", json.writeValueAsString(set.report()))
                .update();
        for (Measured one : models) {
            jdbc.sql("""
                            insert into language.model
                                (model_set, language, legal_entity, model_id, encoder, content, held_out)
                            values (:set, :language, :entity, :model, :encoder, :content, :heldOut)
                            """)
                    .param("set", set.id())
                    .param("language", one.model().language().tag())
                    .param("entity", entity.code())
                    .param("model", one.model().id())
                    .param("encoder", one.model().encoder().modelId())
                    .param("content", written(one.model()))
                    .param("heldOut", HeldOutBytes.of(one.heldOut()))
                    .update();
        }
    }

    public Optional<ModelSet> find(LegalEntity entity, UUID id) {
        return jdbc.sql("select * from language.model_set where legal_entity = ? and id = ?")
                .params(entity.code(), id)
                .query(this::set)
                .optional();
    }

    /** The set of just these models that is kept: a start's, else the newest. */
    Optional<ModelSet> ofContent(LegalEntity entity, String content) {
        return jdbc.sql("""
                        select * from language.model_set s
                        where legal_entity = ? and content = ?
                          and exists (select 1 from language.model m where m.model_set = s.id)
                        order by origin = 'start' desc, made_at desc, id desc limit 1
                        """).params(entity.code(), content).query(this::set).optional();
    }

    /**
     * The set of a start of just these models, to note as what served before anything was published. Where a training
     * made them, a start's is put beside it, because that one has a publication of its own. Empty where they were never
     * measured. Runs in the caller's transaction.
     */
    Optional<UUID> startOf(LegalEntity entity, String content, UUID fresh) {
        Optional<ModelSet> kept = ofContent(entity, content);
        if (kept.isEmpty() || kept.get().madeBy().isEmpty()) {
            return kept.map(ModelSet::id);
        }
        UUID made = kept.get().id();
        jdbc.sql("""
                        insert into language.model_set (id, legal_entity, origin, content, made_at, report)
                        select ?, legal_entity, 'start', content, made_at, report from language.model_set where id = ?
                        """).params(fresh, made).update();
        jdbc.sql("""
                        insert into language.model
                            (model_set, language, legal_entity, model_id, encoder, content, held_out)
                        select ?, language, legal_entity, model_id, encoder, content, held_out
                          from language.model where model_set = ?
                        """).params(fresh, made).update();
        return Optional.of(fresh);
    }

    /**
     * Keeps the models of a set from being cleared away until the caller's transaction ends. False when they were
     * cleared already.
     */
    boolean hold(LegalEntity entity, UUID set) {
        return !jdbc.sql("select language from language.model where legal_entity = ? and model_set = ? for key share")
                .params(entity.code(), set)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** The newest first. */
    List<ModelSet> list(LegalEntity entity, int limit) {
        return jdbc.sql(
                        "select * from language.model_set where legal_entity = ? order by made_at desc, id desc limit ?")
                .params(entity.code(), limit)
                .query(this::set)
                .list();
    }

    /** Of which sets the models themselves are there. */
    Set<UUID> kept(LegalEntity entity) {
        return new TreeSet<>(jdbc.sql("select distinct model_set from language.model where legal_entity = ?")
                .param(entity.code())
                .query(UUID.class)
                .list());
    }

    /**
     * The models of a set; empty when they are not kept any more.
     *
     * @throws IOException when this version cannot read them
     */
    public List<IntentModel> models(LegalEntity entity, UUID set) throws IOException {
        List<IntentModel> models = new ArrayList<>();
        for (Language language : Language.values()) {
            Optional<byte[]> content = bytes(entity, set, language, "content");
            if (content.isPresent()) {
                models.add(IntentModel.read(new ByteArrayInputStream(content.get()), encoders.of(language)));
            }
        }
        return models;
    }

    /** What was said of sentences held out; empty when the models are not kept any more. */
    Optional<List<Judged>> heldOut(LegalEntity entity, UUID set, Language language) {
        return bytes(entity, set, language, "held_out").map(HeldOutBytes::read);
    }

    /**
     * Clears the models of all but the newest sets away, and of those that are wanted: asked for when nobody can begin
     * to publish the others any more. What somebody publishes at this moment stays. Returns how many sets it cleared.
     */
    int clear(LegalEntity entity, int newest, Supplier<Set<UUID>> wanted) {
        List<UUID> sets = jdbc.sql("select distinct s.id, s.made_at from language.model_set s"
                        + " join language.model m on m.model_set = s.id"
                        + " where s.legal_entity = ? order by s.made_at desc, s.id desc")
                .param(entity.code())
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
        List<UUID> free = sets.subList(Math.min(newest, sets.size()), sets.size()).stream()
                .filter(this::isFree)
                .toList();
        Set<UUID> except = free.isEmpty() ? Set.of() : wanted.get();
        int cleared = 0;
        for (UUID set : free) {
            if (!except.contains(set)) {
                jdbc.sql("delete from language.model where model_set = ?")
                        .param(set)
                        .update();
                cleared++;
            }
        }
        return cleared;
    }

    /** Whether nobody holds its models; from then on nobody can until the transaction ends. */
    private boolean isFree(UUID set) {
        int locked = jdbc.sql("select language from language.model where model_set = ? for update skip locked")
                .param(set)
                .query(String.class)
                .list()
                .size();
        int all = jdbc.sql("select count(*) from language.model where model_set = ?")
                .param(set)
                .query(Integer.class)
                .single();
        return locked == all;
    }

    private Optional<byte[]> bytes(LegalEntity entity, UUID set, Language language, String column) {
        return jdbc.sql("select " + column
                        + " from language.model where legal_entity = ? and model_set = ? and language = ?")
                .params(entity.code(), set, language.tag())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private ModelSet set(ResultSet row, int number) throws SQLException {
        return new ModelSet(
                row.getObject("id", UUID.class),
                row.getString("content"),
                Optional.ofNullable(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("compared_with", UUID.class)),
                json.readValue(row.getString("report"), SetReport.class));
    }

    private static byte[] written(IntentModel model) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            model.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing in memory refuses bytes", e);
        }
        return bytes.toByteArray();
    }
}
