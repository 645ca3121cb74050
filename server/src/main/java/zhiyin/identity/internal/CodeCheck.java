package zhiyin.identity.internal;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/** Whether an account's one-time code is right and fresh. */
final class CodeCheck {

    private final AccountRows accounts;
    private final SecretBox secrets;
    private final Clock clock;
    private final OneTimeCodes codes = new OneTimeCodes();

    CodeCheck(AccountRows accounts, SecretBox secrets, Clock clock) {
        this.accounts = accounts;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Looks at a code and, when it is right, uses its time-step up; runs in the caller's transaction. */
    Result check(Account account, CodeKind kind, String code) {
        Instant now = clock.instant();
        byte[] secret = secrets.open(account.locked().totpSecret(), account.id());
        OptionalLong step = codes.matchingStep(secret, typed(code), now);
        if (step.isEmpty()) {
            return Result.WRONG;
        }
        return accounts.useStep(account.id(), kind, step.getAsLong(), now) ? Result.RIGHT : Result.USED_BEFORE;
    }

    /** People type codes in two groups and with full-width digits. */
    private static String typed(String code) {
        if (code.length() > 32) {
            return "";
        }
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    /** What looking at a code led to. */
    enum Result {
        RIGHT,
        WRONG,
        USED_BEFORE
    }
}
