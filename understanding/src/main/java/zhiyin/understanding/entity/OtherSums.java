package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 60,000 yen and 400 dollars; 400 and 440: two sums, since the second can be no part of the first. */
final class OtherSums {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern ANOTHER = Pattern.compile(" (?:and|or) (?<sign>[$£€₹]?)(?=[0-9a-z])");

    private OtherSums() {}

    /** Whether a sum of its own follows the one that ends at {@code to}. */
    static boolean follow(Reading reading, CharSequence text, Numeral numeral, @Nullable String named, int to) {
        Matcher joint = At.match(ANOTHER, text, to);
        Numeral other = joint == null ? null : AnyNumeral.read(reading, text, joint.end());
        BigDecimal first = numeral.value();
        if (joint == null || other == null || other.value() == null || first == null) {
            return false;
        }
        BigDecimal second = other.value();
        MoneyTail tail = MoneyTail.read(text, other);
        Matcher sign = joint.group("sign").isEmpty() ? null : Currencies.before(text, joint.end());
        String code = sign == null ? tail.code() : Currencies.code(sign);
        boolean and = joint.group().contains("and");
        if (named != null && tail.movedLeft() == 0 && code != null) {
            return and || !code.equals(named);
        }
        boolean digits = numeral.script() == Numeral.Script.DIGITS && other.script() == Numeral.Script.DIGITS;
        boolean whole = digits && and && first.scale() <= 0 && first.signum() > 0;
        int noughts = whole ? -first.stripTrailingZeros().scale() : 0;
        return whole
                && second != null
                && second.compareTo(HUNDRED) >= 0
                && second.compareTo(BigDecimal.TEN.pow(noughts)) >= 0;
    }
}
