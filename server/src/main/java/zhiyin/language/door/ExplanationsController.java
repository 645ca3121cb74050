package zhiyin.language.door;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.language.Explanations;
import zhiyin.language.LanguageProblem;
import zhiyin.language.examples.Examples;

/** How a sentence is understood, for whoever teaches: by POST, so that the sentence is in no log of addresses. */
@RestController
@RequestMapping(path = "/api/v1/language/explanations", produces = MediaType.APPLICATION_JSON_VALUE)
class ExplanationsController {

    private final Explanations explanations;

    ExplanationsController(Explanations explanations) {
        this.explanations = explanations;
    }

    /** The sentence; missing in JSON, it is null. */
    record Sentence(@Nullable String text) {

        @Override
        public String toString() {
            return "Sentence[***]";
        }
    }

    @PostMapping
    ExplanationWire explain(@AuthenticationPrincipal Principal editor, @RequestBody Sentence sentence) {
        String text = sentence.text();
        if (text == null || text.isBlank() || text.codePointCount(0, text.length()) > Examples.LONGEST_TEXT) {
            throw LanguageProblem.INVALID_EXAMPLE.with(Map.of("field", "text"));
        }
        return ExplanationWire.of(explanations.of(editor, text));
    }
}
