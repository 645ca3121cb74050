package zhiyin.channel;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table of every module, as text; what came new since an earlier look can be told apart. */
final class EverythingStored {

    private final JdbcClient jdbc;

    EverythingStored(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<String> rows() {
        List<String> tables = jdbc.sql("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        return tables.stream()
                .flatMap(table -> jdbc
                        .sql("select '" + table + " ' || to_jsonb(t)::text from " + table + " t")
                        .query(String.class)
                        .list()
                        .stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    Set<String> since(Set<String> before) {
        Set<String> now = rows();
        now.removeAll(before);
        return now;
    }

    /** Six digits by themselves, not in the middle of a hash, an id or the fraction of a second. */
    static Pattern code(String digits) {
        return Pattern.compile("(?<![0-9a-f.-])" + digits + "(?![0-9a-f-])");
    }

    /** As bytes of a binary column would show it. */
    static String inBytes(String digits) {
        return digits.chars().mapToObj(Integer::toHexString).collect(Collectors.joining());
    }
}
