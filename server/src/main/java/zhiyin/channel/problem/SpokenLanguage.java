package zhiyin.channel.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import zhiyin.values.Language;

/** What is known of the language somebody speaks with us, whatever their browser asks for. */
@FunctionalInterface
public interface SpokenLanguage {

    /** The language of the conversation the request is about, or else of the person; empty where neither is known. */
    Optional<Language> of(HttpServletRequest request);
}
