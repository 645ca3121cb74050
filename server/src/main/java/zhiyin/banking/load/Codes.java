package zhiyin.banking.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.ProductKind;
import zhiyin.values.LegalEntity;

/** What rows may refer to beyond their part: the codes that reference rows brought. */
final class Codes {

    /** Products by what matters to those who refer to them. */
    record Kind(ProductKind kind, String currency) {}

    final Set<String> branches = new HashSet<>();
    final Set<String> merchants = new HashSet<>();
    final Map<String, Kind> products = new HashMap<>();

    Codes() {}

    /** The same codes, to which a part may add its own. */
    Codes copy() {
        Codes copy = new Codes();
        copy.branches.addAll(branches);
        copy.merchants.addAll(merchants);
        copy.products.putAll(products);
        return copy;
    }

    void add(FeedRow.Product product) {
        products.put(product.code(), new Kind(product.kind(), product.currency()));
    }

    static Codes kept(Connection connection, LegalEntity entity) throws SQLException {
        Codes codes = new Codes();
        // An entity's code is letters, digits and hyphens.
        String own = " WHERE legal_entity = '" + entity.code() + "'";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT code FROM banking.branch" + own)) {
                while (row.next()) {
                    codes.branches.add(row.getString(1));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT code FROM banking.merchant" + own)) {
                while (row.next()) {
                    codes.merchants.add(row.getString(1));
                }
            }
            try (ResultSet row =
                    statement.executeQuery("SELECT code, upper(kind), currency FROM banking.product" + own)) {
                while (row.next()) {
                    codes.products.put(
                            row.getString(1), new Kind(ProductKind.valueOf(row.getString(2)), row.getString(3)));
                }
            }
        }
        return codes;
    }
}
