package zhiyin.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import zhiyin.privacy.PersonalNumbers;

/**
 * Cuts numbers and mail addresses of people out of a text: found in its canonical form, cut in the original. The mask is the one the bank
 * prints its own accounts with, and it begins with signs that no reader of amounts takes for a number. Cost: linear, and
 * as much again where something was cut.
 */
@Component
final class MaskedNumbers implements PersonalNumbers {

    private static final String MASK = "****";
    private static final int SHOWN = 4;

    private static final Pattern PASSPORT = Pattern.compile(
            "(?:\\bpassport|护照)[^0-9]{0,16}?(?<number>(?<![a-z0-9])[a-z]{0,2}[- ]?[0-9](?:[ -]?[0-9]){6,8})(?![a-z0-9])");

    private static final Pattern MAIL = Pattern.compile("(?<![a-z0-9._%+-])(?<name>[a-z0-9._%+-]{1,64}+)"
            + "@[a-z0-9-]{1,63}+(?:\\.[a-z0-9-]{1,63}+){0,8}?\\.[a-z]{2,63}+");

    private static final String MASK_OF_NAME = "***";

    /** A resident identity number whose last place is the letter that stands for ten. */
    private static final Pattern LAST_IS_X = Pattern.compile("^[^\\p{L}\\p{N}]{0,3}x(?![a-z])");

    /** Again while it still cuts: what is left of a number may make one together with the digits before it. */
    @Override
    public String masked(String text) {
        String masked = maskedOnce(text);
        return masked.equals(text) ? text : masked(masked);
    }

    private static String maskedOnce(String text) {
        CanonicalText read = DigitsInWords.written(CanonicalText.of(text));
        List<Cut> cuts = cuts(text, read);
        if (cuts.isEmpty()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        int at = 0;
        for (Cut cut : cuts) {
            int from = Math.max(at, cut.from());
            kept.append(text, at, from).append(cut.shown());
            at = Math.max(from, cut.to());
        }
        return kept.append(text, at, text.length()).toString();
    }

    /** What goes, in positions of the original, and what is shown in its place. */
    private record Cut(int from, int to, String shown) {

        boolean meets(Cut other) {
            return from < other.to && other.from < to;
        }
    }

    private static List<Cut> cuts(String text, CanonicalText read) {
        List<Cut> mail = new ArrayList<>();
        Matcher address = MAIL.matcher(read.text());
        while (address.find()) {
            int start = address.start("name");
            String initial = text.substring(read.from(start), read.to(start));
            mail.add(new Cut(read.from(start), read.to(address.end("name") - 1), initial + MASK_OF_NAME));
        }
        List<Cut> cuts = new ArrayList<>();
        Matcher passport = PASSPORT.matcher(read.text());
        while (passport.find()) {
            cuts.add(cut(read, passport.start("number"), passport.end("number"), ""));
        }
        for (DigitRun run : DigitRun.all(read)) {
            ofRun(read, run, cuts);
        }
        cuts.removeIf(cut -> mail.stream().anyMatch(cut::meets));
        cuts.addAll(mail);
        cuts.sort(java.util.Comparator.comparingInt(Cut::from));
        return cuts;
    }

    /** The longest number of a person in each place of a run; a run may hold an amount and a card side by side. */
    private static void ofRun(CanonicalText read, DigitRun run, List<Cut> cuts) {
        List<DigitRun> groups = run.groups(read);
        if (run.digits().length() < PersonalNumber.SHORTEST) {
            return;
        }
        int first = 0;
        while (first < groups.size()) {
            Optional<Found> found = longest(read, groups, first);
            if (found.isPresent()) {
                cuts.add(found.get().cut());
                first = found.get().next();
            } else {
                first++;
            }
        }
    }

    private record Found(Cut cut, int next) {}

    /** A group that is a card by its word or its check digit goes on to the full length of one. */
    private static Optional<Found> longest(CanonicalText read, List<DigitRun> groups, int first) {
        Optional<Found> best = Optional.empty();
        boolean maybeCut = false;
        StringBuilder digits = new StringBuilder();
        List<Integer> sizes = new ArrayList<>();
        DigitRun begin = groups.get(first);
        String before = before(read, begin.start());
        for (int last = first; last < groups.size() && digits.length() <= PersonalNumber.LONGEST; last++) {
            DigitRun end = groups.get(last);
            digits.append(end.digits());
            sizes.add(end.digits().length());
            boolean x = LAST_IS_X
                    .matcher(read.text())
                    .region(end.end(), read.text().length())
                    .find();
            Optional<PersonalNumber> number = PersonalNumber.of(digits.toString(), sizes, x, before);
            boolean scheme = PersonalNumber.isOfScheme(digits);
            if (number.isPresent() && (!maybeCut || scheme)) {
                int to = number.get() == PersonalNumber.IDENTITY && x && digits.length() == 17
                        ? read.text().indexOf('x', end.end()) + 1
                        : end.end();
                String shown = number.get() == PersonalNumber.IDENTITY ? "" : digits.substring(digits.length() - SHOWN);
                best = Optional.of(new Found(cut(read, begin.start(), to, shown), last + 1));
                if (last == first && (scheme || number.get() != PersonalNumber.CARD)) {
                    return best;
                }
                maybeCut |= last == first;
            }
        }
        return best;
    }

    private static String before(CanonicalText read, int at) {
        return read.text().substring(Math.max(0, at - PersonalNumber.REACH), at);
    }

    private static Cut cut(CanonicalText read, int start, int end, String shown) {
        return new Cut(read.from(start), read.to(end - 1), MASK + shown);
    }
}
