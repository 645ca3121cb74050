package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;

/** Finds which of some rows a customer's words name. */
final class Choosing {

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

    private static boolean stands(String part, String whole) {
        if (part.isEmpty()) {
            return false;
        }
        boolean latin = part.codePoints().allMatch(c -> c < 0x2E80);
        return latin ? (" " + whole + " ").contains(" " + part + " ") : whole.contains(part);
    }
}
