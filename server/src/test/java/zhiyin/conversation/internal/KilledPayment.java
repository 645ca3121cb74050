package zhiyin.conversation.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import zhiyin.banking.FaultPoint;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.StepUps;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;

/** A process of its own that proves a step-up and, on the way of the money, stands still until it is killed. */
final class KilledPayment {

    private KilledPayment() {}

    /** Arguments: url, user, password, keys, now, account, session, customer, conversation, step-up, line. */
    public static void main(String[] arguments) {
        DataSource database = KilledProcess.pool(arguments[0], arguments[1], arguments[2]);
        FaultPoint.Line target = FaultPoint.Line.valueOf(arguments[10]);
        RealWorld.Ground ground = new RealWorld.Ground(
                database,
                Path.of(arguments[3]),
                Clock.fixed(Instant.parse(arguments[4]), ZoneOffset.UTC),
                new KnowsTheCode(),
                new SecureRandom());
        Principal customer = new Principal(
                UUID.fromString(arguments[5]),
                UUID.fromString(arguments[6]),
                LegalEntity.DEFAULT,
                Role.CUSTOMER,
                Optional.of(new CustomerId(UUID.fromString(arguments[7]))));
        new RealWorld(
                        ground,
                        (text, hint, today, names) -> {
                            throw new IllegalStateException("a step-up is not read");
                        },
                        new RealWorld.Stops(CrashPoints.NONE, line -> standStill(line, target), CommitObserver.NONE))
                .conversations.stepUp(
                        customer, UUID.fromString(arguments[8]), UUID.fromString(arguments[9]), FakeWorld.CODE);
        System.exit(3);
    }

    private static void standStill(FaultPoint.Line reached, FaultPoint.Line target) {
        if (reached == target) {
            System.out.println(KilledProcess.REACHED);
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** Takes one code and remembers nothing, so that every process has the same. */
    static final class KnowsTheCode implements StepUps {
        @Override
        public void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt) {}

        @Override
        public StepUpResult verify(UUID stepUpId, Principal owner, String code) {
            return code.equals(FakeWorld.CODE) ? new StepUpResult.Proven("") : new StepUpResult.Gone();
        }

        @Override
        public boolean isProven(UUID stepUpId, UUID accountId, String digest) {
            return true;
        }
    }
}
