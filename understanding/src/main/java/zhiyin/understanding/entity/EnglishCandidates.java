package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** Who may be meant as the one who is paid, with how plainly it is said; what the whole text says is read once. */
final class EnglishCandidates {

    /** Nobody pays more at once; it keeps the cost of long texts linear. */
    private static final int MOST = 40;

    private static final int MOST_TRIES = 200;
    private static final Set<String> JOINING = Set.of("&", "and", "of");

    enum Strength {
        NONE,
        BESIDE,
        PAID,
        NAMED
    }

    enum Kind {
        PERSON,
        FIRM,
        /** A firm by its own name, in capitals. */
        SHOP,
        NAME,
        TITLED,
        QUOTED
    }

    record Candidate(int from, int to, Strength strength) {}

    private final Reading reading;
    private final CharSequence text;
    private final boolean saves;
    private final boolean noPayee;
    private final boolean charges;
    private final boolean twice;
    private final boolean sums;
    private final boolean listed;
    private final boolean visits;
    private final boolean declined;
    private int tries;

    EnglishCandidates(Reading reading, CharSequence text, boolean saves) {
        this.reading = reading;
        this.text = text;
        this.saves = saves;
        this.noPayee = EnglishPayeeWords.NO_PAYEE.matcher(text).find();
        this.charges = EnglishPayeeWords.CHARGES.matcher(text).find();
        this.twice = EnglishPayeeWords.TWICE.matcher(text).find();
        this.sums = reading.names(EntityType.AMOUNT) || reading.names(EntityType.AMOUNT_DENIED);
        this.listed = reading.names(EntityType.ORDINAL)
                || reading.names(EntityType.DATE_RANGE)
                || (charges && reading.names(EntityType.DATE));
        this.declined = EnglishPayeeWords.DECLINED.matcher(text).find();
        this.visits = EnglishPayeeWords.VISITS.matcher(text).find();
    }

    /** In order of appearance. */
    List<Candidate> all(List<EnglishNames.Name> names) {
        List<Candidate> found = new ArrayList<>();
        String written = reading.written(0, text.length());
        each(EnglishPayeeWords.QUOTED, written, found, Kind.QUOTED);
        for (EnglishNames.Name name : names) {
            switch (name.kind()) {
                case FIRM -> add(found, name.from(), name.from(), name.to(), name.to(), Kind.SHOP);
                case TITLED -> add(found, name.from(), name.from(), name.to(), name.to(), Kind.TITLED);
                case PAID -> found.add(new Candidate(name.from(), name.to(), Strength.PAID));
                case ASIDE -> {
                    // Only kept from being a month or a sum.
                }
            }
        }
        each(EnglishPayeeWords.BRAND, text, found, Kind.FIRM);
        each(EnglishPayeeWords.TITLED, text, found, Kind.TITLED);
        named(written, found);
        roles(written, found, names);
        each(EnglishPayeeWords.GIVEN, text, found, Kind.NAME);
        each(EnglishPayeeWords.WRITTEN, written, found, Kind.NAME);
        found.sort(Comparator.comparingInt(Candidate::from));
        return found;
    }

    private void each(Pattern pattern, CharSequence in, List<Candidate> found, Kind kind) {
        Matcher m = pattern.matcher(in);
        while (tries < MOST_TRIES && m.find()) {
            String group = m.group("name") == null ? "single" : "name";
            int to = kind == Kind.FIRM ? m.end(group) : nameEnd(reading, m.start(group), m.end(group), kind);
            add(found, m.start(), m.start(group), to, to == m.end(group) ? m.end() : to, kind);
        }
    }

    private void roles(String written, List<Candidate> found, List<EnglishNames.Name> names) {
        Matcher m = EnglishPayeeWords.ROLE.matcher(text);
        while (tries < MOST_TRIES && m.find()) {
            String group = m.group("person") != null ? "person" : m.group("firm") != null ? "firm" : "made";
            Matcher name = m.group("owner") != null ? null : nameAfter(written, m.end(), names);
            if (name == null) {
                Kind kind = group.equals("person") ? Kind.PERSON : Kind.FIRM;
                add(found, m.start(), m.start(group), m.end(group), m.end(), kind);
                continue;
            }
            int from = name.start("name");
            int to = names.stream()
                    .filter(n -> n.from() == from)
                    .mapToInt(EnglishNames.Name::to)
                    .findFirst()
                    .orElseGet(() -> nameEnd(reading, from, name.end("name"), Kind.TITLED));
            tries++;
            if (to == from || found.size() > MOST || found.stream().anyMatch(c -> c.from() < from && to <= c.to())) {
                continue;
            }
            found.removeIf(c -> c.from() < to && from < c.to());
            found.add(new Candidate(from, to, strength(m.start(), to, Kind.PERSON)));
        }
    }

    /** The name after what he is: my sister Ana. */
    private @Nullable Matcher nameAfter(String written, int end, List<EnglishNames.Name> names) {
        Matcher name = At.match(EnglishPayeeWords.AFTER_ROLE, written, end);
        if (name != null && (!isPlace(name.group("name")) || isNamed(names, name.start("name")))) {
            return name;
        }
        return At.match(EnglishPayeeWords.SMALL_AFTER_ROLE, text, end);
    }

    private static boolean isNamed(List<EnglishNames.Name> names, int from) {
        return names.stream().anyMatch(name -> name.from() == from);
    }

    /** "she is Noor", "called Noodle Uncle". */
    private void named(String written, List<Candidate> found) {
        if (!saves && !EnglishPayeeWords.MONEY_MOVES.matcher(text).find()) {
            return;
        }
        Matcher m = EnglishPayeeWords.NAMED.matcher(written);
        while (tries < MOST_TRIES && m.find()) {
            tries++;
            int from = m.start("name");
            int to = nameEnd(reading, from, m.end("name"), Kind.NAME);
            boolean capital = Character.isUpperCase(written.charAt(from));
            if (to > from && (capital || saves) && found.size() <= MOST && !isPlace(written.substring(from, to))) {
                found.removeIf(c -> c.from() < to && from < c.to());
                found.add(new Candidate(from, to, Strength.NAMED));
            }
        }
    }

    /** Where a name ends: before the first everyday word or what is taken; at its start when nothing remains. */
    static int nameEnd(Reading reading, int from, int to, Kind kind) {
        int end = from;
        boolean anyName = false;
        int capitals = 0;
        boolean sentence = from == 0 || ".!?".indexOf(At.charAt(reading.normal(), from - 2)) >= 0;
        Matcher word = EnglishPayeeWords.WORD_OF_NAME.matcher(reading.written(from, to));
        while (word.find() && reading.isOpen(from + word.start(), from + word.end())) {
            boolean capital = Character.isUpperCase(word.group().charAt(0));
            boolean everyday = isEveryday(Reading.small(word.group()), capital);
            boolean first = word.start() == 0;
            boolean goesOn = switch (kind) {
                case QUOTED -> capital;
                case TITLED -> first || capital || !everyday;
                default ->
                    capital ? anyName || !everyday || !sentence : !everyday && (first || !startsLarge(reading, from));
            };
            boolean joins = capitals > 0 && JOINING.contains(word.group()) && from + word.end() < to;
            if (!goesOn && !joins) {
                break;
            }
            capitals += !capital ? 0 : isCalled(Reading.small(word.group())) ? -9 : 1;
            // "Blue Door", "Mill & Bean": everyday words, but more than one with a capital.
            anyName |= !everyday || (kind == Kind.TITLED && !first) || (kind == Kind.NAME && !sentence && capitals > 1);
            end = from + word.end();
        }
        if (!anyName) {
            return from;
        }
        while (end > from && "'-".indexOf(reading.normal().charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private void add(List<Candidate> found, int start, int from, int to, int end, Kind kind) {
        tries++;
        boolean met = found.size() > MOST || found.stream().anyMatch(c -> c.from() < to && from < c.to());
        if (met || to <= from || !reading.isOpen(from, to)) {
            return;
        }
        String name = reading.written(from, to);
        // "at Nonna's", and nothing that is hers: the shop is called so.
        boolean owned = (kind == Kind.NAME || kind == Kind.FIRM || kind == Kind.SHOP)
                && At.end(EnglishPayeeWords.CALLED_SO, text, to) >= 0
                && At.start(EnglishPayeeWords.OF_SHOP, text, start, 8) >= 0;
        boolean written = kind == Kind.NAME;
        if (written && isPlace(name)) {
            return;
        }
        Strength strength = strength(start, end, kind);
        boolean known = !written || EnglishPayeeWords.PEOPLE.contains(Reading.small(name));
        if (strength != Strength.NONE || known) {
            found.add(new Candidate(from, owned ? to + 2 : to, strength));
        }
    }

    private Strength strength(int start, int end, Kind kind) {
        if (At.start(EnglishPayeeWords.RIGHT_AFTER_PAYING, text, start, 24) >= 0) {
            return Strength.PAID;
        }
        String before = text.subSequence(Math.max(0, start - 100), start).toString();
        boolean moved = EnglishPayeeWords.MONEY_MOVES.matcher(before).find();
        if (At.start(EnglishPayeeWords.TO, text, start, 10) >= 0 && moved) {
            return Strength.PAID;
        }
        if (saves) {
            return kind == Kind.PERSON || kind == Kind.FIRM ? Strength.BESIDE : Strength.PAID;
        }
        boolean shop = kind == Kind.SHOP || kind == Kind.NAME;
        if (noPayee && !(shop && At.start(EnglishPayeeWords.REFUNDED, text, start, 40) >= 0)) {
            return Strength.NONE;
        }
        if (At.end(EnglishPayeeWords.TAKES, text, end) >= 0
                || (kind == Kind.SHOP && At.end(EnglishPayeeWords.FOR_SUM, text, end) >= 0)
                || At.end(EnglishPayeeWords.RECEIVES, text, end) >= 0) {
            return Strength.PAID;
        }
        if (kind == Kind.TITLED && moved && At.start(EnglishPayeeWords.SENDER, text, start, 8) < 0) {
            return Strength.BESIDE;
        }
        Strength beside = besideSum(start, end, kind);
        if (beside != Strength.NONE) {
            return beside;
        }
        boolean merchant = kind != Kind.PERSON && kind != Kind.TITLED;
        boolean on = kind == Kind.FIRM && At.start(EnglishPayeeWords.ON, text, start, 4) >= 0;
        boolean likely = (kind == Kind.FIRM && twice)
                || on
                || kind == Kind.QUOTED
                || kind == Kind.SHOP
                || At.start(EnglishPayeeWords.TOWARDS, text, start, 10) >= 0;
        return merchant && charges && likely ? Strength.BESIDE : Strength.NONE;
    }

    /** Who stands beside a sum or a day, by the words before him: 32 at Mill & Bean, 900 with Mrs Quill. */
    private Strength besideSum(int start, int end, Kind kind) {
        boolean own = kind == Kind.SHOP || kind == Kind.NAME || kind == Kind.QUOTED;
        boolean person = kind == Kind.PERSON || kind == Kind.TITLED;
        if (!person && !own && kind != Kind.FIRM) {
            return Strength.NONE;
        }
        if (kind == Kind.SHOP && At.start(EnglishPayeeWords.ASKED_ABOUT, text, start, 16) >= 0) {
            return Strength.PAID;
        }
        if (At.start(EnglishPayeeWords.REACHING, text, start, 20) >= 0 && (sums || kind != Kind.FIRM)) {
            return Strength.PAID;
        }
        boolean owner = At.charAt(text, end - 2) == '\'';
        if (sums && !owner && !visits && At.start(EnglishPayeeWords.SUM_FOR, text, start, 14) >= 0) {
            return Strength.PAID;
        }
        boolean place = visits || At.end(EnglishPayeeWords.PLACE_FOLLOWS, text, end) >= 0;
        boolean by = At.start(EnglishPayeeWords.BESIDE, text, start, 12) >= 0;
        return own && by && !place && (sums || listed || (kind == Kind.SHOP && declined))
                ? Strength.BESIDE
                : Strength.NONE;
    }

    /** What the bank, its products and the places of the world are called is no payee for its capitals. */
    private static boolean isCalled(String word) {
        return EnglishNames.isNobody(word) || EnglishPayeeWords.PLACES.contains(word) || word.equals("&");
    }

    private static boolean isPlace(String name) {
        return EnglishPayeeWords.PLACES.contains(Reading.small(name));
    }

    private static boolean startsLarge(Reading reading, int from) {
        return Character.isUpperCase(reading.written(from, from + 1).charAt(0));
    }

    static boolean isEveryday(String word, boolean capital) {
        boolean tiny = word.length() == 1 || (word.length() == 2 && !capital);
        return !EnglishPayeeWords.PEOPLE.contains(word)
                && (tiny || EnglishPayeeWords.COMMON.contains(word) || EnglishPayeeWords.PLACES.contains(word));
    }
}
