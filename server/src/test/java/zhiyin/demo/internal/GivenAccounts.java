package zhiyin.demo.internal;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import zhiyin.identity.Accounts;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/** Accounts in memory: like the real ones, they tell a password once. */
final class GivenAccounts implements Accounts {

    final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    @Override
    public Enrolled enrolCustomer(LegalEntity entity, String username, CustomerId customer, PersonName name) {
        return enrol(username);
    }

    @Override
    public Enrolled enrolStaff(LegalEntity entity, String username, Role role, PersonName name) {
        return enrol(username);
    }

    @Override
    public Enrolled resetCredentials(String username) {
        if (passwords.remove(username) == null) {
            throw new IllegalArgumentException("no account " + username);
        }
        return enrol(username);
    }

    @Override
    public boolean isEmpty() {
        return passwords.isEmpty();
    }

    private Enrolled enrol(String username) {
        String fresh = "password-" + count.incrementAndGet();
        boolean known = passwords.putIfAbsent(username, fresh) != null;
        return new Enrolled(UUID.randomUUID(), username, known ? "" : fresh, known ? "" : "JBSWY3DPEHPK3PXP");
    }
}
