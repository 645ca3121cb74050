package zhiyin.language.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.database.TestDatabase;

/** What was taught and published before wordings and safeguards were kept. */
class EarlierTeachingModuleTests {

    private static final String BEFORE = "202611221403";

    private final DataSource owner = TestDatabase.asOwner(TestDatabase.empty());
    private final JdbcClient jdbc = JdbcClient.create(owner);

    @Test
    void keepsItsWritersAndWhatServes() {
        migrate(BEFORE);
        UUID writer = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        UUID example = UUID.randomUUID();
        jdbc.sql("""
                        insert into language.example (id, language, intent, text, bare, effect, writer, written_at,
                            changed_by, changed_at, withdrawn_by, withdrawn_at)
                        values (?, 'en', 'balance', 'what is left', 'whatisleft', 'teach', ?, now(), ?, now(), ?, now())
                        """).params(example, writer, other, writer).update();
        jdbc.sql("""
                        insert into release.publication (id, part, content, state, proposed_by, proposed_at, decided_by,
                            decided_at)
                        values (?, 'models', repeat('0', 64), 'approved', ?, now(), ?, now()),
                               (?, 'models', repeat('1', 64), 'approved', null, now(), null, now())
                        """)
                .params(UUID.randomUUID(), writer, other, UUID.randomUUID())
                .update();
        jdbc.sql(
                        "insert into release.serving (part, version, publication, deed, since)"
                                + " select 'models', 1, id, 'published', now() from release.publication where proposed_by is null")
                .update();

        migrate("latest");

        assertThat(jdbc.sql("select deed || ' ' || done_by from language.example_revision order by revision")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("added " + writer, "changed " + other, "withdrawn " + writer));
        assertThat(jdbc.sql("select revision from language.example")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(jdbc.sql("select origin from release.publication order by content")
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("proposed", "baseline"));
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
