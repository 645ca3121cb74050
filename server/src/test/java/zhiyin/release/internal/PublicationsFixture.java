package zhiyin.release.internal;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.release.Publication.Serving;
import zhiyin.release.Publications;
import zhiyin.values.LegalEntity;

/** The publications as they serve, on a database of a test. */
public final class PublicationsFixture {

    private PublicationsFixture() {}

    public static Publications on(DataSource database, Evidence evidence, Clock clock) {
        return betweenReadAndWrite(database, evidence, clock, () -> {});
    }

    /** Does something after it was read what serves and before that is followed by something else. */
    public static Publications betweenReadAndWrite(
            DataSource database, Evidence evidence, Clock clock, Runnable between) {
        PublicationRows rows = new PublicationRows(JdbcClient.create(database)) {
            @Override
            void serve(LegalEntity entity, String part, Serving serving) {
                between.run();
                super.serve(entity, part, serving);
            }
        };
        return new StoredPublications(
                rows, evidence, new TransactionTemplate(new JdbcTransactionManager(database)), clock);
    }
}
