package zhiyin.understanding.entity;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import zhiyin.understanding.entity.EnglishNames.Kind;
import zhiyin.understanding.entity.EnglishNames.Name;

/**
 * Names known by what stands around them, whatever words they are made of: "Euro Car Parts took", "did Velo Hub charge
 * me", "pay August Brandt 640", and shops that are called after a number or a currency.
 */
final class EnglishFrames {

    private static final int MOST = 40;

    private static final String CAPITAL = "\\p{Lu}[\\p{L}-]{0,20}+(?:['’]s)?+";
    private static final String PLACE = "(?<![\\p{L}0-9'-])";
    private static final String NAME =
            "(?<name>(?:" + CAPITAL + "|[0-9]{1,2}(?:st|nd|rd|th)) (?:(?:(?:&|and|of|de|the|a) )?(?:" + CAPITAL
                    + "|[0-9]{1,3}(?= \\p{Lu})) ?){1,4}+)(?<= )";
    private static final String SOME_SHOP = "(?:(?:pub|bar|shop|store|cafe|restaurant|hotel|garage) )?";
    private static final Pattern CHARGING = Pattern.compile(PLACE + NAME + SOME_SHOP
            + "(?:(?:has|have|had|just|only|keeps|keep|also|then|still|already|never)"
            + " ){0,2}(?:charg(?:ed|es|ing)|overcharged|took|takes|taken|billed|debited|deducted|rang"
            + " up|quoted|invoiced|(?:wants?|had|asked for|asks for)(?= (?:[£$€₹]|[0-9]|an?"
            + " hundred|another)))(?![a-z])");
    private static final Pattern ASKED = Pattern.compile("(?<![\\p{L}])(?:[Dd]id|[Hh]as|[Hh]ave) " + NAME
            + "(?:just |already |really"
            + " )?(?:charged?|taken?|bill(?:ed)?|debit(?:ed)?|charging|taking|billing|overcharged?)(?![a-z])");
    private static final Pattern OWED = Pattern.compile(PLACE + NAME
            + "(?:(?:should|must|has to|needs to|is to|can) (?:get|have|receive)|gets|needs|wants|is owed)(?="
            + " (?:[£$€₹]|[0-9]|an? |about |another ))");
    private static final Pattern PAID = Pattern.compile(
            "(?<![\\p{L}])(?i:pay|paid|send|sent|give|gave|owe|tip|lend|lent|wire|transfer|slip|bung|sub) (?<name>"
                    + CAPITAL + "(?: " + CAPITAL
                    + "){1,2}"
                    + " )(?=[£$€₹¥]?[0-9]|(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|the"
                    + " rest) )");
    /** As a statement prints who was paid. */
    private static final Pattern PRINTED = Pattern.compile(PLACE
            + "(?<name>(?:SQ|SumUp|SUMUP|PAYPAL|PayPal|PP|TST|SP|ZTL|IZ|Zettle|STRIPE|GOOGLE|APL|AMZN) ?\\*"
            + " ?[\\p{Lu}0-9][\\p{L}0-9'.]*(?: [\\p{Lu}][\\p{L}0-9'.]*){0,3})");
    /** Five Guys, Poundland: read as wholes before the numbers and currencies in them. */
    private static final Pattern CALLED_AFTER_SUMS = Pattern.compile("(?<![\\p{L}0-9'-])(?<name>"
            + WordLists.any(EnglishPayeeWords.LISTS.getOrDefault("brand", List.of()).stream()
                    .filter(EnglishFrames::holdsNumber)
                    .collect(Collectors.toList()))
            + ")(?![\\p{L}0-9])(?!['’][\\p{L}])");

    private static final Set<String> SHORT_MONTHS =
            Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private EnglishFrames() {}

    /** Gives each name found, those of more than one word only where a word of it may be misread. */
    static void find(String written, String normal, Consumer<Name> add) {
        each(CALLED_AFTER_SUMS, normal, m -> add.accept(new Name(m.start("name"), m.end("name"), Kind.FIRM)));
        if (EnglishNames.saysNothingByCapitals(written)) {
            return;
        }
        each(PRINTED, written, m -> add.accept(new Name(m.start("name"), m.end("name"), Kind.FIRM)));
        each(PAID, written, m -> whole(written, m, Kind.PAID, add));
        each(CHARGING, written, m -> whole(written, m, Kind.FIRM, add));
        each(ASKED, written, m -> whole(written, m, Kind.FIRM, add));
        each(OWED, written, m -> whole(written, m, Kind.PAID, add));
    }

    static boolean isShortMonth(String small) {
        return SHORT_MONTHS.contains(small);
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> action) {
        Matcher m = pattern.matcher(text);
        for (int i = 0; i < MOST && m.find(); i++) {
            action.accept(m);
        }
    }

    /** The name without what leads to it; none when but one word remains, or it is the bank's own: Visa Card. */
    private static void whole(String text, Matcher m, Kind kind, Consumer<Name> add) {
        int from = m.start("name");
        int to = m.end("name");
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        String first = firstWord(text, from, to);
        while (from < to && EnglishNames.leads(first, text, from)) {
            from = Math.min(to, from + first.length() + 1);
            first = firstWord(text, from, to);
        }
        int last = text.lastIndexOf(' ', to - 1) + 1;
        // "pay Keller EUR 318"
        if (last > from && Currencies.after(Reading.small(text.substring(last, to)), 0) != null) {
            to = last - 1;
            last = text.lastIndexOf(' ', to - 1) + 1;
        }
        if (from >= to || last <= from) {
            return;
        }
        boolean own = EnglishNames.isNobody(Reading.small(text.substring(last, to)))
                || (EnglishNames.isNobody(Reading.small(first)) && kind == Kind.PAID);
        boolean place = EnglishPayeeWords.PLACES.contains(Reading.small(text.substring(from, to)));
        if (!own && !place) {
            add.accept(new Name(from, to, kind));
        }
    }

    private static String firstWord(String text, int from, int to) {
        int end = from >= to ? -1 : text.indexOf(' ', from);
        return from >= to ? "" : text.substring(from, end < 0 || end > to ? to : end);
    }

    private static boolean holdsNumber(String brand) {
        boolean digit = brand.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean word = false;
        for (String part : brand.split("[ -]")) {
            word |= EnglishNumber.SMALL.containsKey(part) || EnglishNumber.isUnit(part);
        }
        return digit
                || word
                || brand.startsWith("pound")
                || Currencies.anywhere(brand).find();
    }
}
