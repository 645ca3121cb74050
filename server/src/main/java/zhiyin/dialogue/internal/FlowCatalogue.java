package zhiyin.dialogue.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The flows of one release and the words around them. */
final class FlowCatalogue {

    /** Flows that come before all else; the first of them where a message asks for both. */
    private static final List<String> DISTRESS = List.of("crisis", "danger");

    private final Map<String, Flow> flows = new LinkedHashMap<>();
    private final Map<String, Flow> byIntent = new LinkedHashMap<>();
    private final Map<String, Flow> byWord = new HashMap<>();
    private final Map<Flow, List<Phrase>> phrases = new LinkedHashMap<>();
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
            flow.words().forEach(word -> byWord.putIfAbsent(Words.normal(word), flow));
            phrases.put(flow, flow.phrases().stream().map(Phrase::of).toList());
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
        for (Flow flow : all) {
            for (FlowStep step : flow.steps()) {
                if (step instanceof FlowStep.HandOver over && !flows.containsKey(over.flow())) {
                    throw new FlowFileException(
                            flow.id(), 1, "There is no flow '" + over.flow() + "'.", "Hand over to one that ships.");
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

    /** The flow that such an intent starts where an amount is named and nothing is asked. */
    Optional<Flow> orderedBy(String intent) {
        return flows.values().stream()
                .filter(flow -> flow.orders().contains(intent))
                .findFirst();
    }

    /** The flow for a person in distress or danger that the message asks for, whatever else stands in it. */
    Optional<Flow> startedByDistress(String text) {
        String said = Words.normal(text);
        String solid = said.replace(" ", "");
        String spaced = " " + said + " ";
        return DISTRESS.stream()
                .flatMap(id -> flow(id).stream())
                .filter(flow -> flow.equals(byWord.get(said))
                        || phrases.getOrDefault(flow, List.of()).stream()
                                .anyMatch(phrase -> phrase.standsIn(spaced, solid)))
                .findFirst();
    }

    /** Whether a flow leaves nothing else open: who is in distress is not asked to confirm a transfer afterwards. */
    boolean isForDistress(Flow flow) {
        return DISTRESS.contains(flow.id());
    }

    /** The flow one of whose words the message is, or one of whose phrases it holds. */
    Optional<Flow> startedByPhrase(String text) {
        String said = Words.normal(text);
        Flow called = byWord.get(said);
        if (called != null) {
            return Optional.of(called);
        }
        String solid = said.replace(" ", "");
        String spaced = " " + said + " ";
        List<Flow> found = phrases.entrySet().stream()
                .filter(flow -> flow.getValue().stream().anyMatch(phrase -> phrase.standsIn(spaced, solid)))
                .map(Map.Entry::getKey)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A phrase as texts are compared. */
    private record Phrase(String known) {

        static Phrase of(String phrase) {
            return new Phrase(Words.normalParts(phrase));
        }

        boolean standsIn(String spaced, String solid) {
            return Words.standsIn(spaced, solid, known);
        }
    }

    Words words() {
        return words;
    }
}
