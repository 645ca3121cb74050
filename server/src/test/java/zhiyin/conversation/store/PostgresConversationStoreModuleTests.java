package zhiyin.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import zhiyin.database.TestDatabase;

class PostgresConversationStoreModuleTests extends ConversationStoreContractTests {

    @Override
    ConversationStore store() {
        return on(TestDatabase.fresh());
    }

    /** What {@link #neverCommitsUnderAnOldFence} proves is the fence's doing. */
    @Test
    void commitsUnderAnOldFenceWhenFencesNoLongerGrow() {
        DataSource database = TestDatabase.fresh();
        ConversationStore unfenced = on(database);
        JdbcTemplate jdbc = new JdbcTemplate(TestDatabase.asOwner(database));
        jdbc.execute("""
                create function conversation.freeze_fence() returns trigger language plpgsql as $$
                begin
                    new.fence := old.fence;
                    return new;
                end $$""");
        jdbc.execute("create trigger frozen before update on conversation.conversation"
                + " for each row execute function conversation.freeze_fence()");
        unfenced.open(opening());
        Work stalled = work(unfenced.accept(said("m1"), wish(NOON)));
        assertThat(unfenced.acquire(CONVERSATION, wish(NOON.plus(LEASE)))).isPresent();

        assertThat(unfenced.commit(answer(stalled, NOON))).isEqualTo(Committed.ALL_ANSWERED);
    }

    private ConversationStore on(DataSource database) {
        return new PostgresConversationStore(
                database,
                new JdbcTransactionManager(database),
                entry -> {
                    evidence.add(entry);
                    return new UUID(0, 1);
                },
                CommitObserver.NONE,
                BOUNDS);
    }
}
