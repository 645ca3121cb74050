package zhiyin.conversation.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import zhiyin.conversation.store.CommitObserver;

/** A process of its own that says one thing and stands still at a marked point until it is killed. */
final class KilledProcess {

    static final String REACHED = "standing at the marked point";

    private KilledProcess() {}

    /** Arguments: url, user, password, conversation, client message id, text, point. */
    public static void main(String[] arguments) {
        CrashPoint target = CrashPoint.valueOf(arguments[6]);
        DataSource database = pool(arguments[0], arguments[1], arguments[2]);
        TestKernel kernel = new TestKernel(new FakeWorld(new PaymentLedger.InDatabase(database)));
        kernel.threads = new SameThread();
        kernel.crashPoints = point -> standStill(point, target);
        CommitObserver observer = new CommitObserver() {
            @Override
            public void evidenceWritten() {
                standStill(CrashPoint.EVIDENCE_WRITTEN, target);
            }
        };
        kernel.start(TestKernel.postgres(database, entry -> new UUID(0, 1), observer))
                .say(
                        TestKernel.CUSTOMER,
                        UUID.fromString(arguments[3]),
                        TestKernel.message(arguments[4], arguments[5]));
        System.exit(3);
    }

    static DataSource pool(String url, String user, String password) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(3);
        return pool;
    }

    private static void standStill(CrashPoint reached, CrashPoint target) {
        if (reached == target) {
            System.out.println(REACHED);
            while (true) {
                LockSupport.park();
            }
        }
    }
}
