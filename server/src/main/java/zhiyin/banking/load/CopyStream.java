package zhiyin.banking.load;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** One COPY statement that takes rows; ended or given up before the next begins. */
final class CopyStream implements BinaryRows.Sink {

    private final CopyIn copy;

    CopyStream(Connection connection, String sql) {
        try {
            copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        } catch (SQLException e) {
            throw new CopyFailedException(e);
        }
    }

    @Override
    public void take(byte[] bytes, int length) {
        try {
            copy.writeToCopy(bytes, 0, length);
        } catch (SQLException e) {
            throw new CopyFailedException(e);
        }
    }

    void end() {
        try {
            copy.endCopy();
        } catch (SQLException e) {
            throw new CopyFailedException(e);
        }
    }

    /** Leaves the connection usable for a rollback, whatever happened. */
    void giveUp() {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException ignored) {
            // Cancelling is answered with an error as a rule; the transaction is rolled back either way.
        }
    }
}
