package zhiyin.understanding.entity;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.entity.EnglishNames.Kind;
import zhiyin.understanding.entity.EnglishNames.Name;

/** One capital where somebody stands who is paid, though the word may also mean a month, a sum or a thing. */
final class EnglishStanding {

    private static final String CAPITAL = EnglishNames.CAPITAL;
    private static final String COUNT = "(?:(?:an?|about|around|another|roughly|exactly|only|back|some) ){0,2}"
            + "(?:[£$€¥]|[0-9]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty"
            + "|fifty|sixty|seventy|eighty|ninety|hundred|couple|few|grand|tenner|fiver|half)(?![a-z]))";
    private static final String RELATIONS = "(?:my|his|her|our|their|the) (?:[a-z]{3,10}"
            + " )?(?:name|surname|daughter|son|wife|husband|sister|brother|mum|mother|dad"
            + "|father|friend|mate|boss|cleaner|landlord|landlady|cousin|niece|nephew|aunt|uncle)(?![a-z])";
    /** Pay Bill 60; 50 to June; did May get it: one capital where somebody stands. */
    static final Pattern STANDING = Pattern.compile("(?<![\\p{L}0-9'-])(?:"
            + "(?i:pay|paid|send|sent|give|gave|owe|tip|lend|lent|wire|transfer|slip|chuck|shoot|zap) (?<paid>"
            + CAPITAL
            + ")(?= " + COUNT
            + ")|[£$€¥]?(?:[0-9][0-9.,]*k?|(?i:hundred|thousand|grand|quid|bucks?|pounds|dollars|euros|yuan|tenner|fiver))"
            + " (?:over )?to (?<to>"
            + CAPITAL + ")(?! ?[0-9]| of | \\p{Lu})(?![\\p{L}'’])"
            + "|(?<asks>" + CAPITAL
            + ")(?= (?:still |just |also |only )?(?:needs|wants|gets|owes|asked|is owed|lent me|paid me|sent me|gave"
            + " me|says i)(?![a-z]))|(?:[Dd]id|[Dd]oes|[Ww]ill|[Hh]as|[Hh]asn't|[Dd]idn't) (?<gets>" + CAPITAL
            + ")(?= (?:already |ever |really |just )?(?:get|got|gotten|receive|received|need|want|owe)(?![a-z]))"
            + "|(?i:bill|contract|plan|policy|subscription) (?:is )?with (?<with>" + CAPITAL + ")(?! \\p{Lu})"
            + "|(?:[0-9]|quid|pounds|hundred|thousand|grand|[a-z]ty),? and (?<also>" + CAPITAL + ")(?= " + COUNT + ")"
            + "|(?i:to|pay|send|give|owe) " + CAPITAL + "(?:, " + CAPITAL + "){0,3},? and (?<and>" + CAPITAL
            + ")(?![\\p{L}'’]| [0-9]{1,2}(?:st|nd|rd|th))"
            + "|^(?<head>" + CAPITAL + ")(?=,? " + COUNT + "[^ ]* (?:please|for (?:the|his|her)|each)(?![a-z]))"
            + "|(?<is>" + CAPITAL + ")(?= is " + RELATIONS + ")"
            + "|(?i:(?:my|his|her|their|the) (?:[a-z]{3,10} )?(?:name|surname)(?:'s| is)?|called|named) (?<called>"
            + CAPITAL
            + ")(?![\\p{L}'’])"
            + "|(?:[Mm]y|[Oo]ur|his|her) (?:(?:little|big|older|younger) )?" + EnglishPayeeWords.PERSON + ",? (?<kin>"
            + CAPITAL
            + ")(?![\\p{L}'’]))");

    private static final String[] STANDS = {
        "paid", "with", "also", "and", "head", "to", "asks", "gets", "is", "called", "kin"
    };
    private static final Pattern RANGE_BEFORE =
            Pattern.compile("(?i)(?<![a-z])(?:from|between|since)(?![a-z])[^,.;!?]{0,24}$");
    private static final Pattern SUM_AND_DAY =
            Pattern.compile(" [£$€¥]?[0-9][0-9.,]*k? (?:on|for|please|today|tomorrow|back)(?![a-z])");
    /** At the head of a message these are what is paid for, not who is paid. */
    private static final Set<String> GOODS = EnglishNames.words("goods");

    private EnglishStanding() {}

    /** The name in what {@link #STANDING} matched; null when it is none that may be misread. */
    static @Nullable Name name(String text, Matcher m) {
        for (String group : STANDS) {
            if (m.group(group) == null) {
                continue;
            }
            String small = Reading.small(m.group(group));
            int from = m.start(group);
            boolean dual = EnglishNames.DOUBLE.contains(small);
            boolean sentence = from == 0 || ".!?".indexOf(At.charAt(text, from - 2)) >= 0;
            boolean kin = group.equals("kin");
            if (group.equals("head") && GOODS.contains(small)) {
                return null;
            }
            boolean number = group.equals("with") && EnglishNames.isNumber(small);
            boolean nobody = (EnglishNames.NO_NAME.contains(small) && !(dual && group.equals("paid")))
                    || (EnglishNames.LEADING.contains(small) && !(dual && group.equals("paid")))
                    || (!dual
                            && (EnglishNames.CALENDAR.contains(small)
                                    || (!kin && EnglishPayeeWords.PLACES.contains(small))))
                    || (sentence && !dual);
            boolean range = group.equals("to")
                    && EnglishNames.CALENDAR.contains(small)
                    && At.start(RANGE_BEFORE, text, m.start(), 36) >= 0;
            boolean misread = EnglishPayees.isEveryday(small) || isMonthAndSum(text, m, group, small);
            if (nobody || range || !misread || (group.equals("with") && !number)) {
                return null;
            }
            boolean paid = !group.equals("is") && !group.equals("called") && !kin;
            return new Name(from, m.end(group), paid ? Kind.PAID : Kind.ASIDE);
        }
        return null;
    }

    /** "pay Jan 30 on 1 Jan": a day is named besides. */
    private static boolean isMonthAndSum(String text, Matcher m, String group, String small) {
        return EnglishFrames.isShortMonth(small)
                && (group.equals("and") || At.match(SUM_AND_DAY, text, m.end(group)) != null);
    }
}
