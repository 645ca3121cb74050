package zhiyin.channel.wire;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.values.Language;
import zhiyin.values.TypedText;

/** Checks what JSON alone cannot promise. Each check returns a good value or ends the request with a problem. */
public final class Fields {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private Fields() {}

    /** A field that has to be there, of 1 to {@code longest} code points, without control characters. */
    public static String required(String name, @Nullable String value, int longest) {
        if (value == null) {
            throw ChannelProblem.MISSING_FIELD.with("field", name);
        }
        if (value.isEmpty()
                || value.codePointCount(0, value.length()) > longest
                || value.codePoints().anyMatch(TypedText::isUnreadable)) {
            throw ChannelProblem.INVALID_FIELD.with("field", name);
        }
        return value;
    }

    /** A language tag we serve, if there is one at all. */
    public static Optional<Language> language(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        Optional<Language> language = Language.ofTag(tag);
        if (language.isEmpty()) {
            throw ChannelProblem.INVALID_FIELD.with("field", "language");
        }
        return language;
    }

    /** Six digits as an authenticator shows them; full-width digits and blanks between them are understood. */
    public static String code(@Nullable String value) {
        String digits =
                Normalizer.normalize(required("code", value, 20), Form.NFKC).replace(" ", "");
        if (!CODE.matcher(digits).matches()) {
            throw ChannelProblem.INVALID_FIELD.with("field", "code");
        }
        return digits;
    }

    /** The UUID in a path; empty for anything else, which is then as unknown as an unknown UUID. */
    public static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }
}
