package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.Fit;
import zhiyin.dialogue.naming.SavedNames;

/** The things a choice slot may be, and which of them a customer's words name. */
final class Choosing {

    private static final SavedNames NAMES = new SavedNames();

    private Choosing() {}

    /** The things a choice slot may be, from the rows the bank told. */
    static List<Value.Ref> candidates(SlotSpec slot, Frame frame) {
        return refs(slot, frame, false);
    }

    /** Those the bank says the customer's words mean, by names it does not tell. */
    static List<Value.Ref> meant(SlotSpec slot, Frame frame) {
        return refs(slot, frame, true);
    }

    private static List<Value.Ref> refs(SlotSpec slot, Frame frame, boolean meantAlone) {
        Optional<Value> rows = slot.rows().flatMap(path -> Paths.find(frame, path));
        List<Value.Ref> refs = new ArrayList<>();
        if (rows.orElse(null) instanceof Value.Rows found) {
            for (Value.Group row : found.rows()) {
                if (row.values().get("ref") instanceof Value.Ref ref
                        && (!meantAlone || row.values().containsKey("meant"))) {
                    refs.add(ref);
                }
            }
        }
        return refs;
    }

    /** Which candidates the words name, or only resemble. */
    static Fit fit(String words, List<Value.Ref> candidates) {
        return NAMES.find(words, candidates);
    }
}
