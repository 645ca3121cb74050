package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** Amounts in digits, with or without a sign or currency word, and in English words. */
final class EnglishAmounts {

    private static final String SMALL = "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|"
            + "fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety";
    private static final String MONEY = "bucks|quid|pounds?|dollars?|euros?|yuan|rmb|cny|usd|eur|gbp|hkd|jpy|aud|cad|"
            + "chf|sgd|yen|kuai|rupees|francs|sterling|刀|美元|美金|欧元|英镑|日元|港币|港元|加元|澳元|泰铢|韩元|瑞郎|新币|人民币";

    /** A couple hundred, a few grand: no one number is meant. */
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?:a )?(?<how>couple(?: of)?|few|several|some)? ?(?<unit>hundreds?|thousands?|grand|k)\\b" + "(?: (?:"
                    + MONEY + ")\\b)?");

    private static final Pattern DIGITS = Pattern.compile(
            "(?<about>\\b(?:about|around|roughly|approximately|approx|maybe|nearly|almost|some) |大概|大约|差不多|约)?"
                    + "(?<![0-9a-z.,/:#*-])(?:[¥$£€]|(?:rmb|cny|usd|gbp|eur|hkd|jpy) ?)? ?"
                    + "(?<number>[0-9]{1,3}(?:,[0-9]{3}){1,4}(?:\\.[0-9]{1,4})?|[0-9]{1,9}(?:\\.[0-9]{1,4})?)"
                    + "(?: ?(?<unit>k|grand|thousand|hundred|million|m)\\b)?"
                    + "(?<pence> ?p\\b)?(?<after> ?(?:" + MONEY + "|块钱|元钱|块|元)(?![a-z]))?"
                    + "(?![0-9/:-]|\\.[0-9]|[a-z&&[^k]])(?<vague>(?: or so\\b| ish\\b|ish\\b|左右|上下|多))?");

    private static final Pattern WORDS =
            Pattern.compile("(?<about>\\b(?:about|around|roughly|approximately|maybe|nearly|almost) )?"
                    + "\\b(?<words>(?:half a |an? )?(?:(?:" + SMALL
                    + "|hundred|thousand|grand|million|half|and(?: a half)?)"
                    + "\\b[ -]?){1,12})(?<money>(?:" + MONEY + ")\\b)?"
                    + "(?: (?:and )?(?<cents>(?:" + SMALL + ")(?:[ -](?:" + SMALL
                    + "))?)\\b(?: (?:cents|pence|p)\\b)?)?"
                    + "(?<vague> or so\\b|ish\\b)?");

    private static final Pattern COUNTED = Pattern.compile(
            "^(?:st|nd|rd|th)\\b|^ ?(?:last |recent |latest |most |different |separate )*(?:transactions?|payments?|days?|weeks?|months?|years?|hours?|minutes?|"
                    + "seconds?|times?|entries|items|purchases|people|person|cards?|accounts?|charges|debits|o'clock|am|pm|"
                    + "percent|per cent|more time|of (?:my|them|the|us)|instalments?|working|business|digits?|branch|things?|"
                    + "identical|january|february|march|april|may|june|july|august|september|october|november|december)\\b"
                    + "|^ ?(?:笔|个|天|日|号|月|年|点|次|张|条|位|岁|周|星期|小时|分钟|秒|期|人|遍|种|家|%)");

    private EnglishAmounts() {}

    static void find(Reading reading) {
        vague(reading);
        digits(reading);
        words(reading);
    }

    private static void vague(Reading reading) {
        Matcher m = VAGUE.matcher(reading.open());
        while (m.find()) {
            if (m.group("how") != null || m.group("unit").endsWith("s")) {
                reading.take(EntityType.AMOUNT, null, m.start(), m.end(), true, List.of());
            }
        }
    }

    private static void digits(Reading reading) {
        Matcher m = DIGITS.matcher(reading.open());
        while (m.find()) {
            String number = m.group("number");
            String unit = m.group("unit");
            boolean money = m.group("after") != null || (m.start("number") > m.start() && m.group("about") == null);
            if (!money && COUNTED.matcher(reading.normal().substring(m.end())).find()) {
                continue;
            }
            BigDecimal value = new BigDecimal(number.replace(",", ""));
            if (unit != null) {
                value = value.multiply(EnglishNumber.UNITS.getOrDefault(unit, BigDecimal.ONE));
            }
            if (m.group("pence") != null) {
                value = value.movePointLeft(2);
            }
            boolean ambiguous = m.group("about") != null || m.group("vague") != null;
            reading.take(EntityType.AMOUNT, Decimals.plain(value), trimmed(reading, m), m.end(), ambiguous, List.of());
        }
    }

    private static void words(Reading reading) {
        Matcher m = WORDS.matcher(reading.open());
        while (m.find()) {
            String words = m.group("words").strip();
            boolean money = m.group("money") != null;
            int end = money || m.group("cents") == null ? m.end() : m.end("words");
            String cents = money ? m.group("cents") : null;
            if (!money
                    && (tooBare(words)
                            || COUNTED.matcher(
                                            " " + rest(reading, m.end("words")).strip())
                                    .find())) {
                continue;
            }
            Optional<BigDecimal> value = EnglishNumber.parse(List.of(words.split("[ -]+")));
            if (value.isEmpty() || value.get().signum() == 0) {
                continue;
            }
            BigDecimal amount = value.get().add(hundredths(cents));
            boolean ambiguous = m.group("about") != null || m.group("vague") != null;
            int to = end;
            while (to > m.start() && reading.normal().charAt(to - 1) == ' ') {
                to--;
            }
            reading.take(EntityType.AMOUNT, Decimals.plain(amount), m.start(), to, ambiguous, List.of());
        }
    }

    /** Whether the words may well be no amount: "one", "a half", "and", or a bare number below ten. */
    private static boolean tooBare(String words) {
        if (words.endsWith(" and") || words.startsWith("and")) {
            return true;
        }
        return EnglishNumber.parse(List.of(words.split("[ -]+")))
                .map(value -> value.compareTo(BigDecimal.TEN) < 0)
                .orElse(true);
    }

    private static BigDecimal hundredths(@Nullable String words) {
        return words == null
                ? BigDecimal.ZERO
                : EnglishNumber.parse(List.of(words.split("[ -]+")))
                        .orElse(BigDecimal.ZERO)
                        .movePointLeft(2);
    }

    private static String rest(Reading reading, int from) {
        return reading.normal().substring(Math.min(from, reading.normal().length()));
    }

    private static int trimmed(Reading reading, Matcher m) {
        int from = m.start();
        while (from < m.end() && reading.normal().charAt(from) == ' ') {
            from++;
        }
        return from;
    }
}
