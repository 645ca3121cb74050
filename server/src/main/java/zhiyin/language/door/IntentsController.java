package zhiyin.language.door;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.language.examples.IntentNames;
import zhiyin.values.Language;

/** What a sentence can be taught to mean. */
@RestController
@RequestMapping(path = "/api/v1/language/intents", produces = MediaType.APPLICATION_JSON_VALUE)
class IntentsController {

    private final IntentNames names;

    IntentsController(IntentNames names) {
        this.names = names;
    }

    record Intents(List<IntentEntry> intents) {}

    record IntentEntry(String id, String zh, String en) {}

    @GetMapping
    Intents list(@AuthenticationPrincipal Principal editor) {
        return new Intents(names.all(editor).intents().entrySet().stream()
                .map(intent -> new IntentEntry(
                        intent.getKey(),
                        intent.getValue().getOrDefault(Language.ZH, intent.getKey()),
                        intent.getValue().getOrDefault(Language.EN, intent.getKey())))
                .toList());
    }
}
