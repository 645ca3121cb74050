package zhiyin.understanding.act;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a sentence does in a dialogue. */
public enum Act {
    AFFIRM,
    DENY,
    /** Another value for something said before. */
    CORRECT,
    CANCEL,
    REPEAT,
    SLOWER,
    HUMAN,
    /** Anything else. */
    NONE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Act> of(String id) {
        return Arrays.stream(values()).filter(act -> act.id().equals(id)).findFirst();
    }
}
