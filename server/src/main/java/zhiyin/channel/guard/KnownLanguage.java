package zhiyin.channel.guard;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import zhiyin.channel.guard.Routes.Door;
import zhiyin.channel.problem.SpokenLanguage;
import zhiyin.channel.wire.Fields;
import zhiyin.conversation.Conversations;
import zhiyin.identity.Principal;
import zhiyin.identity.Profiles;
import zhiyin.values.Language;

/** Looks up the language of the sender's own conversation, then the one the sender chose. */
@Component
final class KnownLanguage implements SpokenLanguage {

    private static final String CONVERSATIONS = "/api/v1/conversations/{id}";

    private static final Logger log = LoggerFactory.getLogger(KnownLanguage.class);

    private final Conversations conversations;
    private final Profiles profiles;

    KnownLanguage(Conversations conversations, Profiles profiles) {
        this.conversations = conversations;
        this.profiles = profiles;
    }

    @Override
    public Optional<Language> of(HttpServletRequest request) {
        try {
            return Caller.current()
                    .flatMap(person ->
                            held(request, person).or(() -> profiles.of(person).language()));
        } catch (DataAccessException away) {
            // The refusal itself stands, in the language of the browser.
            log.debug("The language of a refusal could not be looked up", away);
            return Optional.empty();
        }
    }

    private Optional<Language> held(HttpServletRequest request, Principal person) {
        if (!(Routes.match(request) instanceof Door(Route route))
                || !route.pattern().getPatternString().startsWith(CONVERSATIONS)) {
            return Optional.empty();
        }
        return Optional.ofNullable(route.pattern().matchAndExtract(PathContainer.parsePath(request.getRequestURI())))
                .map(PathPattern.PathMatchInfo::getUriVariables)
                .flatMap(variables -> Fields.uuid(variables.getOrDefault("id", "")))
                .flatMap(id -> conversations.language(person, id));
    }
}
