package zhiyin.conversation.effects;

import java.util.LinkedHashMap;
import java.util.Map;
import zhiyin.dialogue.Value;

/** Makes groups of values in a readable way. */
final class Values {

    private Values() {}

    /** Name, value, name, value, ... */
    static Value.Group group(Object... pairs) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], (Value) pairs[i + 1]);
        }
        return new Value.Group(values);
    }
}
