package zhiyin.banking.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.UncategorizedSQLException;
import zhiyin.database.LongWork;

/**
 * The first load of an empty ledger does without the large tables' secondary indexes and foreign keys, which are made
 * at its end. A start that finds a load was interrupted there makes them before it serves.
 */
public final class FirstLoad implements ApplicationRunner {

    /** One load at a time, over all processes. */
    private static final long LOCK = 0x7A68796C6F6164L;

    private final DataSource database;

    public FirstLoad(DataSource database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try (Connection connection = database.getConnection()) {
            if (!asked(connection, "SELECT banking.first_load_under_way()")) {
                return;
            }
            LongWork.doing("Completing a load of the bank that was interrupted", told -> {
                whileAlone(connection, waits -> {}, () -> finish(connection));
                return true;
            });
        } catch (SQLException e) {
            throw new UncategorizedSQLException("complete a load", null, e);
        }
    }

    /** What one process at a time does. */
    interface Work {
        void done() throws SQLException;
    }

    static void whileAlone(Connection connection, Consumer<String> progress, Work work) throws SQLException {
        if (!asked(connection, "SELECT pg_try_advisory_lock(" + LOCK + ")")) {
            progress.accept("another load is under way; waiting for its end");
            PartLoad.execute(connection, "SELECT pg_advisory_lock(" + LOCK + ")");
        }
        try {
            work.done();
        } finally {
            PartLoad.execute(connection, "SELECT pg_advisory_unlock(" + LOCK + ")");
        }
    }

    /** Whether the load goes without them, because the ledger is empty or a load like this was interrupted. */
    static boolean begin(Connection connection) throws SQLException {
        return asked(connection, "SELECT banking.begin_first_load()");
    }

    static void finish(Connection connection) throws SQLException {
        PartLoad.execute(connection, "SELECT banking.finish_first_load()");
    }

    private static boolean asked(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }
}
