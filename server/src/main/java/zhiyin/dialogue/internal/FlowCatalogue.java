package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flows of one release and the words around them. */
final class FlowCatalogue {

    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Flow> byIntent = new LinkedHashMap<>();
    private final Words words;

    /**
     * Gathers the flows of a release.
     *
     * @throws FlowFileException when two flows share a name or an intent; files are named by flow
     */
    FlowCatalogue(List<Flow> all, Words words) {
        this.words = words;
        for (Flow flow : all) {
            if (flows.put(flow.id(), flow) != null) {
                throw new FlowFileException(
                        flow.id(), 1, "Two flows are called '" + flow.id() + "'.", "Rename one of them.");
            }
            for (String intent : flow.intents()) {
                Flow other = byIntent.put(intent, flow);
                if (other != null) {
                    throw new FlowFileException(
                            flow.id(),
                            1,
                            "The intent '" + intent + "' starts '" + other.id() + "' too.",
                            "Leave it to one of them.");
                }
            }
        }
    }

    Optional<Flow> flow(String id) {
        return Optional.ofNullable(flows.get(id));
    }

    Optional<Flow> startedBy(String intent) {
        return Optional.ofNullable(byIntent.get(intent));
    }

    /** The flow one of whose words the message is, or one of whose phrases it holds. */
    Optional<Flow> startedByPhrase(String text) {
        String said = Words.normal(text);
        String solid = said.replace(" ", "");
        List<Flow> found = new ArrayList<>();
        for (Flow flow : flows.values()) {
            if (flow.words().stream().map(Words::normal).anyMatch(said::equals)) {
                return Optional.of(flow);
            }
        }
        for (Flow flow : flows.values()) {
            for (String phrase : flow.phrases()) {
                String known = Words.normal(phrase);
                boolean chinese = known.codePoints().anyMatch(c -> c > 0x2E80);
                if (chinese ? solid.contains(known) : (" " + said + " ").contains(" " + known + " ")) {
                    found.add(flow);
                    break;
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Words words() {
        return words;
    }
}
