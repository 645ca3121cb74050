package zhiyin.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.Sessions;
import zhiyin.identity.SignIn.SignedIn;
import zhiyin.values.LegalEntity;
import zhiyin.values.TimeOrderedId;

/** Sessions in a table, the busy ones remembered. */
@Component
final class StoredSessions implements Sessions {

    /** How exactly the table knows the last use; finer would write a row for each request. */
    private static final Duration WRITE_AFTER = Duration.ofMinutes(1);

    private final SessionRows rows;
    private final Clock clock;
    private final SecureRandom random;
    private final IdentitySettings settings;
    private final CheckedTokens checked;

    StoredSessions(SessionRows rows, Clock clock, SecureRandom random, IdentitySettings settings) {
        this.rows = rows;
        this.clock = clock;
        this.random = random;
        this.settings = settings;
        this.checked = new CheckedTokens(settings.sessionCache());
    }

    @Override
    public Optional<Principal> authenticate(String token) {
        return Tokens.digest(token).flatMap(this::authenticate);
    }

    private Optional<Principal> authenticate(Tokens.Digest token) {
        Instant now = clock.instant();
        Optional<CheckedTokens.Checked> known = checked.find(token);
        if (known.isPresent() && known.get() instanceof CheckedTokens.Checked.Ended) {
            return Optional.empty();
        }
        Optional<CheckedTokens.Checked.Open> open = known.flatMap(k -> fresh(k, now));
        if (open.isEmpty()) {
            open = rows.open(token)
                    .map(s -> new CheckedTokens.Checked.Open(
                            s.principal(), s.expiresAt(), latest(s.lastUsedAt(), known), s.lastUsedAt(), now));
        }
        return open.filter(o -> lasts(o, now)).flatMap(o -> use(token, o, now));
    }

    private Optional<Principal> use(Tokens.Digest token, CheckedTokens.Checked.Open open, Instant now) {
        CheckedTokens.Checked.Open used = open.usedAt(now);
        boolean write = Duration.between(open.writtenAt(), now).compareTo(WRITE_AFTER) >= 0;
        if (write) {
            used = new CheckedTokens.Checked.Open(open.principal(), open.expiresAt(), now, now, open.readAt());
        }
        if (checked.remember(token, used) instanceof CheckedTokens.Checked.Ended) {
            return Optional.empty();
        }
        if (write) {
            rows.used(open.principal().session(), now);
        }
        return Optional.of(open.principal());
    }

    private Optional<CheckedTokens.Checked.Open> fresh(CheckedTokens.Checked known, Instant now) {
        return switch (known) {
            case CheckedTokens.Checked.Ended ended -> Optional.empty();
            case CheckedTokens.Checked.Open open ->
                open.readAt().plus(settings.sessionCacheAge()).isAfter(now) ? Optional.of(open) : Optional.empty();
        };
    }

    private static Instant latest(Instant written, Optional<CheckedTokens.Checked> known) {
        return known.isPresent()
                        && known.get() instanceof CheckedTokens.Checked.Open open
                        && open.usedAt().isAfter(written)
                ? open.usedAt()
                : written;
    }

    private boolean lasts(CheckedTokens.Checked.Open open, Instant now) {
        return open.expiresAt().isAfter(now)
                && open.usedAt().plus(settings.sessionIdle()).isAfter(now);
    }

    /** A new session in the caller's transaction. */
    SignedIn begin(Account account) {
        Instant now = clock.instant();
        UUID id = TimeOrderedId.at(now, random);
        String token = begin(id, account.id(), now);
        return new SignedIn(token, account.principal(id), account.name().disclose());
    }

    /** A new session of a visitor, whose id is the session's. */
    SignedIn beginAnonymous() {
        Instant now = clock.instant();
        UUID id = TimeOrderedId.at(now, random);
        String token = begin(id, null, now);
        return new SignedIn(token, new Principal(id, id, LegalEntity.DEFAULT, Role.ANONYMOUS, Optional.empty()), "");
    }

    private String begin(UUID id, @Nullable UUID account, Instant now) {
        String token = Tokens.random(random);
        Tokens.Digest digest = Tokens.digest(token).orElseThrow();
        rows.insert(id, digest, account, now, now.plus(settings.sessionLife()));
        return token;
    }

    /** Ends a session in the caller's transaction; returns whose it was, empty when there was none open. */
    Optional<Principal> end(String token) {
        return Tokens.digest(token)
                .flatMap(digest -> rows.open(digest)
                        .map(SessionRows.OpenSession::principal)
                        .filter(p -> {
                            boolean ended = rows.end(p.session(), clock.instant());
                            forget(digest);
                            return ended;
                        }));
    }

    /** Ends every session of an account in the caller's transaction; returns how many there were. */
    int endAll(UUID account) {
        var ended = rows.endAll(account, clock.instant());
        ended.forEach(this::forget);
        return ended.size();
    }

    /** At once, so that nobody uses it while the transaction ends, and again after it, whatever came between. */
    private void forget(Tokens.Digest token) {
        checked.ended(token);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                checked.ended(token);
            }
        });
    }
}
