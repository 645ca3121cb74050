package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names by how they are written: a title, a word of business after other capitals, or a capital where a payee stands. Read
 * before times, currencies and numbers, since people and shops are called after those: Mr Twenty, Sterling Garage, June.
 */
final class EnglishNames {

    /** Nobody names more in one message; it keeps the cost of long texts linear. */
    private static final int MOST = 40;

    private static final Set<String> NO_NAME = words("notname");
    private static final Set<String> LEADING = words("lead");
    private static final Set<String> OF_BUSINESS = words("firmword");
    /** What people are called, and other things too. */
    private static final Set<String> DOUBLE = words("double");
    /** Kinds of insurance and the like are no firm of that name. */
    private static final Set<String> KINDS = Set.of(
            "travel", "home", "car", "life", "health", "pet", "contents", "phone", "mobile", "student", "online");

    private static final Set<String> SHORTENED = Set.of("co", "ltd", "inc", "corp");
    private static final Set<String> CALENDAR = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "christmas",
            "easter");

    private static final String CAPITAL = "\\p{Lu}[\\p{L}-]{0,20}+";
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}0-9'-])(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof)\\.? " + CAPITAL + "(?: " + CAPITAL + ")?+");
    private static final String OWNED = CAPITAL + "(?:['’]s)?+";
    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}0-9'-])" + OWNED
            + "(?: (?:(?:&|and|of|de|la|le|du|del|di) )?" + OWNED + "(?![\\p{L}0-9])){1,4}+");
    private static final Pattern WORD = Pattern.compile("[^ ]+");

    private static final String COUNT = "(?:(?:an?|about|around|another|roughly|exactly|only|back|some) ){0,2}"
            + "(?:[£$€¥]|[0-9]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]{3,5}teen|twenty|thirty|forty"
            + "|fifty|sixty|seventy|eighty|ninety|hundred|couple|few|grand|tenner|fiver|half)(?![a-z]))";
    private static final String RELATIONS =
            "(?:my|his|her|our|their|the) (?:[a-z]{3,10} )?(?:name|surname|daughter|son|wife|husband|sister|brother|mum|mother|dad"
                    + "|father|friend|mate|boss|cleaner|landlord|landlady|cousin|niece|nephew|aunt|uncle)(?![a-z])";
    /** Pay Bill 60; 50 to June; did May get it: one capital where somebody stands. */
    private static final Pattern STANDING = Pattern.compile("(?<![\\p{L}0-9'-])(?:"
            + "(?i:pay|paid|send|sent|give|gave|owe|tip|lend|lent|wire|transfer|slip|chuck|shoot|zap) (?<paid>"
            + CAPITAL
            + ")(?= " + COUNT + ")"
            + "|[£$€¥]?(?:[0-9][0-9.,]*k?|(?i:hundred|thousand|grand|quid|bucks?|pounds|dollars|euros|yuan|tenner|fiver)) (?:over )?to (?<to>"
            + CAPITAL + ")(?! ?[0-9]| of | \\p{Lu})(?![\\p{L}'’])"
            + "|(?<asks>" + CAPITAL
            + ")(?= (?:still |just |also |only )?(?:needs|wants|gets|owes|asked|is owed|lent me|paid me|sent me|gave me|says i)(?![a-z]))"
            + "|(?:[Dd]id|[Dd]oes|[Ww]ill|[Hh]as|[Hh]asn't|[Dd]idn't) (?<gets>" + CAPITAL
            + ")(?= (?:already |ever |really |just )?(?:get|got|gotten|receive|received|need|want|owe)(?![a-z]))"
            + "|(?<is>" + CAPITAL + ")(?= is " + RELATIONS + ")"
            + "|(?i:(?:my|his|her|their|the) (?:[a-z]{3,10} )?(?:name|surname)(?:'s| is)?|called|named) (?<called>"
            + CAPITAL
            + ")(?![\\p{L}'’])"
            + "|(?:[Mm]y|[Oo]ur|his|her) (?:(?:little|big|older|younger) )?" + EnglishPayeeWords.PERSON + ",? (?<kin>"
            + CAPITAL
            + ")(?![\\p{L}'’]))");
    /** Pounds that are weighed, and the shop where all costs one. */
    private static final Pattern WEIGHED = Pattern.compile("(?<![a-z0-9])(?:[0-9]{1,3}|" + EnglishNumber.WORDS
            + ") (?:pounds?|lbs) (?:(?:in|of) (?:weight|fat|muscle|flour|sugar|rice|meat|potatoes|apples|luggage)|lighter|heavier|overweight)(?![a-z])"
            + "|(?<=(?:weigh|weighs|weighed|weighing|lost|gained) )(?:about )?(?:[0-9]{1,3}|" + EnglishNumber.WORDS
            + ") (?:pounds?|lbs)(?= (?:since|on (?:a|my|this) diet|now|at birth|and))"
            + "|(?<![a-z])(?:pound|dollar) (?:shop|store|tree|land|stretcher)s?(?![a-z])");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![0-9.,£$€¥\\p{L}])[0-9]{1,4}[a-zA-Z]? (?:" + CAPITAL + " ){1,2}"
                    + "(?:Street|Road|Lane|Avenue|Drive|Terrace|Crescent|Boulevard|Close|Square|Court|Gardens|Way)(?![\\p{L}])");
    private static final String[] STANDS = {"paid", "to", "asks", "gets", "is", "called", "kin"};
    private static final Pattern RANGE_BEFORE =
            Pattern.compile("(?i)(?<![a-z])(?:from|between|since)(?![a-z])[^,.;!?]{0,24}$");
    private static final Pattern NAMING = Pattern.compile("(?i)(?<![a-z])(?:at|to|pay|the|owe|send|give|called) $");

    private EnglishNames() {}

    enum Kind {
        FIRM,
        TITLED,
        /** Somebody who is paid. */
        PAID,
        /** Somebody who is not paid, or pounds of weight, or a house: neither a payee nor a sum. */
        ASIDE
    }

    record Name(int from, int to, Kind kind) {}

    /** The names; none in a text where capitals say nothing. */
    static List<Name> find(Reading reading) {
        String text = reading.written(0, reading.normal().length());
        List<Name> names = new ArrayList<>();
        Matcher weighed = WEIGHED.matcher(reading.normal());
        while (names.size() < MOST && weighed.find()) {
            names.add(new Name(weighed.start(), weighed.end(), Kind.ASIDE));
        }
        Matcher address = ADDRESS.matcher(text);
        while (names.size() < MOST && address.find()) {
            names.add(new Name(address.start(), address.end(), Kind.ASIDE));
        }
        if (saysNothingByCapitals(text)) {
            return names;
        }
        Matcher titled = TITLED.matcher(text);
        while (names.size() < MOST && titled.find()) {
            names.add(new Name(titled.start(), titled.end(), Kind.TITLED));
        }
        Matcher words = WORDS.matcher(text);
        while (names.size() < MOST && words.find()) {
            add(names, firm(text, words.start(), words.group()));
        }
        Matcher standing = STANDING.matcher(text);
        while (names.size() < MOST && standing.find()) {
            add(names, standing(text, standing));
        }
        return names;
    }

    private static void add(List<Name> names, @Nullable Name name) {
        if (name != null && names.stream().noneMatch(n -> n.from() < name.to() && name.from() < n.to())) {
            names.add(name);
        }
    }

    /** Capitals that end with a word of business: Seven Oaks Nursery; without the verb or the day that leads to them. */
    private static @Nullable Name firm(String text, int start, String words) {
        Matcher word = WORD.matcher(words);
        int from = -1;
        int to = -1;
        int count = 0;
        boolean kindOnly = false;
        boolean counted = false;
        while (word.find()) {
            String small = Reading.small(word.group());
            boolean calendar = CALENDAR.contains(small)
                    && At.start(NAMING, text, start + word.start(), 12) < 0
                    && (from < 0 || count == 0);
            if (from < 0 && (LEADING.contains(small) || calendar)) {
                continue;
            }
            from = from < 0 ? word.start() : from;
            kindOnly = count == 0 ? KINDS.contains(small) : kindOnly;
            // Five Guys, Ten Green Bottles: a capital after a number that counts nothing by that name.
            counted = count == 0 ? isNumber(small) : counted && !isNumber(small) && !isMoney(small);
            count++;
            if (count > 1 && OF_BUSINESS.contains(small.replaceFirst("['’]s$", ""))) {
                boolean shortened = SHORTENED.contains(small) && At.charAt(text, start + word.end()) == '.';
                to = word.end() + (shortened && start + word.end() + 1 < text.length() ? 1 : 0);
            }
            if (count > 1 && NO_NAME.contains(small) && !OF_BUSINESS.contains(small)) {
                counted = false;
                break;
            }
        }
        if (to < 0 && counted && count > 1) {
            return new Name(start + from, start + words.length(), Kind.FIRM);
        }
        return to < 0 || (kindOnly && count == 2) ? null : new Name(start + from, start + to, Kind.FIRM);
    }

    private static boolean isNumber(String small) {
        return EnglishNumber.SMALL.containsKey(small) || EnglishNumber.isUnit(small);
    }

    private static boolean isMoney(String small) {
        return CALENDAR.contains(small) || LEADING.contains(small) || Currencies.after(small, 0) != null;
    }

    private static @Nullable Name standing(String text, Matcher m) {
        for (String group : STANDS) {
            if (m.group(group) == null) {
                continue;
            }
            String small = Reading.small(m.group(group));
            int from = m.start(group);
            boolean dual = DOUBLE.contains(small);
            boolean sentence = from == 0 || ".!?".indexOf(At.charAt(text, from - 2)) >= 0;
            boolean nobody = NO_NAME.contains(small)
                    || LEADING.contains(small)
                    || (!dual && (CALENDAR.contains(small) || EnglishPayeeWords.PLACES.contains(small)))
                    || (sentence && !dual);
            boolean range =
                    group.equals("to") && CALENDAR.contains(small) && At.start(RANGE_BEFORE, text, m.start(), 36) >= 0;
            if (nobody || range || !EnglishPayees.isEveryday(small)) {
                return null;
            }
            boolean paid = !group.equals("is") && !group.equals("called") && !group.equals("kin");
            return new Name(from, m.end(group), paid ? Kind.PAID : Kind.ASIDE);
        }
        return null;
    }

    /** All in capitals, or a capital to nearly each word. */
    private static boolean saysNothingByCapitals(String text) {
        int words = 0;
        int capitals = 0;
        boolean inside = false;
        boolean small = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            small |= Character.isLowerCase(c);
            if (letter && !inside) {
                words++;
                capitals += Character.isUpperCase(c) ? 1 : 0;
            }
            inside = letter || (inside && (c == '\'' || c == '’'));
        }
        return !small || (words > 5 && capitals * 5 > words * 4);
    }

    /** A word of the bank's own business, or one that stands for whoever it is. */
    static boolean isNobody(String small) {
        return NO_NAME.contains(small);
    }

    private static Set<String> words(String section) {
        return new HashSet<>(EnglishPayeeWords.LISTS.getOrDefault(section, List.of()));
    }
}
