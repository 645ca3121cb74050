package zhiyin.identity.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;

/** Words identity's evidence: ids, reasons and masked origins; never a password, code, token or clear user name. */
final class IdentityEvidence {

    private static final String SYSTEM = "system:identity";

    private final Evidence evidence;
    private final SecretKey nameKey;

    IdentityEvidence(Evidence evidence, SecretKey nameKey) {
        this.evidence = evidence;
        this.nameKey = nameKey;
    }

    void enrolled(Account account) {
        record(
                "identity.account-enrolled",
                SYSTEM,
                account.id(),
                Map.of("role", account.role().name()));
    }

    void credentialsReset(Account account, int sessionsEnded) {
        record(
                "identity.credentials-reset",
                SYSTEM,
                account.id(),
                Map.of("sessionsEnded", Integer.toString(sessionsEnded)));
    }

    void signedIn(Account account, UUID session, String clientAddress) {
        record(
                "identity.signed-in",
                account.id().toString(),
                account.id(),
                Map.of("session", session.toString(), "from", maskedAddress(clientAddress)));
    }

    /** A refused password: the name may be anybody's, so only its keyed hash is kept, enough to see a pattern. */
    void passwordRefused(String username, String clientAddress) {
        evidence.record(EvidenceEntry.of(
                "identity.sign-in-refused",
                "system:identity",
                pseudonym(username),
                Map.of("reason", "password", "from", maskedAddress(clientAddress))));
    }

    void codeRefused(UUID account, String reason, String clientAddress) {
        record(
                "identity.sign-in-refused",
                SYSTEM,
                account,
                Map.of("reason", reason, "from", maskedAddress(clientAddress)));
    }

    void signedOut(UUID account, UUID session) {
        record("identity.signed-out", account.toString(), account, Map.of("session", session.toString()));
    }

    void stepUp(String event, UUID stepUp, UUID account, Map<String, String> facts) {
        evidence.record(EvidenceEntry.of("identity.step-up-" + event, account.toString(), stepUp.toString(), facts));
    }

    private void record(String kind, String actor, UUID subject, Map<String, String> facts) {
        evidence.record(EvidenceEntry.of(kind, actor, subject.toString(), facts));
    }

    /** The same for the same name, and useless without the installation's key. */
    String pseudonym(String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(nameKey);
            byte[] hash = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
            return "name-" + HexFormat.of().formatHex(hash, 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256, and the key fits it", e);
        }
    }

    /** The network an address is in: {@code 203.0.113.*} or the first three groups of IPv6. */
    static String maskedAddress(String clientAddress) {
        if (clientAddress.matches("\\d{1,3}(\\.\\d{1,3}){3}")) {
            return clientAddress.substring(0, clientAddress.lastIndexOf('.')) + ".*";
        }
        if (clientAddress.matches("[0-9a-fA-F:.%]{2,45}") && clientAddress.indexOf(':') >= 0) {
            String[] groups = clientAddress.split(":", 4);
            return String.join(":", groups[0], groups[1], groups.length > 2 ? groups[2] : "") + ":*";
        }
        return "unknown";
    }
}
