package zhiyin.channel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import zhiyin.values.Language;

/** Titles and details of all modules' problems in the customers' languages. Thread-safe. */
public final class ProblemTexts {

    private static final String CATALOGUE = "messages.problems";
    private static final String PREFIX = "urn:problem:";

    /** The language the sender asked for; English where none that we have was named. */
    public static Language language(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.EN;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    /** What kind of problem it is, the same for every occurrence. */
    public String title(String type, Language language) {
        return text(type, "title", language).orElse(type);
    }

    /** What to do now, with the members {@code {name}} filled in. */
    public String detail(String type, Language language, Map<String, ?> members) {
        String text = text(type, "detail", language).orElse(type);
        for (Map.Entry<String, ?> member : members.entrySet()) {
            text = text.replace("{" + member.getKey() + "}", shown(member.getValue(), language));
        }
        return text;
    }

    /** Whether the catalogue has this problem in this language. */
    public boolean knows(String type, Language language) {
        return Stream.of("title", "detail")
                .allMatch(part -> text(type, part, language).isPresent());
    }

    private static Optional<String> text(String type, String part, Language language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                CATALOGUE,
                Locale.forLanguageTag(language.tag()),
                ProblemTexts.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        String key = type.substring(Math.min(PREFIX.length(), type.length())).replace(':', '.') + "." + part;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    private static String shown(Object value, Language language) {
        return value instanceof Number number
                ? new MessageFormat("{0}", Locale.forLanguageTag(language.tag())).format(new Object[] {number})
                : value.toString();
    }
}
