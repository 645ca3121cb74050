package zhiyin.language.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.examples.Example.Draft;
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
            @RequestParam(name = "intent", required = false) @Nullable String intent,
            @RequestParam(name = "text", required = false) @Nullable String text,
            @RequestParam(name = "before", required = false) @Nullable String before) {
        return Wire.of(examples.list(editor, Asked.search(language, intent, text, before)));
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
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String revision,
            @RequestBody Asked.ExampleDraft draft) {
        return Wire.of(examples.change(
                editor,
                Asked.id(id, LanguageProblem.NO_SUCH_EXAMPLE::toException),
                Asked.revision(revision),
                draft.checked()));
    }

    @PostMapping("/examples/{id}/withdraw")
    Wire.ExampleEntry withdraw(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        return Wire.of(examples.withdraw(editor, Asked.id(id, LanguageProblem.NO_SUCH_EXAMPLE::toException)));
    }

    @PostMapping("/examples/move")
    Wire.ExampleEntry move(@AuthenticationPrincipal Principal editor, @RequestBody Asked.ExampleDraft draft) {
        return Wire.of(examples.move(editor, draft.checked()));
    }

    @PostMapping("/examples/take-out")
    Wire.ExampleEntry takeOut(@AuthenticationPrincipal Principal editor, @RequestBody Asked.FileSentence sentence) {
        Draft draft = sentence.checked();
        return Wire.of(examples.takeOut(editor, draft.language(), draft.text()));
    }

    @PostMapping("/file-examples/mute")
    @ResponseStatus(HttpStatus.CREATED)
    Wire.ExampleEntry mute(@AuthenticationPrincipal Principal editor, @RequestBody Asked.FileSentence sentence) {
        return Wire.of(examples.mute(editor, sentence.checked()));
    }
}
