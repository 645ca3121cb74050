package zhiyin.language.door;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.learning.ModelDesk;
import zhiyin.language.learning.Trials;
import zhiyin.values.Language;

/** Sets of models: their cards, what they change, and the decisions about them. */
@RestController
@RequestMapping(path = "/api/v1/language/models", produces = MediaType.APPLICATION_JSON_VALUE)
class ModelsController {

    private final ModelDesk desk;
    private final Trials trials;

    ModelsController(ModelDesk desk, Trials trials) {
        this.desk = desk;
        this.trials = trials;
    }

    @GetMapping
    Wire.Models list(@AuthenticationPrincipal Principal editor) {
        return new Wire.Models(desk.list(editor).stream().map(Wire::of).toList());
    }

    @GetMapping("/{id}")
    ModelCard card(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        return ModelCard.of(desk.look(editor, known(id)));
    }

    @GetMapping(path = "/{id}/card", produces = "text/markdown;charset=UTF-8")
    String markdown(
            @AuthenticationPrincipal Principal editor,
            @PathVariable("id") String id,
            @RequestParam(name = "language", required = false) @Nullable String language) {
        Language reader = Asked.maybeLanguage(language).orElse(Language.EN);
        return CardText.of(ModelCard.of(desk.look(editor, known(id))), reader);
    }

    @GetMapping("/{id}/comparison")
    Wire.Comparisons comparison(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        return Wire.of(desk.look(editor, known(id)).set().report());
    }

    @GetMapping("/{id}/changes")
    Wire.Learnt changes(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        return Wire.ofChanges(desk.changes(editor, known(id)));
    }

    @PostMapping("/{id}/recent-messages")
    Wire.OnMessages recentMessages(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        Trials.OnMessages tried = trials.onMessages(editor, known(id));
        return new Wire.OnMessages(tried.messages(), tried.changed(), Wire.of(tried.changes()));
    }

    @PostMapping("/{id}/test")
    Wire.OnSentences test(
            @AuthenticationPrincipal Principal editor,
            @PathVariable("id") String id,
            @RequestBody Asked.Sentences sentences) {
        Trials.OnSentences tried = trials.onSentences(editor, known(id), sentences.checked());
        return new Wire.OnSentences(tried.before(), tried.after(), Wire.of(tried.changes()));
    }

    @PostMapping("/{id}/approve")
    Wire.ModelEntry approve(@AuthenticationPrincipal Principal approver, @PathVariable("id") String id) {
        return Wire.of(desk.approve(approver, known(id)));
    }

    @PostMapping("/{id}/reject")
    Wire.ModelEntry reject(@AuthenticationPrincipal Principal approver, @PathVariable("id") String id) {
        return Wire.of(desk.reject(approver, known(id)));
    }

    @PostMapping("/{id}/publish")
    Wire.ModelEntry publish(@AuthenticationPrincipal Principal approver, @PathVariable("id") String id) {
        return Wire.of(desk.publish(approver, known(id)));
    }

    @PostMapping("/{id}/roll-back")
    Wire.ModelEntry rollBack(@AuthenticationPrincipal Principal approver, @PathVariable("id") String id) {
        return Wire.of(desk.rollBack(approver, known(id)));
    }

    static UUID known(String id) {
        return Asked.id(id, LanguageProblem.NO_SUCH_MODEL::toException);
    }
}
