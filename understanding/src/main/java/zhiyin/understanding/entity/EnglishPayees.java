package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/**
 * Whom a sentence in English pays: who follows a word of paying, and else who is named beside one. A name is preferred to
 * what he is ("my sister Ana"), and what he is goes without "my" and "the".
 */
final class EnglishPayees {

    /** Nobody pays more at once; it keeps the cost of long texts linear. */
    private static final int MOST = 40;

    private EnglishPayees() {}

    private enum Strength {
        NONE,
        BESIDE,
        PAID,
        NAMED
    }

    private enum Kind {
        PERSON,
        FIRM,
        NAME,
        TITLED,
        QUOTED
    }

    private record Candidate(int from, int to, Strength strength) {}

    static boolean find(Reading reading) {
        CharSequence text = reading.open();
        boolean moves = EnglishPayeeWords.MONEY_MOVES.matcher(text).find()
                || EnglishPayeeWords.CHARGES.matcher(text).find();
        boolean saves = EnglishPayeeWords.SAVES.matcher(text).find();
        if ((!moves && !saves)
                || EnglishPayeeWords.ANOTHER_TRANSFER.matcher(text).find()) {
            return false;
        }
        List<Candidate> candidates = new Candidates(reading, text, saves).all();
        Strength best = candidates.stream()
                .map(Candidate::strength)
                .max(Enum::compareTo)
                .orElse(Strength.NONE);
        if (best == Strength.NONE
                && EnglishPayeeWords.HIM.matcher(text).find()
                && EnglishPayeeWords.OWED.matcher(text).find()) {
            candidates.stream().findFirst().ifPresent(c -> take(reading, c));
            return !candidates.isEmpty();
        }
        Set<String> said = new HashSet<>();
        for (Candidate candidate : candidates) {
            boolean first = said.add(reading.normal().substring(candidate.from(), candidate.to()));
            if (best != Strength.NONE && candidate.strength() == best && first) {
                take(reading, candidate);
            }
        }
        return best != Strength.NONE;
    }

    /** Where the name that begins here ends; {@code from} when it is made of everyday words. */
    static int nameEnd(Reading reading, int from, int to) {
        return new Candidates(reading, reading.open(), false).nameEnd(from, to, Kind.NAME);
    }

    private static void take(Reading reading, Candidate candidate) {
        if (reading.isOpen(candidate.from(), candidate.to())) {
            reading.take(
                    EntityType.PAYEE,
                    reading.written(candidate.from(), candidate.to()),
                    candidate.from(),
                    candidate.to());
        }
    }

    /** Who may be meant, in order of appearance. */
    private record Candidates(Reading reading, CharSequence text, boolean saves) {

        List<Candidate> all() {
            List<Candidate> found = new ArrayList<>();
            String written = reading.written(0, text.length());
            each(EnglishPayeeWords.QUOTED, written, found, Kind.QUOTED);
            each(EnglishPayeeWords.BRAND, text, found, Kind.FIRM);
            each(EnglishPayeeWords.TITLED, text, found, Kind.TITLED);
            named(written, found);
            roles(written, found);
            each(EnglishPayeeWords.GIVEN, text, found, Kind.NAME);
            each(EnglishPayeeWords.WRITTEN, written, found, Kind.NAME);
            found.sort(Comparator.comparingInt(Candidate::from));
            return found;
        }

        private void each(Pattern pattern, CharSequence in, List<Candidate> found, Kind kind) {
            Matcher m = pattern.matcher(in);
            while (m.find()) {
                String group = m.group("name") == null ? "single" : "name";
                int to = kind == Kind.FIRM ? m.end(group) : nameEnd(m.start(group), m.end(group), kind);
                add(found, m.start(), m.start(group), to, to == m.end(group) ? m.end() : to, kind);
            }
        }

        private void roles(String written, List<Candidate> found) {
            Matcher m = EnglishPayeeWords.ROLE.matcher(text);
            while (m.find()) {
                String group = m.group("person") != null ? "person" : m.group("firm") != null ? "firm" : "made";
                Matcher name = m.group("owner") != null ? null : nameAfter(written, m.end());
                if (name == null) {
                    Kind kind = group.equals("person") ? Kind.PERSON : Kind.FIRM;
                    add(found, m.start(), m.start(group), m.end(group), m.end(), kind);
                    continue;
                }
                int from = name.start("name");
                int to = nameEnd(from, name.end("name"), Kind.TITLED);
                if (to == from || found.stream().anyMatch(c -> c.from() < from && to <= c.to())) {
                    continue;
                }
                found.removeIf(c -> c.from() < to && from < c.to());
                found.add(new Candidate(from, to, strength(m.start(), to, Kind.PERSON)));
            }
        }

        /** The name after what he is: my sister Ana. */
        private @Nullable Matcher nameAfter(String written, int end) {
            Matcher name = At.match(EnglishPayeeWords.AFTER_ROLE, written, end);
            if (name != null && !isPlace(name.group("name"))) {
                return name;
            }
            return At.match(EnglishPayeeWords.SMALL_AFTER_ROLE, text, end);
        }

        /** "she is Noor", "called Noodle Uncle". */
        private void named(String written, List<Candidate> found) {
            if (!saves && !EnglishPayeeWords.MONEY_MOVES.matcher(text).find()) {
                return;
            }
            Matcher m = EnglishPayeeWords.NAMED.matcher(written);
            while (m.find()) {
                int from = m.start("name");
                int to = nameEnd(from, m.end("name"), Kind.NAME);
                boolean capital = Character.isUpperCase(written.charAt(from));
                if (to > from && (capital || saves) && !isPlace(written.substring(from, to))) {
                    found.removeIf(c -> c.from() < to && from < c.to());
                    found.add(new Candidate(from, to, Strength.NAMED));
                }
            }
        }

        /** Where a name ends: before the first everyday word or what is taken; at its start when nothing remains. */
        private int nameEnd(int from, int to, Kind kind) {
            int end = from;
            boolean anyName = false;
            boolean sentence = from == 0 || ".!?".indexOf(At.charAt(reading.normal(), from - 2)) >= 0;
            Matcher word = EnglishPayeeWords.WORD_OF_NAME.matcher(reading.written(from, to));
            while (word.find() && reading.isOpen(from + word.start(), from + word.end())) {
                boolean capital = Character.isUpperCase(word.group().charAt(0));
                boolean everyday = isEveryday(Reading.small(word.group()), capital);
                boolean first = word.start() == 0;
                boolean goesOn = switch (kind) {
                    case QUOTED -> capital;
                    case TITLED -> first || capital || !everyday;
                    default -> capital ? anyName || !everyday || !sentence : !everyday && (first || !startsLarge(from));
                };
                if (!goesOn) {
                    break;
                }
                anyName |= !everyday || (kind == Kind.TITLED && !first);
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
            boolean met = found.size() > MOST || found.stream().anyMatch(c -> c.from() < to && from < c.to());
            if (met || to <= from || !reading.isOpen(from, to)) {
                return;
            }
            String name = reading.written(from, to);
            boolean written = kind == Kind.NAME;
            if (written && isPlace(name)) {
                return;
            }
            Strength strength = strength(start, end, kind);
            boolean known = !written || EnglishPayeeWords.PEOPLE.contains(Reading.small(name));
            if (strength != Strength.NONE || known) {
                found.add(new Candidate(from, to, strength));
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
            if (EnglishPayeeWords.NO_PAYEE.matcher(text).find()) {
                return Strength.NONE;
            }
            if (At.end(EnglishPayeeWords.TAKES, text, end) >= 0 || At.end(EnglishPayeeWords.RECEIVES, text, end) >= 0) {
                return Strength.PAID;
            }
            if (kind == Kind.TITLED && moved && At.start(EnglishPayeeWords.SENDER, text, start, 8) < 0) {
                return Strength.BESIDE;
            }
            boolean merchant = kind != Kind.PERSON && kind != Kind.TITLED;
            boolean charged =
                    merchant && EnglishPayeeWords.CHARGES.matcher(text).find();
            boolean twice =
                    kind == Kind.FIRM && EnglishPayeeWords.TWICE.matcher(text).find();
            boolean on = kind == Kind.FIRM && At.start(EnglishPayeeWords.ON, text, start, 4) >= 0;
            return charged
                            && (twice
                                    || on
                                    || kind == Kind.QUOTED
                                    || At.start(EnglishPayeeWords.TOWARDS, text, start, 10) >= 0)
                    ? Strength.BESIDE
                    : Strength.NONE;
        }

        private static boolean isPlace(String name) {
            return EnglishPayeeWords.PLACES.contains(Reading.small(name));
        }

        private boolean startsLarge(int from) {
            return Character.isUpperCase(reading.written(from, from + 1).charAt(0));
        }

        private static boolean isEveryday(String word, boolean capital) {
            boolean tiny = word.length() == 1 || (word.length() == 2 && !capital);
            return !EnglishPayeeWords.PEOPLE.contains(word)
                    && (tiny || EnglishPayeeWords.COMMON.contains(word) || EnglishPayeeWords.PLACES.contains(word));
        }
    }
}
