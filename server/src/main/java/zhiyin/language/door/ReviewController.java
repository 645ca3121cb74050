package zhiyin.language.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.language.learning.Reviews;

/** What an editor looks at to know what to teach next. */
@RestController
@RequestMapping(path = "/api/v1/language", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/models/{id}/confusions")
    Wire.Confusions confusions(
            @AuthenticationPrincipal Principal editor,
            @PathVariable("id") String id,
            @RequestParam(name = "language", required = false) @Nullable String language) {
        return new Wire.Confusions(reviews.confusions(editor, ModelsController.known(id), Asked.language(language)));
    }

    @GetMapping("/models/{id}/similar-intents")
    Wire.Similar similar(
            @AuthenticationPrincipal Principal editor,
            @PathVariable("id") String id,
            @RequestParam(name = "language", required = false) @Nullable String language) {
        return new Wire.Similar(reviews.similar(editor, ModelsController.known(id), Asked.language(language)));
    }

    @GetMapping("/models/{id}/doubtful-examples")
    Wire.Doubtful doubtful(
            @AuthenticationPrincipal Principal editor,
            @PathVariable("id") String id,
            @RequestParam(name = "language", required = false) @Nullable String language) {
        return new Wire.Doubtful(reviews.doubtful(editor, ModelsController.known(id), Asked.language(language)));
    }

    @PostMapping("/coverage")
    Wire.Covered coverage(@AuthenticationPrincipal Principal editor) {
        return new Wire.Covered(reviews.coverage(editor));
    }

    @PostMapping("/unknown-messages")
    Wire.Unknowns unknown(
            @AuthenticationPrincipal Principal editor,
            @RequestParam(name = "language", required = false) @Nullable String language) {
        return new Wire.Unknowns(reviews.unknown(editor, Asked.language(language)).stream()
                .map(one ->
                        new Wire.Unknown(one.messages(), one.typical(), one.suggested(), one.confidence(), one.texts()))
                .toList());
    }
}
