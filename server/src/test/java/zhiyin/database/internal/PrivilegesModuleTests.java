package zhiyin.database.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.database.DataFolder;
import zhiyin.database.TestDatabase;

/** What the platform's role may not do, whoever has got hold of its password. */
class PrivilegesModuleTests {

    private static final List<String> ONLY_ADDED_TO = List.of(
            "audit.evidence",
            "audit.chain",
            "audit.checkpoint",
            "banking.posting",
            "banking.journal_entry",
            "release.release",
            "release.serving",
            "release.publication_author",
            "language.example_revision");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient platform = JdbcClient.create(database);

    @TempDir
    private Path scratch;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table %s disable trigger all",
                "alter table %s disable trigger user",
                "alter table %s add column more int",
                "alter table %s owner to zhiyin",
                "drop table %s",
                "truncate %s",
                "update %s set legal_entity = 'x'",
                "delete from %s",
                "create trigger mine before insert on %s for each row execute function audit.refuse_change()",
                "create rule mine as on insert to %s do instead nothing",
                "do $$ begin lock table %s in access exclusive mode; end $$"
            })
    void leavesWhatIsOnlyAddedTo(String attempt) {
        for (String table : ONLY_ADDED_TO) {
            assertThatThrownBy(() -> platform.sql(attempt.formatted(table)).update())
                    .as(attempt, table)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set session_replication_role = replica",
                "set role zhiyin_owner",
                "alter role zhiyin superuser",
                "grant zhiyin_owner to zhiyin",
                "drop function audit.refuse_change() cascade",
                "create or replace function audit.refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "drop schema audit cascade",
                "create schema mine",
                "create table public.mine (n int)",
                "create table audit.mine (n int)",
                "delete from public.flyway_schema_history",
                "alter table banking.ledger_account disable trigger user",
                "truncate conversation.turn"
            })
    void givesNoWayRoundIt(String attempt) {
        assertThatThrownBy(() -> platform.sql(attempt).update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void ownsNothingAndMayWriteEverythingElse() {
        assertThat(platform.sql("select count(*) from pg_class where relowner = 'zhiyin'::regrole")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(platform.sql("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname in
                               ('audit', 'banking', 'conversation', 'demo', 'desk', 'identity', 'language', 'release')
                           and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
                                and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
                        """).query(String.class).list()).containsExactlyInAnyOrderElementsOf(ONLY_ADDED_TO);
        assertThat(platform.sql("select count(*) from public.flyway_schema_history")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void cannotGrantItselfMore() {
        platform.sql("grant update on audit.evidence to zhiyin").update();

        assertThat(platform.sql("select has_table_privilege('audit.evidence', 'update')")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void canBeGrantedAgainAndAgain() {
        assertThatCode(() -> {
                    try (Connection owner = TestDatabase.asOwner(database).getConnection()) {
                        Privileges.grant(owner, EmbeddedPostgres.OWNER_ROLE, EmbeddedPostgres.APPLICATION_ROLE);
                        Privileges.grant(owner, EmbeddedPostgres.OWNER_ROLE, EmbeddedPostgres.APPLICATION_ROLE);
                    }
                })
                .doesNotThrowAnyException();
    }

    @Test
    void takesOverAFolderInWhichThePlatformOwnedEverything() throws SQLException, IOException {
        Path data = scratch.resolve("data");
        makeAsBefore(data);
        for (int start = 0; start < 2; start++) {
            try (DataFolder folder = DataFolder.open(data);
                    EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options());
                    Connection connection = DriverManager.getConnection(
                            server.url(),
                            EmbeddedPostgres.APPLICATION_ROLE,
                            server.application().password());
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into old.kept values (8)");
                statement.execute("update old.open set n = 9");
                for (String attempt : List.of(
                        "update old.kept set n = 0",
                        "alter table old.kept disable trigger all",
                        "drop table old.open")) {
                    assertThatThrownBy(() -> statement.execute(attempt)).isInstanceOf(SQLException.class);
                }
            }
        }
        assertThat(Files.readAllLines(data.resolve("database-passwords"))).hasSize(3);
    }

    /** Two passwords, one role, which owns the database and a table that is only added to. */
    private static void makeAsBefore(Path data) throws SQLException, IOException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedPostgres server = EmbeddedPostgres.start(folder, Served.options())) {
            try (Connection connection = server.asSuperuser(EmbeddedPostgres.DATABASE);
                    Statement statement = connection.createStatement()) {
                statement.execute("alter database zhiyin owner to zhiyin");
            }
            try (Connection connection = DriverManager.getConnection(
                            server.url(),
                            EmbeddedPostgres.APPLICATION_ROLE,
                            server.application().password());
                    Statement statement = connection.createStatement()) {
                statement.execute("create schema old; create table old.kept (n int); create table old.open (n int);"
                        + " insert into old.kept values (7); insert into old.open values (7);"
                        + " create function old.refuse_change() returns trigger language plpgsql as"
                        + " 'begin raise exception $q$no$q$; end';"
                        + " create trigger t before update or delete on old.kept"
                        + " for each row execute function old.refuse_change()");
            }
            try (Connection connection = server.asSuperuser(EmbeddedPostgres.DATABASE);
                    Statement statement = connection.createStatement()) {
                statement.execute("drop owned by zhiyin_owner; drop role zhiyin_owner");
            }
        }
        Path passwords = data.resolve("database-passwords");
        Files.write(passwords, Files.readAllLines(passwords).subList(0, 2));
    }
}
