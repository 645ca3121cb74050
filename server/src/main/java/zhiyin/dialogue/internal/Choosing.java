package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;

/** Finds which of some rows a customer's words name. */
final class Choosing {

    /** Shorter words of a name, such as "de" or "Li", stand in too many sentences. */
    private static final int SHORTEST_WORD = 3;

    private Choosing() {}

    /** The things a choice slot may be, from the rows the bank told. */
    static List<Value.Ref> candidates(SlotSpec slot, Frame frame) {
        Optional<Value> rows = slot.rows().flatMap(path -> Paths.find(frame, path));
        List<Value.Ref> refs = new ArrayList<>();
        if (rows.orElse(null) instanceof Value.Rows found) {
            for (Value.Group row : found.rows()) {
                if (row.values().get("ref") instanceof Value.Ref ref) {
                    refs.add(ref);
                }
            }
        }
        return refs;
    }

    /**
     * The candidates that {@code words} can mean: those called exactly so, else those whose label stands in the words
     * (a label within a longer matching label gives way to it), else those whose label begins or ends with the words.
     */
    static List<Value.Ref> matching(String words, List<Value.Ref> candidates) {
        String said = Words.normal(words);
        if (said.isEmpty()) {
            return List.of();
        }
        List<Value.Ref> exact = candidates.stream()
                .filter(c -> Words.normal(c.label()).equals(said))
                .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        List<Value.Ref> named = candidates.stream()
                .filter(c -> stands(Words.normal(c.label()), said))
                .toList();
        if (!named.isEmpty()) {
            return named.stream()
                    .filter(c -> named.stream()
                            .noneMatch(longer -> !longer.equals(c)
                                    && Words.normal(longer.label()).length()
                                            > Words.normal(c.label()).length()
                                    && Words.normal(longer.label()).contains(Words.normal(c.label()))))
                    .toList();
        }
        return candidates.stream()
                .filter(c -> stands(said, Words.normal(c.label())))
                .toList();
    }

    /**
     * The candidates a change names: by their whole label or, in Latin letters, by one of its words; none that the
     * customer says it is not.
     */
    static List<Value.Ref> named(String words, List<Value.Ref> candidates) {
        String said = Words.normal(words);
        List<Value.Ref> meant = candidates.stream()
                .filter(ref -> isNamed(said, Words.normal(ref.label())))
                .toList();
        return meant.stream()
                .filter(ref -> meant.stream()
                        .noneMatch(longer -> !longer.equals(ref)
                                && Words.normal(longer.label()).contains(Words.normal(ref.label()))))
                .toList();
    }

    private static boolean isNamed(String said, String label) {
        boolean denied = said.contains("不是" + label)
                || said.contains("不给" + label)
                || said.contains("not " + label)
                || said.contains("not to " + label);
        if (denied) {
            return false;
        }
        return stands(label, said)
                || Stream.of(label.split(" ")).anyMatch(word -> word.length() >= SHORTEST_WORD && stands(word, said));
    }

    private static boolean stands(String part, String whole) {
        if (part.isEmpty()) {
            return false;
        }
        boolean latin = part.codePoints().allMatch(c -> c < 0x2E80);
        return latin ? (" " + whole + " ").contains(" " + part + " ") : whole.contains(part);
    }
}
