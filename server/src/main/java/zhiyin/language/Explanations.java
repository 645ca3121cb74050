package zhiyin.language;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import zhiyin.identity.Principal;
import zhiyin.understanding.Explanation;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.Understanding;

/** Says of a sentence that an editor typed how it is understood now, and why. Keeps nothing of it. */
public final class Explanations {

    private final ServingUnderstander serving;
    private final Clock clock;
    private final ZoneId zone;

    public Explanations(ServingUnderstander serving, Clock clock, ZoneId zone) {
        this.serving = serving;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a sentence means, the reasons for it, and the model that gave them. */
    public record Explained(Understanding understanding, Explanation explanation, String model) {}

    /** By the models that serve at this moment. Cost: a pass of each encoder and a look at every example. */
    public Explained of(Principal editor, String text) {
        Teachers.require(editor);
        ServingUnderstander.Serving now = serving.serving();
        Understanding understanding =
                now.understander().understand(text, Optional.empty(), LocalDate.now(clock.withZone(zone)), List.of());
        IntentModel model = now.models().stream()
                .filter(m -> m.language() == understanding.language())
                .findFirst()
                .orElseThrow();
        return new Explained(understanding, model.explain(text), model.id());
    }
}
