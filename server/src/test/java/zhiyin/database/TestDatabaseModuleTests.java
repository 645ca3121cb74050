package zhiyin.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fixture itself: fresh, migrated, and used by Spring when asked. */
@ZhiyinModuleTest
class TestDatabaseModuleTests {

    @Autowired
    private DataSource injected;

    @Test
    void givesEveryCallerADatabaseOfItsOwn() {
        JdbcClient first = JdbcClient.create(TestDatabase.asOwner(TestDatabase.fresh()));
        JdbcClient second = JdbcClient.create(TestDatabase.fresh());
        first.sql("create table mine (n int)").update();

        assertThat(tableExists(first)).isTrue();
        assertThat(tableExists(second)).isFalse();
    }

    @Test
    void hasAllMigrationsAppliedInSpringAndOutside() {
        String applied =
                "select coalesce(string_agg(version, ',' order by installed_rank), '')" + " from flyway_schema_history";
        String outside = JdbcClient.create(TestDatabase.fresh())
                .sql(applied)
                .query(String.class)
                .single();
        String inside =
                JdbcClient.create(injected).sql(applied).query(String.class).single();

        assertThat(inside).isEqualTo(outside);
    }

    @Test
    void leavesAnEmptyDatabaseEmpty() {
        assertThat(JdbcClient.create(TestDatabase.empty())
                        .sql("select count(*) from pg_tables where schemaname = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static boolean tableExists(JdbcClient jdbc) {
        return jdbc.sql("select to_regclass('mine') is not null")
                .query(Boolean.class)
                .single();
    }
}
