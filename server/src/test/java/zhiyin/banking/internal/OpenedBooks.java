package zhiyin.banking.internal;

import java.security.SecureRandom;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.core.OpeningBooks;

/** For tests of other modules: the demonstration bank's books without Spring. */
public final class OpenedBooks {

    private OpenedBooks() {}

    public static OpeningBooks on(DataSource database, Clock clock) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        JdbcClient client = JdbcClient.create(jdbc);
        return new EmbeddedOpeningBooks(client, new Journal(jdbc), new Counterparts(client, clock, new SecureRandom()));
    }
}
