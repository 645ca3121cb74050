package zhiyin.understanding.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/**
 * Telephone numbers as they are grouped in Britain, North America, India and Singapore. Ungrouped digits are one only
 * beside a word that says so: they may as well be an account.
 */
final class EnglishPhones {

    /** (212) 555-0199, 646.555.0123; 0161 496 0333, (01632) 960123; 98123 45670. */
    private static final Pattern GROUPED =
            Pattern.compile("(?<![0-9a-z$£€¥₹+]|[0-9][., -])(?:(?:1[ .-])?(?:\\([2-9][0-9]{2}\\)"
                    + " ?|[2-9][0-9]{2}[.-])[0-9]{3}[.-][0-9]{4}|0[1-9][0-9]{2,3} [0-9]{3} [0-9]{3,4}|0[1-9][0-9]{3}"
                    + " [0-9]{5,6}|0[1-9][0-9] [0-9]{4} [0-9]{4}|\\(0[1-9][0-9]{1,3}\\) ?[0-9]{3,4}"
                    + " ?[0-9]{3,4}|[6-9][0-9]{4} [0-9]{5})(?![0-9]|[., -][0-9])");

    private static final Pattern UNGROUPED =
            Pattern.compile("(?<![0-9a-z$£€¥₹+]|[0-9][.,-])(?:0[1-9][0-9]{8,9}|[2-9][0-9]{9}|[2-9][0-9]{2} [0-9]{3}"
                    + " [0-9]{4}|[3689][0-9]{3} [0-9]{4}|[689][0-9]{7})(?![0-9]|[.,-][0-9])");

    private static final String OWNER =
            "(?:my|his|her|our|their|the|your|dad's|mum's|mom's|wife's|husband's|son's|daughter's|brother's|sister's|friend's|mother's|father's)";
    private static final Pattern SAID_BEFORE =
            Pattern.compile("(?<![a-z])(?:mobile|phone|cell|cellphone|landline|telephone|tel|whatsapp|sms|recharge|top"
                    + " ?up|dial|(?:call|ring|text|reach|contact)(?: (?:me|us|him|her|them|back|on|at|to)){0,3}|paynow(?:"
                    + " to)?|"
                    + OWNER + " (?:new |old |other |contact )?number)(?:[ :]|'s)[^0-9]{0,28}$");

    /** What else has a number: it is no telephone's. */
    private static final Pattern OF_OTHER_THING = Pattern.compile(
            "(?<![a-z])(?:customer|client|account|acct|a/c|card|order|reference|ref|ticket|case|member|membership|policy|invoice|tracking|booking|staff|student|serial|passport|licen[cs]e|id|pin|reservation|confirmation|iban|code)(?:"
                    + " number| no\\.?)?(?: ending)?(?:'s| is| was|:)? ?$");

    private EnglishPhones() {}

    static void find(Reading reading) {
        Matcher grouped = GROUPED.matcher(reading.open());
        while (grouped.find()) {
            take(reading, grouped);
        }
        Matcher bare = UNGROUPED.matcher(reading.open());
        while (bare.find()) {
            if (At.start(SAID_BEFORE, reading.normal(), bare.start(), 44) >= 0) {
                take(reading, bare);
            }
        }
    }

    private static void take(Reading reading, Matcher m) {
        if (!isOther(reading, m.start())) {
            reading.take(EntityType.PHONE, m.group().replaceAll("[^0-9]", ""), m.start(), m.end());
        }
    }

    /** Whether the number at this place belongs to a customer, a ticket or the like. */
    static boolean isOther(Reading reading, int from) {
        return At.start(OF_OTHER_THING, reading.normal(), from, 36) >= 0;
    }
}
