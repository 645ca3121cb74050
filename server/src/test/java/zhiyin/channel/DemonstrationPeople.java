package zhiyin.channel;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import zhiyin.demo.DemoLogin;

/** The people of the real demonstration. Each signs in once, because a time-step counts once. */
final class DemonstrationPeople implements People {

    static final String CHINESE = "customer01";
    static final String ENGLISH = "customer02";
    static final String AGENT = "agent01";

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final ApiClient api;
    private final List<DemoLogin> logins;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    DemonstrationPeople(ApiClient api, List<DemoLogin> logins, Clock clock) {
        this.api = api;
        this.logins = logins;
        this.clock = clock;
    }

    /** The same one each time. */
    String token(String username) {
        DemoLogin login = login(username);
        // Each test server makes new passwords, so a password names the person on one server.
        return TOKENS.computeIfAbsent(login.password(), password -> api.signIn(username, password, code(username)));
    }

    /** On another device; needs a time-step in which this person has not signed in yet. */
    String signInAgain(String username) {
        return api.signIn(username, login(username).password(), code(username));
    }

    /** What the authenticator of this person shows now. */
    String code(String username) {
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(decoded(login(username).totpSecret()), "RAW"), clock.instant());
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    DemoLogin login(String username) {
        return logins.stream()
                .filter(login -> login.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String customer() {
        return token(CHINESE);
    }

    @Override
    public String otherCustomer() {
        return token(ENGLISH);
    }

    @Override
    public String agent() {
        return token(AGENT);
    }

    @Override
    public String username() {
        return CHINESE;
    }

    @Override
    public void askForAPerson() {
        Visit.begin(api, api.visitor(), "zh").say("人工客服");
    }

    private static byte[] decoded(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int bits = 0;
        int held = 0;
        for (int i = 0; i < base32.length(); i++) {
            held = (held << 5 | BASE32.indexOf(base32.charAt(i))) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits & 0xFF);
            }
        }
        return bytes.toByteArray();
    }
}
