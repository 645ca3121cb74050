package zhiyin.banking.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** That the ledger as a whole says what each of its lines says. */
final class Proof {

    private Proof() {}

    /** Every customer's balance is the sum of its lines, and all lines of a currency sum to zero. */
    static void ofTheWholeLedger(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        WITH moved AS (
                            SELECT account, currency, sum(amount_minor) AS amount
                              FROM banking.posting GROUP BY account, currency)
                        SELECT (SELECT count(*) FROM banking.ledger_account a LEFT JOIN moved m ON m.account = a.id
                                 WHERE a.owner IS NOT NULL AND (a.balance_minor <> coalesce(m.amount, 0)
                                    OR a.balance_minor < -a.credit_limit_minor))
                             + (SELECT count(*) FROM (SELECT FROM moved GROUP BY currency HAVING sum(amount) <> 0) s)
                        """)) {
            row.next();
            if (row.getLong(1) != 0) {
                throw new IllegalStateException(
                        "the ledger does not add up after the load: " + row.getLong(1) + " sums are wrong");
            }
        }
    }
}
