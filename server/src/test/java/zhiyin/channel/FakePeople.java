package zhiyin.channel;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import zhiyin.identity.Principal;
import zhiyin.identity.Profiles;
import zhiyin.identity.Role;
import zhiyin.identity.Sessions;
import zhiyin.identity.SignIn;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Identity in memory: anna, bert and agent, each with the password "secret" and the code 123456. */
final class FakePeople implements SignIn, Sessions, Profiles {

    static final String PASSWORD = "correct horse";
    static final String CODE = "123456";

    private final Map<String, Principal> sessions = new ConcurrentHashMap<>();
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final Map<String, Principal> accounts = Map.of(
            "anna",
            customer(),
            "bert",
            customer(),
            "agent",
            person(Role.AGENT),
            "editor",
            person(Role.EDITOR),
            "approver",
            person(Role.APPROVER));

    @Override
    public LoginResult login(String username, String password, String clientAddress) {
        if (username.equals("throttled")) {
            return new LoginResult.LoginThrottled(Duration.ofSeconds(30));
        }
        String challenge = UUID.randomUUID().toString();
        challenges.put(challenge, password.equals(PASSWORD) ? username : "");
        return new LoginResult.ChallengeIssued(challenge);
    }

    @Override
    public VerifyResult verify(String challenge, String code, String clientAddress) {
        Principal account = accounts.get(challenges.getOrDefault(challenge, ""));
        return account == null || !code.equals(CODE)
                ? new VerifyResult.VerifyRefused()
                : new VerifyResult.Verified(signedIn(account, "Test Person"));
    }

    @Override
    public SignedIn anonymous(String clientAddress) {
        return signedIn(person(Role.ANONYMOUS), "");
    }

    @Override
    public void signOut(String token) {
        sessions.remove(token);
    }

    @Override
    public Optional<Principal> authenticate(String token) {
        return Optional.ofNullable(sessions.get(token));
    }

    @Override
    public Profile of(Principal person) {
        return person.role() == Role.ANONYMOUS
                ? new Profile("", Optional.empty())
                : new Profile("Test Person", Optional.of(Language.EN));
    }

    private SignedIn signedIn(Principal principal, String name) {
        String token = "t-" + UUID.randomUUID();
        sessions.put(token, principal);
        return new SignedIn(token, principal, name);
    }

    private static Principal customer() {
        return new Principal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LegalEntity.DEFAULT,
                Role.CUSTOMER,
                Optional.of(new CustomerId(UUID.randomUUID())));
    }

    private static Principal person(Role role) {
        return new Principal(UUID.randomUUID(), UUID.randomUUID(), LegalEntity.DEFAULT, role, Optional.empty());
    }
}
