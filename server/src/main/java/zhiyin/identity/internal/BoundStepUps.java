package zhiyin.identity.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.StepUps;

/**
 * Step-ups in a table. The row is locked while its code is looked at, so that of two codes sent at once one is first,
 * and the tries are counted whatever the caller's transaction does.
 */
@Component
final class BoundStepUps implements StepUps {

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcTemplate jdbc;
    private final AccountRows accounts;
    private final CodeCheck codes;
    private final SignInThrottle throttle;
    private final IdentityEvidence evidence;
    private final Clock clock;
    private final TransactionTemplate joined;
    private final TransactionTemplate own;

    BoundStepUps(
            JdbcTemplate jdbc,
            AccountRows accounts,
            CodeCheck codes,
            SignInThrottle throttle,
            IdentityEvidence evidence,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.codes = codes;
        this.throttle = throttle;
        this.evidence = evidence;
        this.clock = clock;
        this.joined = new TransactionTemplate(transactions);
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void request(UUID stepUpId, Principal owner, String digest, Instant expiresAt) {
        if (owner.role() == Role.ANONYMOUS) {
            throw new IllegalArgumentException("a visitor has nothing to step up with");
        }
        if (!digest.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a digest is 64 lower-case hexadecimal digits, not '" + digest + "'");
        }
        joined.executeWithoutResult(status -> {
            int inserted = jdbc.update(
                    """
                    insert into identity.step_up (id, account_id, digest, requested_at, expires_at)
                    values (?, ?, ?, ?, ?) on conflict (id) do nothing
                    """, stepUpId, owner.id(), digest, Timestamp.from(clock.instant()), Timestamp.from(expiresAt));
            if (inserted == 1) {
                evidence.stepUp("requested", stepUpId, owner.id(), Map.of("digest", digest));
                return;
            }
            StepUp known = find(stepUpId, false).orElseThrow();
            if (!known.account().equals(owner.id()) || !known.digest().equals(digest)) {
                throw new IllegalArgumentException("step-up " + stepUpId + " exists for another owner or digest");
            }
        });
    }

    @Override
    public StepUpResult verify(UUID stepUpId, Principal owner, String code) {
        Duration wait = throttle.codeDelay(owner.id());
        if (wait.isPositive()) {
            return new StepUpResult.TooOften(wait);
        }
        return Objects.requireNonNull(own.execute(status -> verified(stepUpId, owner, code)));
    }

    private StepUpResult verified(UUID stepUpId, Principal owner, String code) {
        Instant now = clock.instant();
        Optional<StepUp> found = find(stepUpId, true).filter(s -> s.account().equals(owner.id()));
        if (found.isEmpty()) {
            return new StepUpResult.Gone();
        }
        StepUp stepUp = found.get();
        if (stepUp.proven()
                || stepUp.attempts() >= MOST_ATTEMPTS
                || !stepUp.expiresAt().isAfter(now)) {
            evidence.stepUp("refused", stepUpId, owner.id(), Map.of("reason", "over"));
            return new StepUpResult.Gone();
        }
        Account account = accounts.byId(owner.id()).orElseThrow();
        if (codes.check(account, CodeKind.STEP_UP, code) == CodeCheck.Result.RIGHT) {
            jdbc.update("update identity.step_up set proven_at = ? where id = ?", Timestamp.from(now), stepUpId);
            evidence.stepUp("proven", stepUpId, owner.id(), Map.of("digest", stepUp.digest()));
            throttle.codeSucceeded(account.id());
            return new StepUpResult.Proven(stepUp.digest());
        }
        jdbc.update("update identity.step_up set attempts = attempts + 1 where id = ?", stepUpId);
        throttle.codeFailed(account.id());
        int left = MOST_ATTEMPTS - stepUp.attempts() - 1;
        evidence.stepUp(
                "refused", stepUpId, owner.id(), Map.of("reason", "code", "attemptsLeft", Integer.toString(left)));
        return left == 0 ? new StepUpResult.Gone() : new StepUpResult.WrongCode(left);
    }

    @Override
    public boolean isProven(UUID stepUpId, UUID accountId, String digest) {
        return find(stepUpId, false)
                .filter(StepUp::proven)
                .filter(s -> s.account().equals(accountId) && s.digest().equals(digest))
                .filter(s -> s.expiresAt().isAfter(clock.instant()))
                .isPresent();
    }

    private Optional<StepUp> find(UUID id, boolean locked) {
        return jdbc
                .query(
                        "select account_id, digest, attempts, expires_at, proven_at from identity.step_up where id = ?"
                                + (locked ? " for update" : ""),
                        (rs, row) -> new StepUp(
                                rs.getObject("account_id", UUID.class),
                                rs.getString("digest"),
                                rs.getInt("attempts"),
                                rs.getTimestamp("expires_at").toInstant(),
                                rs.getTimestamp("proven_at") != null),
                        id)
                .stream()
                .findFirst();
    }

    private record StepUp(UUID account, String digest, int attempts, Instant expiresAt, boolean proven) {}
}
