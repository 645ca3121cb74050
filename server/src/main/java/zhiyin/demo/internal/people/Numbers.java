package zhiyin.demo.internal.people;

import java.util.Locale;
import zhiyin.banking.core.AccountKind;
import zhiyin.demo.internal.world.Dice;
import zhiyin.values.CardNumber;

/** Numbers of accounts and cards, no two alike, whatever the number of customers. */
public final class Numbers {

    /** Cards of this beginning are issued by nobody: 9 is left to national use (ISO/IEC 7812-1). */
    private static final String TEST_BIN = "99990000";

    private static final long SERIALS = 10_000_000;
    /** Shares no factor with the number of serials, so that it only shuffles them. */
    private static final long SHUFFLE = 7_654_321;

    private static final int CARDS_A_CUSTOMER = 8;

    private final long seed;

    public Numbers(long seed) {
        this.seed = seed;
    }

    /** Carries kind and customer; {@code which} tells several of a kind apart, 0 to 9. */
    public static String account(AccountKind kind, int customer, int which, Dice dice) {
        return String.format(Locale.ROOT, "88%d%07d%d%s", digit(kind), customer, which, dice.digits(5));
    }

    /** The customer's card of this place, 0 to 7. */
    public String card(int customer, int which) {
        long serial = Math.floorMod((customer * (long) CARDS_A_CUSTOMER + which) * SHUFFLE + seed, SERIALS);
        String body = TEST_BIN + String.format(Locale.ROOT, "%07d", serial);
        for (int digit = 0; digit <= 9; digit++) {
            if (CardNumber.hasValidCheckDigit(body + digit)) {
                return body + digit;
            }
        }
        throw new IllegalStateException("every number has a check digit");
    }

    private static int digit(AccountKind kind) {
        return switch (kind) {
            case CURRENT -> 1;
            case SAVINGS -> 2;
            case CREDIT_CARD -> 3;
            case TIME_DEPOSIT -> 4;
            case LOAN -> 5;
        };
    }
}
