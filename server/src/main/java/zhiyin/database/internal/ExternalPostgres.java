package zhiyin.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import zhiyin.database.CannotStart;

/** A PostgreSQL that others run. */
record ExternalPostgres(String url, Login application, Optional<Login> owner) implements DatabaseAccess {

    /**
     * Logs in once as each, so that a wrong address or password is told at once and in one line.
     *
     * @throws CannotStart when a login fails
     */
    static ExternalPostgres reach(String url, Login application, Optional<Login> owner) {
        logIn(url, application, "zhiyin.database.url, user and password-file");
        owner.ifPresent(login -> logIn(url, login, "zhiyin.database.owner.user and password-file"));
        return new ExternalPostgres(url, application, owner);
    }

    private static void logIn(String url, Login login, String settings) {
        try (Connection connection = DriverManager.getConnection(url, login.user(), login.password())) {
            connection.isValid(0);
        } catch (SQLException e) {
            throw new CannotStart(
                    "The external database " + withoutParameters(url) + " cannot be reached (" + firstLine(e) + ")",
                    "Check " + settings + ", and that it is running",
                    e);
        }
    }

    @Override
    public void close() {
        // It belongs to others; the pool has closed our connections.
    }

    @Override
    public String toString() {
        return "ExternalPostgres[" + withoutParameters(url) + "]";
    }

    /** A JDBC address may carry a password among its parameters. */
    private static String withoutParameters(String url) {
        int start = url.indexOf('?');
        return start < 0 ? url : url.substring(0, start);
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null
                ? "SQL state " + e.getSQLState()
                : message.lines().findFirst().orElse("");
    }
}
