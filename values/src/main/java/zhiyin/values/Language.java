package zhiyin.values;

import java.util.Locale;
import java.util.Optional;

/** A language the bank serves its customers in. */
public enum Language {
    ZH,
    EN;

    /** The BCP 47 primary subtag, such as {@code zh}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language of a BCP 47 tag such as {@code zh}, {@code zh-CN} or {@code en-GB}; empty for any other. */
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return switch (primary) {
            case "zh" -> Optional.of(ZH);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
