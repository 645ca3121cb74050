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

    static final Set<String> NO_NAME = words("notname");
    static final Set<String> LEADING = words("lead");
    private static final Set<String> OF_BUSINESS = words("firmword");
    /** What people are called, and other things too. */
    static final Set<String> DOUBLE = words("double");
    /** Kinds of insurance and the like are no firm of that name. */
    private static final Set<String> KINDS = Set.of(
            "travel", "home", "car", "life", "health", "pet", "contents", "phone", "mobile", "student", "online");

    private static final Set<String> SHORTENED = Set.of("co", "ltd", "inc", "corp");
    static final Set<String> CALENDAR = Set.of(
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

    static final String CAPITAL = "\\p{Lu}[\\p{L}-]{0,20}+";
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}0-9'-])(?:[Mm]r|[Mm]rs|[Mm]s|[Mm]iss|[Dd]r|[Pp]rof)\\.? " + CAPITAL + "(?: " + CAPITAL + ")?+");
    private static final String OWNED = CAPITAL + "(?:['’]s)?+";
    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}0-9'-])" + OWNED
            + "(?: (?:(?:&|and|of|de|la|le|du|del|di|a|the) )?(?:" + OWNED
            + "|[0-9]{1,3}(?= \\p{Lu}))(?![\\p{L}0-9])){1,4}+|(?<![\\p{L}0-9'-])[0-9]{1,2}(?:st|nd|rd|th)(?: " + OWNED
            + "){1,3}+");
    private static final Pattern WORD = Pattern.compile("[^ ]+");

    /** Pounds that are weighed, and the shop where all costs one. */
    private static final Pattern WEIGHED = Pattern.compile("(?<![a-z0-9])(?:[0-9]{1,3}|" + EnglishNumber.WORDS
            + ") (?:pounds?|lbs) (?:(?:in|of)"
            + " (?:weight|fat|muscle|flour|sugar|rice|meat|potatoes|apples|luggage)|lighter|heavier|overweight)(?![a-z])|(?<=(?:weigh|weighs|weighed|weighing|lost|gained)"
            + " )(?:about )?(?:[0-9]{1,3}|" + EnglishNumber.WORDS
            + ") (?:pounds?|lbs)(?= (?:since|on (?:a|my|this) diet|now|at birth|and))"
            + "|(?<![a-z])(?:pound|dollar) (?:shop|store|tree|land|stretcher)s?(?![a-z])");

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![0-9.,£$€¥\\p{L}])[0-9]{1,4}[a-zA-Z]? (?:" + CAPITAL + " ){1,2}"
                    + "(?:Street|Road|Lane|Avenue|Drive|Terrace|Crescent|Boulevard|Close|Square|Court|Gardens|Way)(?![\\p{L}])");
    private static final Pattern NAMING = Pattern.compile("(?i)(?<![a-z])(?:at|to|pay|the|owe|send|give|called) $");

    private static final Set<String> FIRST_OF_BUSINESS = words("firstword");
    private static final Set<String> STREETS =
            Set.of("street", "road", "avenue", "station", "bank", "savings", "current");
    private static final Pattern BUSINESS_NEXT = Pattern.compile(" (\\p{Lu}\\p{L}+)");
    private static final Pattern SORT_BEFORE =
            Pattern.compile("(?i)(?<![a-z])(?:charity|company|firm|shop|called|named) $");
    private static final Pattern ANOTHER_DAY =
            Pattern.compile("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last night|this morning");

    private EnglishNames() {}

    /** Whether the word leads to a name and is none of it: Pay Tesco, Monday Tesco. */
    static boolean leads(String word, String text, int at) {
        String small = Reading.small(word);
        boolean calendar = CALENDAR.contains(small)
                && At.start(NAMING, text, at, 12) < 0
                && !(at == 0 && ANOTHER_DAY.matcher(text).find(word.length()));
        return (LEADING.contains(small) && At.start(SORT_BEFORE, text, at, 12) < 0) || calendar;
    }

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
        EnglishSayings.find(reading.normal(), names);
        Matcher weighed = WEIGHED.matcher(reading.normal());
        while (names.size() < MOST && weighed.find()) {
            names.add(new Name(weighed.start(), weighed.end(), Kind.ASIDE));
        }
        Matcher address = ADDRESS.matcher(text);
        while (names.size() < MOST && address.find()) {
            names.add(new Name(address.start(), address.end(), Kind.ASIDE));
        }
        EnglishFrames.find(text, reading.normal(), name -> add(names, name));
        if (saysNothingByCapitals(text)) {
            return names;
        }
        Matcher titled = TITLED.matcher(text);
        while (names.size() < MOST && titled.find()) {
            add(names, new Name(titled.start(), titled.end(), Kind.TITLED));
        }
        Matcher words = WORDS.matcher(text);
        while (names.size() < MOST && words.find()) {
            add(names, firm(text, words.start(), words.group()));
        }
        Matcher standing = EnglishStanding.STANDING.matcher(text);
        while (names.size() < MOST && standing.find()) {
            add(names, EnglishStanding.name(text, standing));
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
        boolean placed = false;
        boolean onlyNumbers = true;
        while (word.find()) {
            String small = Reading.small(word.group());
            boolean calendar = CALENDAR.contains(small)
                    && At.start(NAMING, text, start + word.start(), 12) < 0
                    && (from < 0 || count == 0);
            boolean led = LEADING.contains(small) && At.start(SORT_BEFORE, text, start + word.start(), 12) < 0;
            boolean another = calendar
                    && start + word.start() == 0
                    && ANOTHER_DAY.matcher(text).find(word.end());
            if (from < 0 && (led || (calendar && !another))) {
                continue;
            }
            from = from < 0 ? word.start() : from;
            kindOnly = count == 0 ? KINDS.contains(small) : kindOnly;
            // Five Guys, Ten Green Bottles: a capital after a number that counts nothing by that name.
            counted = count == 0 ? isNumber(small) : counted && !isMoney(small);
            placed = count == 0 ? FIRST_OF_BUSINESS.contains(small) : placed;
            onlyNumbers &= isNumber(small);
            count++;
            if (count > 1 && OF_BUSINESS.contains(small.replaceFirst("['’]s$", ""))) {
                boolean shortened = SHORTENED.contains(small) && At.charAt(text, start + word.end()) == '.';
                to = word.end() + (shortened && start + word.end() + 1 < text.length() ? 1 : 0);
            }
            boolean goesOn = STREETS.contains(small) && isBusiness(At.match(BUSINESS_NEXT, words, word.end()));
            if (count > 1 && NO_NAME.contains(small) && !OF_BUSINESS.contains(small) && !goesOn) {
                counted = false;
                break;
            }
        }
        if (to < 0 && ((counted && !onlyNumbers) || placed) && count > 1) {
            return new Name(start + from, start + words.length(), Kind.FIRM);
        }
        return to < 0 || (kindOnly && count == 2) ? null : new Name(start + from, start + to, Kind.FIRM);
    }

    private static boolean isBusiness(@Nullable Matcher next) {
        return next != null && OF_BUSINESS.contains(Reading.small(next.group(1)));
    }

    static boolean isNumber(String small) {
        return EnglishNumber.SMALL.containsKey(small) || EnglishNumber.isUnit(small);
    }

    private static boolean isMoney(String small) {
        return CALENDAR.contains(small) || LEADING.contains(small) || Currencies.after(small, 0) != null;
    }

    /** All in capitals, or a capital to nearly each word. */
    static boolean saysNothingByCapitals(String text) {
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

    static boolean isSomebody(String small) {
        return DOUBLE.contains(small) || EnglishPayeeWords.PEOPLE.contains(small);
    }

    /** A word of the bank's own business, or one that stands for whoever it is. */
    static boolean isNobody(String small) {
        return NO_NAME.contains(small);
    }

    static Set<String> words(String section) {
        return new HashSet<>(EnglishPayeeWords.LISTS.getOrDefault(section, List.of()));
    }
}
