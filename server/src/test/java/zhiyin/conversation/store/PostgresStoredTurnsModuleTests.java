package zhiyin.conversation.store;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import zhiyin.database.TestDatabase;

class PostgresStoredTurnsModuleTests extends StoredTurnsContractTests {

    @Override
    ConversationStore store() {
        DataSource database = TestDatabase.fresh();
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
