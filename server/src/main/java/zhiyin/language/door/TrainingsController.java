package zhiyin.language.door;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.learning.TrainingJobs;

/** Trainings, which an editor starts, watches and ends. */
@RestController
@RequestMapping(path = "/api/v1/language/trainings", produces = MediaType.APPLICATION_JSON_VALUE)
class TrainingsController {

    private final TrainingJobs jobs;

    TrainingsController(TrainingJobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    Wire.Trainings list(@AuthenticationPrincipal Principal editor) {
        return new Wire.Trainings(jobs.list(editor).stream().map(Wire::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    Wire.TrainingEntry start(@AuthenticationPrincipal Principal editor) {
        return Wire.of(jobs.start(editor));
    }

    @GetMapping("/{id}")
    Wire.TrainingEntry look(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        return Wire.of(jobs.look(editor, Asked.id(id, LanguageProblem.NO_SUCH_TRAINING::toException)));
    }

    @PostMapping("/{id}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Wire.TrainingEntry cancel(@AuthenticationPrincipal Principal editor, @PathVariable("id") String id) {
        return Wire.of(jobs.cancel(editor, Asked.id(id, LanguageProblem.NO_SUCH_TRAINING::toException)));
    }
}
