package zhiyin.understanding.tone;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The feeling in the words. */
public enum Sentiment {
    NEGATIVE,
    NEUTRAL,
    POSITIVE;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Sentiment> of(String id) {
        return Arrays.stream(values()).filter(s -> s.id().equals(id)).findFirst();
    }
}
