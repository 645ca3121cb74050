package zhiyin.dialogue.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;

/** What a person who takes over should know at a glance; the conversation itself is theirs to read. */
final class TicketContext {

    private TicketContext() {}

    /** The business that was under way when a person was asked for, with the slots it had. */
    static Value.Group of(List<Frame> frames, DialogueState before) {
        Map<String, Value> context = new LinkedHashMap<>();
        context.put("language", new Value.Text(before.language().tag()));
        context.put("misses", new Value.Whole(before.misses()));
        if (frames.size() > 1) {
            Frame interrupted = frames.get(frames.size() - 2);
            context.put("flow", new Value.Text(interrupted.flow()));
            interrupted.slots().forEach((slot, value) -> {
                if (!slot.endsWith(Collecting.HINT)) {
                    context.put("slot-" + slot, value);
                }
            });
        }
        return new Value.Group(context);
    }
}
