package zhiyin.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.identity.Accounts;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;
import zhiyin.values.TimeOrderedId;

/** Accounts with random credentials that only their owner learns, once. */
@Component
final class EnrolledAccounts implements Accounts {

    /** 80 bits: four groups of four readable characters. */
    private static final int PASSWORD_BYTES = 10;

    private final AccountRows accounts;
    private final StoredSessions sessions;
    private final PasswordHashing passwords;
    private final SecretBox secrets;
    private final IdentityEvidence evidence;
    private final Clock clock;
    private final SecureRandom random;
    private final TransactionTemplate transaction;

    EnrolledAccounts(
            AccountRows accounts,
            StoredSessions sessions,
            Credentials credentials,
            IdentityEvidence evidence,
            Clock clock,
            SecureRandom random,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = credentials.passwords();
        this.secrets = credentials.secrets();
        this.evidence = evidence;
        this.clock = clock;
        this.random = random;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Enrolled enrolCustomer(LegalEntity entity, String username, CustomerId customer, PersonName name) {
        return enrol(entity, username, Role.CUSTOMER, Optional.of(customer), name);
    }

    @Override
    public Enrolled enrolStaff(LegalEntity entity, String username, Role role, PersonName name) {
        if (!role.isStaff()) {
            throw new IllegalArgumentException("staff have a role of staff, not " + role);
        }
        return enrol(entity, username, role, Optional.empty(), name);
    }

    @Override
    public Enrolled resetCredentials(String username) {
        Account account = Usernames.canonical(username)
                .flatMap(accounts::byUsername)
                .orElseThrow(() -> new IllegalArgumentException("no account has this user name"));
        Fresh fresh = fresh(account.id());
        transaction.executeWithoutResult(status -> {
            accounts.replaceCredentials(account.id(), fresh.locked(), clock.instant());
            evidence.credentialsReset(account, sessions.endAll(account.id()));
        });
        return fresh.shownOnce(account);
    }

    @Override
    public boolean isEmpty() {
        return accounts.isEmpty();
    }

    private Enrolled enrol(
            LegalEntity entity, String typedName, Role role, Optional<CustomerId> customer, PersonName name) {
        String username = Usernames.canonical(typedName)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a user name has 1 to 64 letters, digits or ._-@+, '%s' does not".formatted(typedName)));
        Optional<Account> known = accounts.byUsername(username);
        if (known.isPresent()) {
            return withoutCredentials(known.get());
        }
        Instant now = clock.instant();
        UUID id = TimeOrderedId.at(now, random);
        Fresh fresh = fresh(id);
        Account account = new Account(id, entity, username, role, customer, name, fresh.locked());
        boolean inserted = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean isNew = accounts.insert(account, now);
            if (isNew) {
                evidence.enrolled(account);
            }
            return isNew;
        }));
        return inserted
                ? fresh.shownOnce(account)
                : withoutCredentials(accounts.byUsername(username).orElseThrow());
    }

    private Fresh fresh(UUID account) {
        byte[] password = new byte[PASSWORD_BYTES];
        byte[] secret = new byte[OneTimeCodes.SECRET_BYTES];
        random.nextBytes(password);
        random.nextBytes(secret);
        String readable = Base32.readable(password);
        return new Fresh(
                readable,
                Base32.encode(secret),
                new Account.Locked(passwords.hash(readable), secrets.lock(secret, account)));
    }

    private static Enrolled withoutCredentials(Account account) {
        return new Enrolled(account.id(), account.username(), "", "");
    }

    /** New credentials in clear and as stored. */
    private record Fresh(String password, String totpSecret, Account.Locked locked) {

        Enrolled shownOnce(Account account) {
            return new Enrolled(account.id(), account.username(), password, totpSecret);
        }

        @Override
        public String toString() {
            return "Fresh";
        }
    }
}
