package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import zhiyin.database.TestDatabase;

/** A process stopped anywhere loses nothing, repeats nothing and tells the customer the same (DI2). */
class CrashModuleTests {

    private final DataSource database = TestDatabase.fresh();

    @Test
    void passesEveryMarkedPoint() throws InterruptedException {
        CrashRun run = new CrashRun(database, hit -> false);
        run.play();

        assertThat(EnumSet.copyOf(run.reachedPoints())).isEqualTo(EnumSet.allOf(CrashPoint.class));
    }

    @Test
    void endsTheSameWhereverAProcessStops() throws InterruptedException {
        CrashRun undisturbed = new CrashRun(database, hit -> false);
        CrashRun.Traces expected = undisturbed.play();
        List<CrashPoint> places = undisturbed.reachedPoints();
        Set<CrashPoint> stoppedAt = new HashSet<>();

        for (int place = 1; place <= places.size(); place++) {
            int target = place;
            CrashRun run = new CrashRun(database, hit -> hit == target);
            CrashRun.Traces traces = run.play();

            assertThat(run.stops()).isEqualTo(1);
            assertThat(traces)
                    .as("stopped at %s, the %d. point", run.reachedPoints().get(place - 1), place)
                    .isEqualTo(expected);
            stoppedAt.add(run.reachedPoints().get(place - 1));
        }

        assertThat(stoppedAt).isEqualTo(EnumSet.allOf(CrashPoint.class));
        assertThat(expected.ledger()).hasSize(2);
        assertThat(expected.turns()).hasSize(9);
        assertThat(expected.evidence()).isEqualTo(9);
    }

    @Test
    void endsTheSameHoweverOftenProcessesStop() throws InterruptedException {
        CrashRun.Traces expected = new CrashRun(database, hit -> false).play();

        for (int seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            CrashRun run = new CrashRun(database, hit -> random.nextInt(6) == 0);

            assertThat(run.play()).as("seed %d, %d stops", seed, run.stops()).isEqualTo(expected);
            assertThat(run.stops()).isPositive();
        }
    }
}
