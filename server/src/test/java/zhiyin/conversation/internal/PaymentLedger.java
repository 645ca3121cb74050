package zhiyin.conversation.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A bank's ledger as far as the kernel cares: one payment a key. */
interface PaymentLedger {

    /** The reference of the payment under this key, made now or before. */
    String post(String key);

    Map<String, String> all();

    final class InMemory implements PaymentLedger {

        private final Map<String, String> payments = new LinkedHashMap<>();

        @Override
        public synchronized String post(String key) {
            return payments.computeIfAbsent(key, fresh -> "R" + (payments.size() + 1));
        }

        @Override
        public synchronized Map<String, String> all() {
            return Map.copyOf(payments);
        }
    }

    /** Outlives the process that pays. */
    final class InDatabase implements PaymentLedger {

        private final JdbcTemplate jdbc;

        InDatabase(DataSource database) {
            jdbc = new JdbcTemplate(database);
            jdbc.execute("create table if not exists scratch.payment (key text primary key, reference text not null)");
        }

        @Override
        public String post(String key) {
            jdbc.update(
                    "insert into scratch.payment select ?, 'R' || (count(*) + 1) from scratch.payment on conflict (key) do nothing",
                    key);
            return all().getOrDefault(key, "");
        }

        @Override
        public Map<String, String> all() {
            Map<String, String> payments = new LinkedHashMap<>();
            jdbc.query("select key, reference from scratch.payment order by key", row -> {
                payments.put(row.getString("key"), row.getString("reference"));
            });
            return payments;
        }
    }
}
