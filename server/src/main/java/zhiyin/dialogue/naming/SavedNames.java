package zhiyin.dialogue.naming;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import zhiyin.dialogue.Value;

/**
 * Which of some saved names a customer's words mean. What is tried first is surer: the whole name, a name within the
 * words, a relation, a part of a name, its spelling; what is left may be similar. Pure and thread-safe.
 */
public final class SavedNames {

    /** "Not to my mother": who is named so is not meant. */
    private static final Pattern DENIED = Pattern.compile(
            "(?:而不是|不是|不给|别给|不转给)(?<zh>[^ ]*)|\\b(?:not to|not for|not|instead of|rather than) (?<en>.*)$");

    /** 是房东, 改成房东: said before the name of the one who is meant instead. */
    private static final Pattern CHOSEN = Pattern.compile("^而?(?:应该是|是|改成|改为|换成|改给|转给|要给|给)(?=.{2})");

    /** "Not Mum, Alice Chen": the one after the comma is meant. */
    private static final Pattern DENIED_BEFORE =
            Pattern.compile("(?i)^(?:no[,.]? )?not (?:to |for )?[^,;.!?，]{1,30}[,;.，] *(?=\\p{L})");

    private final Kinship kinship = Kinship.read();

    /** Whom the words, at most a sentence, name among these. */
    public Fit find(String words, List<Value.Ref> candidates) {
        String said = Plain.of(DENIED_BEFORE.matcher(words.strip()).replaceFirst(""));
        String left = DENIED.matcher(said).replaceAll(" ").strip();
        String meant = left.equals(said) ? said : CHOSEN.matcher(left).replaceFirst("");
        if (meant.isEmpty()) {
            return new Fit.Nobody();
        }
        List<Value.Ref> found = fitting(candidates, meant, String::equals);
        if (found.isEmpty()) {
            found = standing(candidates, meant);
            if (!found.isEmpty() && NameParts.isLongerName(found, meant)) {
                return similar(candidates, meant, found);
            }
        }
        if (found.isEmpty()) {
            found = fitting(candidates, meant, this::isRelated);
        }
        if (found.isEmpty()) {
            found = fitting(candidates, meant, NameParts::holds);
        }
        if (found.isEmpty()) {
            found = mostNamed(fitting(candidates, meant, this::isPart), meant);
            if (!found.isEmpty() && NameParts.namesSomebodyElse(found, meant)) {
                return new Fit.Similar(found);
            }
        }
        if (found.isEmpty()) {
            found = fitting(candidates, meant, NameParts::isSpelled);
        }
        if (!found.isEmpty()) {
            return new Fit.Named(found);
        }
        return similar(candidates, meant, List.of());
    }

    /**
     * Whose full name the words say: as written, within the words, spelled in Latin letters, or its words in another
     * order. Part of a name, a relation or something like a name is not enough.
     */
    public List<Value.Ref> findWholly(String words, List<Value.Ref> candidates) {
        String meant = DENIED.matcher(Plain.of(words)).replaceAll(" ").strip();
        List<Value.Ref> found = standing(candidates, meant);
        if (!found.isEmpty()) {
            return NameParts.isLongerName(found, meant) ? List.of() : found;
        }
        List<Value.Ref> spelled = fitting(candidates, meant, NameParts::isSpelled);
        return spelled.isEmpty() ? fitting(candidates, meant, NameParts::holdsEveryWord) : spelled;
    }

    private static Fit similar(List<Value.Ref> candidates, String said, List<Value.Ref> otherwise) {
        List<Value.Ref> similar = fitting(candidates, said, Similarity::isSimilar);
        List<Value.Ref> all = similar.isEmpty() ? otherwise : similar;
        return all.isEmpty() ? new Fit.Nobody() : new Fit.Similar(all);
    }

    /** The candidates whose plain label and the words fit. */
    private static List<Value.Ref> fitting(
            List<Value.Ref> candidates, String said, BiPredicate<String, String> labelFitsWords) {
        return candidates.stream()
                .filter(ref -> labelFitsWords.test(Plain.of(ref.label()), said))
                .toList();
    }

    private boolean isRelated(String label, String said) {
        return kinship.ofLabel(label)
                .filter(relation -> kinship.in(said).stream().anyMatch(named -> Kinship.isSame(relation, named)))
                .isPresent();
    }

    private boolean isPart(String label, String said) {
        return NameParts.isPart(label, kinship.withoutRelation(label), said);
    }

    /** Only those of whose words most were said. */
    private static List<Value.Ref> mostNamed(List<Value.Ref> refs, String said) {
        List<String> words = Plain.words(said);
        Comparator<Value.Ref> byWords = Comparator.comparingLong(ref -> Plain.words(Plain.of(ref.label())).stream()
                .filter(words::contains)
                .count());
        return refs.stream()
                .filter(ref -> refs.stream().noneMatch(other -> byWords.compare(other, ref) > 0))
                .toList();
    }

    /** A label where it stands in the words. */
    private record Place(Value.Ref ref, int from, int to) {
        boolean isWithin(Place other) {
            return other.from <= from && to <= other.to && other.to - other.from > to - from;
        }
    }

    /** Those whose whole label stands in the words, other than within a longer one that stands there. */
    private static List<Value.Ref> standing(List<Value.Ref> candidates, String said) {
        List<Place> places = new ArrayList<>();
        for (Value.Ref ref : candidates) {
            String label = Plain.of(ref.label());
            for (int at = said.indexOf(label); at >= 0 && !label.isEmpty(); at = said.indexOf(label, at + 1)) {
                if (!Plain.isLatin(label) || isWholeWord(said, at, at + label.length())) {
                    places.add(new Place(ref, at, at + label.length()));
                }
            }
        }
        return places.stream()
                .filter(place -> places.stream().noneMatch(place::isWithin))
                .map(Place::ref)
                .distinct()
                .toList();
    }

    /** Chinese characters may touch a Latin name, other letters may not. */
    private static boolean isWholeWord(String said, int from, int to) {
        return (from == 0 || !isLatinLetter(said.charAt(from - 1)))
                && (to == said.length() || !isLatinLetter(said.charAt(to)));
    }

    private static boolean isLatinLetter(char c) {
        return Character.isLetter(c) && !Plain.isHan(c);
    }
}
