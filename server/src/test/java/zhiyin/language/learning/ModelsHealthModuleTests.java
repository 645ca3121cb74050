package zhiyin.language.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.MovableClock;
import zhiyin.database.TestDatabase;
import zhiyin.identity.Role;

class ModelsHealthModuleTests {

    private final DataSource database = TestDatabase.fresh();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T03:00:00Z"));

    @Test
    void tellsWhichModelsServeAndWhichAreToServe() {
        LearningWorld here = new LearningWorld(database, clock, text -> {});
        LearningWorld there = new LearningWorld(database, clock, text -> {});
        there.follower.look();
        assertThat(health(there).getStatus().getCode()).isEqualTo("UP");
        assertThat(health(there).getDetails()).isEqualTo(Map.of("serves", 0L, "published", 0L));

        here.examples.add(LearningWorld.person(Role.EDITOR), LearningWorld.draft("balance", "zzz qqq zzz qqq"));
        UUID candidate = here.trained(LearningWorld.person(Role.EDITOR));
        here.desk.approve(LearningWorld.person(Role.APPROVER), candidate);
        here.desk.publish(LearningWorld.person(Role.APPROVER), candidate);
        JdbcClient.create(database)
                .sql("update language.model set content = ? where model_set = ?")
                .params(new byte[] {1, 2, 3}, candidate)
                .update();
        there.follower.look();

        assertThat(health(here).getDetails()).isEqualTo(Map.of("serves", 2L, "published", 2L));
        assertThat(health(there).getStatus().getCode()).isEqualTo("ATTENTION");
        assertThat(health(there).getDetails()).containsEntry("lags", "serves version 0, published is version 2");
        LearningWorld late = new LearningWorld(database, clock, text -> {});
        late.follower.look();
        assertThat(health(late).getDetails())
                .as("a node that starts on models it cannot read")
                .containsEntry("lags", "serves version 0, published is version 2");
    }

    private static Health health(LearningWorld world) {
        return new ModelsHealth(world.follower).health();
    }
}
