package zhiyin.release.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.release.Publications;

/** The publications as they serve, on a database of a test. */
public final class PublicationsFixture {

    private PublicationsFixture() {}

    public static Publications on(DataSource database, Evidence evidence, Clock clock) {
        return new StoredPublications(
                new PublicationRows(JdbcClient.create(database)),
                evidence,
                new TransactionTemplate(new JdbcTransactionManager(database)),
                clock);
    }
}
