package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a flow file says about a slot. */
final class SlotReader {

    private SlotReader() {}

    static SlotSpec read(String name, YamlNode node) {
        Map<String, YamlNode> parts = node.entries(Set.of("type", "rows", "fits", "ask", "unknown"));
        SlotSpec.Type type = switch (node.required(parts, "type").text()) {
            case "amount" -> SlotSpec.Type.AMOUNT;
            case "choice" -> SlotSpec.Type.CHOICE;
            case "note" -> SlotSpec.Type.NOTE;
            case "place" -> SlotSpec.Type.PLACE;
            case String other ->
                throw node.required(parts, "type")
                        .error("There is no slot type '" + other + "'.", "Write amount, choice, note or place.");
        };
        Optional<String> rows = node.optional(parts, "rows").map(YamlNode::text);
        if (type == SlotSpec.Type.CHOICE && rows.isEmpty()) {
            throw node.error("A choice needs rows to choose among.", "Add 'rows: payees.rows' or the like.");
        }
        return new SlotSpec(
                name,
                type,
                rows,
                node.optional(parts, "fits").map(YamlNode::texts).orElse(List.of()),
                node.optional(parts, "ask").map(YamlNode::bilingual).orElse(new Bilingual("", "")),
                node.optional(parts, "unknown").map(YamlNode::bilingual));
    }
}
