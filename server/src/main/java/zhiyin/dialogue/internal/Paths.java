package zhiyin.dialogue.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;

/** Finds values by paths such as {@code payee} (a slot) or {@code check.amount} (a part of what the bank told). */
final class Paths {

    private Paths() {}

    static Optional<Value> find(Frame frame, String path) {
        String[] parts = path.split("\\.");
        @Nullable
        Value value = frame.slots().containsKey(parts[0])
                ? frame.slots().get(parts[0])
                : frame.facts().get(parts[0]);
        return descend(value, parts);
    }

    static Optional<Value> find(Value.Group row, String path) {
        String[] parts = path.split("\\.");
        return descend(row.values().get(parts[0]), parts);
    }

    /** The values at these paths, by the names they are asked for under; what is not there is left out. */
    static Value.Group arguments(Frame frame, Map<String, String> with) {
        Map<String, Value> arguments = new LinkedHashMap<>();
        with.forEach((name, path) -> find(frame, path).ifPresent(value -> arguments.put(name, value)));
        return new Value.Group(arguments);
    }

    /** The text at a path; empty where there is none. */
    static String text(Frame frame, String path) {
        return find(frame, path).orElse(null) instanceof Value.Text text ? text.text() : "";
    }

    private static Optional<Value> descend(@Nullable Value value, String[] parts) {
        @Nullable Value here = value;
        for (int i = 1; i < parts.length; i++) {
            here = here instanceof Value.Group group ? group.values().get(parts[i]) : null;
        }
        return Optional.ofNullable(here);
    }
}
