package zhiyin.channel.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import zhiyin.dialogue.Value;

/** Values of replies in JSON: an amount is {@code {"amount": "100.00", "currency": "CNY"}}, a moment is UTC. */
final class WireValues {

    private WireValues() {}

    static Map<String, Object> of(Value.Group group) {
        Map<String, Object> json = new LinkedHashMap<>();
        group.values().forEach((name, value) -> json.put(name, of(value)));
        return Collections.unmodifiableMap(json);
    }

    static Object of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> number;
            case Value.Amount amount ->
                Map.of(
                        "amount", amount.money().toDecimal(),
                        "currency", amount.money().currency().getCurrencyCode());
            case Value.Moment moment -> moment.at().toString();
            case Value.Day day -> day.date().toString();
            case Value.Ref(String id, String label) -> Map.of("id", id, "label", label);
            case Value.Group group -> of(group);
            case Value.Rows rows -> rows.rows().stream().map(WireValues::of).toList();
        };
    }
}
