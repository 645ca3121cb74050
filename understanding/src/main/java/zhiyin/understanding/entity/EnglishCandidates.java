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
    private final boolean sums;
    private final EnglishStrength strengths;
    private int tries;

    EnglishCandidates(Reading reading, CharSequence text, boolean saves) {
        this.reading = reading;
        this.text = text;
        this.saves = saves;
        this.sums = reading.names(EntityType.AMOUNT) || reading.names(EntityType.AMOUNT_DENIED);
        this.strengths = new EnglishStrength(reading, text, saves, sums);
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
        each(EnglishPayeeWords.TITLED, written, found, Kind.TITLED);
        named(written, found);
        roles(written, found, names);
        each(EnglishPayeeWords.GIVEN, text, found, Kind.NAME);
        each(EnglishPayeeWords.WRITTEN, written, found, Kind.NAME);
        also(written, found);
        found.sort(Comparator.comparingInt(Candidate::from));
        return found;
    }

    private void each(Pattern pattern, CharSequence in, List<Candidate> found, Kind kind) {
        Matcher m = pattern.matcher(in);
        while (tries < MOST_TRIES && m.find()) {
            String group = m.group("name") == null ? "single" : "name";
            int named = kind == Kind.FIRM ? m.end(group) : nameEnd(reading, m.start(group), m.end(group), kind);
            int to = kind == Kind.NAME ? firstOfTwo(reading.written(0, text.length()), m.start(group), named) : named;
            boolean shop = kind == Kind.FIRM && startsLarge(reading, m.start(group));
            add(found, m.start(), m.start(group), to, to == m.end(group) ? m.end() : to, shop ? Kind.SHOP : kind);
        }
    }

    private void roles(String written, List<Candidate> found, List<EnglishNames.Name> names) {
        Matcher m = EnglishPayeeWords.ROLE.matcher(text);
        while (tries < MOST_TRIES && m.find()) {
            int start = m.start();
            // The Thirteen Bells pub.
            if (m.group("firm") != null
                    && found.stream().anyMatch(c -> c.to() == start - 1 && c.strength() != Strength.NONE)) {
                continue;
            }
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
            found.add(new Candidate(from, to, strengths.of(m.start(), to, Kind.PERSON)));
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

    /** "to Ana, Bo and Cy": who stands in a row with one who is paid. */
    private void also(String written, List<Candidate> found) {
        for (Candidate first : List.copyOf(found)) {
            int end = first.to();
            Matcher next =
                    first.strength() == Strength.NONE ? null : At.match(EnglishPayeeWords.IN_A_ROW, written, end);
            while (next != null && found.size() <= MOST) {
                int from = next.start("name");
                int to = next.end("name");
                String small = Reading.small(next.group("name"));
                boolean known = EnglishPayeeWords.PEOPLE.contains(small) || !isEveryday(small, true);
                found.removeIf(
                        c -> c.from() == from && c.to() == to && c.strength().compareTo(first.strength()) < 0);
                if (!known
                        || found.stream().anyMatch(c -> c.from() < to && from < c.to())
                        || !reading.isOpen(from, to)) {
                    break;
                }
                found.add(new Candidate(from, to, first.strength()));
                end = to;
                next = At.match(EnglishPayeeWords.IN_A_ROW, written, end);
            }
        }
    }

    /** Where the first of two people ends who are joined by "and"; {@code to} when they are no two people. */
    private int firstOfTwo(String written, int from, int to) {
        Matcher two = EnglishPayeeWords.TWO_PEOPLE.matcher(written.substring(from, to));
        if (!two.matches()) {
            return to;
        }
        boolean each = EnglishPayeeWords.EACH.matcher(text).find();
        boolean people = EnglishNames.isSomebody(Reading.small(two.group(1)))
                && EnglishNames.isSomebody(Reading.small(two.group(2)));
        return each || people ? from + two.end(1) : to;
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
            Matcher more = At.match(EnglishPayeeWords.SECOND_NAME, text, m.end("name"));
            boolean two = more != null && !isEveryday(more.group("name"), false);
            int to = two && more != null ? more.end() : nameEnd(reading, from, m.end("name"), Kind.NAME);
            boolean capital = Character.isUpperCase(written.charAt(from));
            boolean plainly = sums
                    && m.group().startsWith("the name is ")
                    && !isEveryday(Reading.small(m.group("name").split(" ")[0]), false);
            if (to > from
                    && (capital || saves || plainly)
                    && found.size() <= MOST
                    && !isPlace(written.substring(from, to))) {
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
        Strength strength = strengths.of(start, end, kind);
        boolean known = !written || EnglishPayeeWords.PEOPLE.contains(Reading.small(name));
        if (strength != Strength.NONE || known) {
            found.add(new Candidate(from, owned ? to + 2 : to, strength));
        }
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
