package zhiyin.language.door;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.examples.Examples;

/** Examples that editors add, change and take back. */
@RestController
@RequestMapping(path = "/api/v1/language", produces = MediaType.APPLICATION_JSON_VALUE)
class ExamplesController {

    private final Examples examples;

    ExamplesController(Examples examples) {
        this.examples = examples;
    }

    @GetMapping("/examples")
    Wire.Examples list(
            @AuthenticationPrincipal Principal editor,
            @RequestParam(name = "language", required = false) @Nullable String language,
            @RequestParam(name = "intent", required = false) @Nullable String intent) {
        return new Wire.Examples(
                examples.list(editor, Asked.maybeLanguage(language), Optional.ofNullable(intent)).stream()
                        .map(Wire::of)
                        .toList());
    }

    @PostMapping("/examples")
    @ResponseStatus(HttpStatus.CREATED)
    Wire.ExampleEntry add(@AuthenticationPrincipal Principal editor, @RequestBody Asked.ExampleDraft draft) {
        return Wire.of(examples.add(editor, draft.checked()));
    }

    @PutMapping("/examples/{id}")
    Wire.ExampleEntry change(
            @AuthenticationPrincipal Principal editor,
            @PathVariable("id") String id,
            @RequestBody Asked.ExampleDraft draft) {
        return Wire.of(
                examples.change(editor, Asked.id(id, LanguageProblem.NO_SUCH_EXAMPLE::toException), draft.checked()));
    }

    @PostMapping("/examples/{id}/withdraw")
    Wire.ExampleEntry withdraw(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        return Wire.of(examples.withdraw(editor, Asked.id(id, LanguageProblem.NO_SUCH_EXAMPLE::toException)));
    }

    @PostMapping("/file-examples/mute")
    @ResponseStatus(HttpStatus.CREATED)
    Wire.ExampleEntry mute(@AuthenticationPrincipal Principal editor, @RequestBody Asked.FileSentence sentence) {
        return Wire.of(examples.mute(editor, sentence.checked()));
    }
}
