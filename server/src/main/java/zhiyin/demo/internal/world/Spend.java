package zhiyin.demo.internal.world;

import java.util.List;
import java.util.Locale;

/** What people spend on at merchants, with the merchants' category codes (ISO 18245). */
public enum Spend {
    GROCERIES(Hours.MARKET, Ending.PRICE, "5411", "5422", "5499", "5462"),
    DINING(Hours.MEALS, Ending.PRICE, "5812", "5814"),
    NIGHTLIFE(Hours.NIGHT, Ending.PRICE, "5813", "7911"),
    TRANSPORT(Hours.COMMUTE, Ending.WHOLE, "4111", "4121"),
    FUEL(Hours.DAY, Ending.EXACT, "5541", "5552"),
    TRAVEL(Hours.ONLINE, Ending.HALF, "4112", "4511", "7011"),
    SHOPPING(Hours.ONLINE, Ending.PRICE, "5651", "5661", "5691", "5311", "5732", "5712", "5399"),
    EDUCATION(Hours.OFFICE, Ending.WHOLE, "8299", "5942"),
    ENTERTAINMENT(Hours.EVENING, Ending.PRICE, "7832", "7997", "5816"),
    HEALTH(Hours.OFFICE, Ending.EXACT, "5912", "8062"),
    PERSONAL_CARE(Hours.DAY, Ending.PRICE, "7230", "7298"),
    UTILITIES(Hours.DAY, Ending.EXACT, "4900"),
    TELECOM(Hours.DAY, Ending.WHOLE, "4814"),
    TUITION(Hours.OFFICE, Ending.WHOLE, "8220", "8211"),
    INSURANCE(Hours.OFFICE, Ending.WHOLE, "6300"),
    SUPPLIES(Hours.OFFICE, Ending.EXACT, "5199", "5111");

    /** How prices of the kind end. */
    public enum Ending {
        /** Often .00, .90, .50, .80 or .99. */
        PRICE,
        /** Whole yuan. */
        WHOLE,
        /** Half yuan. */
        HALF,
        /** Whatever was measured or added up. */
        EXACT
    }

    private final Hours hours;
    private final Ending ending;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> categoryCodes;

    private final String slug;

    Spend(Hours hours, Ending ending, String... categoryCodes) {
        this.hours = hours;
        this.ending = ending;
        this.categoryCodes = List.of(categoryCodes);
        this.slug = name().toLowerCase(Locale.ROOT);
    }

    public Hours hours() {
        return hours;
    }

    public List<String> categoryCodes() {
        return categoryCodes;
    }

    /** As the ledger names the category. */
    public String slug() {
        return slug;
    }

    /** An amount in minor units near {@code yuan}, ending as prices of the kind do; at least 1 yuan, never zero. */
    public long price(double yuan, Dice dice) {
        long fen = Math.round(Math.max(yuan, 1) * 100);
        return switch (ending) {
            case EXACT -> fen;
            case WHOLE -> Math.max(100, fen / 100 * 100);
            case HALF -> Math.max(100, fen / 50 * 50);
            case PRICE -> priced(fen, dice.share());
        };
    }

    private static long priced(long fen, double chance) {
        long whole = fen / 100 * 100;
        if (chance < 0.36) {
            return whole;
        } else if (chance < 0.54) {
            return whole + 90;
        } else if (chance < 0.66) {
            return whole + 50;
        } else if (chance < 0.74) {
            return whole + 80;
        } else if (chance < 0.79) {
            return whole + 99;
        }
        return fen;
    }
}
