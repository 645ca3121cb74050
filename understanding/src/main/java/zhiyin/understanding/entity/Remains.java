package zhiyin.understanding.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a number beside the one that was read: 一百块零五, "one hundred 5", "1/2 million". A sum cut short is
 * another sum, so beside remains no sum is read.
 */
final class Remains {

    private static final String ZH_DIGIT = "[0-9零〇○一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]";
    private static final Pattern JOINT = Pattern.compile(
            " ?(?<![a-z])(?:and|point|dot|decimal|comma|oh|o|nought|naught)(?![a-z])[ -]?| '?n'? |(?<=[a-z]), ?(?:and"
                    + " )?(?=[a-z])| ?[&+] ?|加(?="
                    + ZH_DIGIT + ")|[分整正] ?零?(?=" + ZH_DIGIT
                    + ")| ?\\.(?=[0-9])| \\. (?=[0-9])| ?点(?!" + ZH_DIGIT + "{1,3}(?:刻|分(?!钱))) ?(?=" + ZH_DIGIT
                    + ")|,? ?[零〇○](?=" + ZH_DIGIT
                    + ")|又(?=" + ZH_DIGIT
                    + ")|[ -]");
    private static final Pattern PART = Pattern.compile(
            "[½⅓⅔¼¾⅕⅛]|兆|(?<=[十百千万亿])[kwm](?![a-z])|[ -](?:half|halves|quarters?|thirds?|fifths?|tenths?)(?![a-z])|["
                    + " -](?:and"
                    + " )?(?:hund(?!red(?![a-z]))[a-z]{1,6}|thous(?!and(?![a-z]))[a-z]{0,6}|thos[a-z]{2,6}|mil{1,2}(?:ions?|iards?|s)?|bil{1,2}ions?|tril{1,2}ions?|zillions?|grands)(?![a-z])|"
                    + " and (?:an? |one |two |three )?(?:quarters?|thirds?|half)(?![a-z])(?! of)");
    private static final Pattern NO_NUMBER = Pattern.compile("千万(?!" + ZH_DIGIT
            + "|元|块)|万一|万分|十分|十足|百分|一[起共下点些会样定直边旦切般并律同]|(?<!(?:and|point|dot|decimal|comma|oh|o|nought|naught|[&+])["
            + " -]?)one(?= *(?:$|[,.!?;]|(?:is|was|on|from|for|at|to|please|not|that|i|with|you|from)(?![a-z])))|one"
            + " (?:more|last|day|way|other|off|by|of)(?![a-z])|[0-9]+(?:[:/a-z]|th|st|nd|rd)|(?:two|three|four|five|six|seven|eight|[2-9])"
            + " (?:ways|goes|parts|halves|lots|steps|of us)(?![a-z])");
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.,]{0,20}");
    private static final Pattern BEFORE = Pattern.compile(
            "(?<![a-z])(?:(?<!this |that |which |some |at )point|dot|(?<!every |each |this |last |next |per"
                    + " )quarters?|thirds?|fifths?|tenths?|half)(?: of)?(?: an?)?[ -]$|(?<![0-9/])[0-9]{1,3}/[0-9]{1,3}(?:"
                    + " of)?(?: an?)? ?$|[½⅓⅔¼¾⅕⅛](?: of)?(?: an?)? ?$|(?<![一有早晚快慢差起])点$|分之$");

    private Remains() {}

    /** Where the remains right after {@code to} end; -1 when there are none. */
    static int after(Reading reading, CharSequence text, int to) {
        int part = At.end(PART, reading.normal(), to);
        if (part >= 0) {
            return part;
        }
        int plain = number(reading, text, to);
        if (plain >= 0) {
            return plain;
        }
        Matcher joint = At.match(JOINT, text, to);
        return joint == null ? -1 : number(reading, text, joint.end());
    }

    /** Where the part of a number begins that ends right before {@code from}; -1 when there is none. */
    static int before(CharSequence text, int from) {
        return At.start(BEFORE, text, from, 20);
    }

    /** Where the number ends that begins here and counts no things; -1 when none begins. */
    private static int number(Reading reading, CharSequence text, int at) {
        char c = At.charAt(text, at);
        if (At.end(NO_NUMBER, text, at) >= 0) {
            return -1;
        }
        int end = -1;
        if (At.isDigit(c)) {
            end = At.end(DIGITS, text, at);
        } else if (At.isSmallLetter(c) && !At.isSmallLetter(At.charAt(text, at - 1))) {
            Numeral words = EnglishNumerals.read(text, at);
            end = words == null ? -1 : words.end();
        } else if (ChineseNumber.digit(c) >= 0 || ChineseNumber.unit(c) > 0) {
            Numeral chinese = ChineseNumerals.read(reading, text, at);
            end = chinese == null ? -1 : chinese.end();
        }
        return end < 0 || OtherNumbers.isCounted(text, end) ? -1 : end;
    }
}
