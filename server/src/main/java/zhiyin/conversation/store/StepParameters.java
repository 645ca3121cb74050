package zhiyin.conversation.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import zhiyin.dialogue.Effect;

/** The parameters of the statements that commit a step, in their order. */
final class StepParameters {

    private StepParameters() {}

    static void step(Binder binder, StepCommit step) throws SQLException {
        JournalEntry entry = step.entry();
        StoredTurn.Progress progress = step.progress();
        String state = DialogueJson.STATE.write(entry.state());
        binder.text(state)
                .text(entry.state().language().tag())
                .text(entry.state().release())
                .flag(progress.isComplete())
                .number(step.sequence())
                .flag(progress.isComplete())
                .number(step.sequence())
                .moment(step.leaseUntil())
                .id(step.conversation())
                .number(step.fence())
                .number(step.version());
        binder.text(progress.stage().slug())
                .whole(progress.steps())
                .text(progress.interpretation()
                        .map(DialogueJson.INTERPRETATION::write)
                        .orElse(null))
                .text(DialogueJson.REPLIES.write(progress.replies()))
                .text(progress.flow().orElse(null))
                .text(progress.awaiting())
                .number(step.sequence());
        binder.number(step.sequence())
                .text(entry.input().map(DialogueJson.INPUT::write).orElse(null))
                .text(DialogueJson.FACTS.write(entry.facts()))
                .text(state)
                .text(DialogueJson.EFFECTS.write(entry.effects()))
                .text(DialogueJson.REPLIES.write(entry.replies()))
                .flag(entry.designed());
    }

    static void effects(Binder binder, StepCommit step) throws SQLException {
        List<Effect> planned = step.entry().effects();
        Instant now = step.entry().facts().now();
        binder.text(step.endedAs())
                .text(step.entry().input().map(DialogueJson.INPUT::write).orElse(null))
                .moment(now)
                .id(step.ended().map(Effect::id).orElse(null));
        binder.number(step.sequence())
                .moment(now)
                .array("uuid", planned.stream().map(Effect::id).toArray())
                .array("text", planned.stream().map(DialogueJson::kind).toArray())
                .array("text", planned.stream().map(DialogueJson.EFFECT::write).toArray());
    }
}
