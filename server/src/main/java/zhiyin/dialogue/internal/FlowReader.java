package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiyin.dialogue.ReplyType;
import zhiyin.dialogue.internal.FlowStep.Branch;
import zhiyin.dialogue.internal.FlowStep.Card;
import zhiyin.dialogue.internal.FlowStep.Choice;
import zhiyin.dialogue.internal.FlowStep.Field;
import zhiyin.dialogue.internal.FlowStep.Listing;
import zhiyin.dialogue.internal.FlowStep.Speech;
import zhiyin.dialogue.internal.FlowStep.Target;

/** Reads a flow file, or says what is wrong in it, where, and how to mend it. */
final class FlowReader {

    private static final Set<String> TOP = Set.of(
            "flow",
            "title",
            "intents",
            "orders",
            "phrases",
            "words",
            "sign-in",
            "for-visitors",
            "explain",
            "slots",
            "steps");
    private static final Set<String> ACTIONS =
            Set.of("query", "command", "collect", "confirm", "offer", "step-up", "ticket", "say", "hand-over");

    private final List<String> stepIds = new ArrayList<>();

    private FlowReader() {}

    static Flow read(String file, String content) {
        return new FlowReader().flow(YamlNode.parse(file, content));
    }

    private Flow flow(YamlNode root) {
        Map<String, YamlNode> top = root.entries(TOP);
        String id = root.required(top, "flow").text();
        Map<String, SlotSpec> slots = new LinkedHashMap<>();
        root.optional(top, "slots")
                .ifPresent(all -> all.entries().forEach((name, spec) -> slots.put(name, SlotReader.read(name, spec))));
        YamlNode stepsNode = root.required(top, "steps");
        List<YamlNode> stepNodes = stepsNode.items();
        if (stepNodes.isEmpty()) {
            throw stepsNode.error("A flow has at least one step.", "Add a step such as '- say: ...'.");
        }
        stepNodes.forEach(step -> stepIds.add(stepId(step)));
        List<FlowStep> steps = new ArrayList<>();
        for (int i = 0; i < stepNodes.size(); i++) {
            if (stepIds.indexOf(stepIds.get(i)) != i) {
                throw stepNodes
                        .get(i)
                        .error("Two steps are called '" + stepIds.get(i) + "'.", "Give one of them another id.");
            }
            steps.add(step(stepIds.get(i), stepNodes.get(i), slots));
        }
        boolean signIn = switch (root.required(top, "sign-in").text()) {
            case "required" -> true;
            case "not-needed" -> false;
            case String other ->
                throw root.required(top, "sign-in")
                        .error("sign-in cannot be '" + other + "'.", "Write required or not-needed.");
        };
        Flow flow = new Flow(
                id,
                root.required(top, "title").bilingual(),
                texts(root, top, "intents"),
                texts(root, top, "orders"),
                texts(root, top, "phrases"),
                texts(root, top, "words"),
                signIn,
                root.optional(top, "for-visitors").map(YamlNode::bilingual),
                root.optional(top, "explain").map(FlowReader::explained).orElse(false),
                slots,
                steps);
        FlowChecks.check(flow, stepNodes);
        return flow;
    }

    private static List<String> texts(YamlNode root, Map<String, YamlNode> top, String name) {
        return root.optional(top, name).map(YamlNode::texts).orElse(List.of());
    }

    private static boolean explained(YamlNode node) {
        if (node.text().equals("from-knowledge")) {
            return true;
        }
        throw node.error("explain cannot be '" + node.text() + "'.", "Write from-knowledge, or leave the line out.");
    }

    private static String stepId(YamlNode step) {
        Map<String, YamlNode> entries = step.entries();
        if (entries.containsKey("id")) {
            return step.required(entries, "id").text();
        }
        String action = action(step, entries);
        YamlNode value = step.required(entries, action);
        return value.isMap() ? action : action.equals("collect") ? "collect-" + value.text() : value.text();
    }

    private static String action(YamlNode step, Map<String, YamlNode> entries) {
        List<String> found = entries.keySet().stream().filter(ACTIONS::contains).toList();
        if (found.size() != 1) {
            throw step.error(
                    "A step does one thing, this one does " + found + ".",
                    "Use one of " + ACTIONS.stream().sorted().toList() + ".");
        }
        return found.getFirst();
    }

    private FlowStep step(String id, YamlNode node, Map<String, SlotSpec> slots) {
        Map<String, YamlNode> entries = node.entries();
        String action = action(node, entries);
        YamlNode value = node.required(entries, action);
        return switch (action) {
            case "query" -> {
                node.entries(Set.of("id", "query", "with", "as", "on"));
                yield new FlowStep.Ask(
                        id, value.text(), with(node, entries), as(node, entries, value), on(node, entries));
            }
            case "command" -> {
                node.entries(Set.of("id", "command", "with", "as", "on", "needs-step-up"));
                boolean afterStepUp = node.optional(entries, "needs-step-up")
                        .map(YamlNode::text)
                        .map(text -> !text.equals("no"))
                        .orElse(true);
                yield new FlowStep.Act(
                        id,
                        value.text(),
                        with(node, entries),
                        as(node, entries, value),
                        on(node, entries),
                        afterStepUp);
            }
            case "ticket" -> {
                node.entries(Set.of("id", "ticket", "as", "on"));
                yield new FlowStep.Ticket(id, value.text(), as(node, entries, value), on(node, entries));
            }
            case "collect" -> {
                if (!slots.containsKey(value.text())) {
                    throw value.error(
                            "There is no slot '" + value.text() + "'.",
                            "Declare it under slots: " + slots.keySet() + ".");
                }
                if (slots.get(value.text()).ask().zh().isBlank()) {
                    throw value.error("The slot '" + value.text() + "' has no question.", "Give it an 'ask'.");
                }
                yield new FlowStep.Collect(id, value.text());
            }
            case "confirm" -> {
                Map<String, YamlNode> parts = value.entries(Set.of("title", "text", "amount", "fields", "digest"));
                yield new FlowStep.Confirm(
                        id, card(value, parts), value.required(parts, "digest").text());
            }
            case "offer" -> {
                Map<String, YamlNode> parts = value.entries(Set.of("text", "choices", "yes", "declined"));
                yield new FlowStep.Offer(
                        id,
                        speech(value, parts, ReplyType.CHOICES),
                        value.optional(parts, "yes").map(YamlNode::texts).orElse(List.of()),
                        value.required(parts, "declined").bilingual());
            }
            case "step-up" ->
                new FlowStep.ProveStepUp(
                        id,
                        value.required(value.entries(Set.of("text")), "text").bilingual());
            case "hand-over" -> new FlowStep.HandOver(id, value.text());
            default -> new FlowStep.Say(id, speech(value));
        };
    }

    private static Map<String, String> with(YamlNode node, Map<String, YamlNode> entries) {
        Map<String, String> with = new LinkedHashMap<>();
        node.optional(entries, "with")
                .ifPresent(map -> map.entries().forEach((name, path) -> with.put(name, path.text())));
        return with;
    }

    private static String as(YamlNode node, Map<String, YamlNode> entries, YamlNode operation) {
        return node.optional(entries, "as").orElse(operation).text();
    }

    private Map<String, Branch> on(YamlNode node, Map<String, YamlNode> entries) {
        Map<String, Branch> on = new LinkedHashMap<>();
        node.optional(entries, "on")
                .ifPresentOrElse(
                        map -> map.entries().forEach((outcome, branch) -> on.put(outcome, branch(branch))),
                        () -> on.put("ok", new Branch(Optional.empty(), List.of(), new Target.Next())));
        return on;
    }

    private Branch branch(YamlNode node) {
        if (!node.isMap()) {
            return new Branch(Optional.empty(), List.of(), target(node));
        }
        Map<String, YamlNode> parts = node.entries(Set.of("say", "forget", "goto"));
        return new Branch(
                node.optional(parts, "say").map(this::speech),
                node.optional(parts, "forget").map(YamlNode::texts).orElse(List.of()),
                target(node.required(parts, "goto")));
    }

    private Target target(YamlNode node) {
        String name = node.text();
        if (name.equals("next")) {
            return new Target.Next();
        }
        if (name.equals("end")) {
            return new Target.End();
        }
        int index = stepIds.indexOf(name);
        if (index < 0) {
            throw node.error("There is no step '" + name + "'.", "Use next, end or one of " + stepIds + ".");
        }
        return new Target.StepAt(index);
    }

    private Speech speech(YamlNode node) {
        return speech(node, node.entries(Set.of("type", "text", "list", "card", "choices")), ReplyType.TEXT);
    }

    private Speech speech(YamlNode node, Map<String, YamlNode> parts, ReplyType usual) {
        ReplyType type = node.optional(parts, "type").map(this::replyType).orElse(usual);
        List<Choice> choices = new ArrayList<>();
        node.optional(parts, "choices")
                .ifPresent(list -> list.items().forEach(item -> {
                    Map<String, YamlNode> choice = item.entries(Set.of("label", "say"));
                    choices.add(new Choice(
                            item.required(choice, "label").bilingual(),
                            item.required(choice, "say").bilingual()));
                }));
        return new Speech(
                type,
                node.required(parts, "text").bilingual(),
                node.optional(parts, "list").map(FlowReader::listing),
                node.optional(parts, "card")
                        .map(card -> card(card, card.entries(Set.of("title", "amount", "fields", "outcome")))),
                choices);
    }

    private ReplyType replyType(YamlNode node) {
        for (ReplyType type : ReplyType.values()) {
            if (type.id().equals(node.text())) {
                return type;
            }
        }
        throw node.error("There is no reply of type '" + node.text() + "'.", "Write text or receipt.");
    }

    private static Listing listing(YamlNode node) {
        Map<String, YamlNode> parts = node.entries(Set.of("rows", "line", "none"));
        return new Listing(
                node.required(parts, "rows").text(),
                node.required(parts, "line").bilingual(),
                node.required(parts, "none").bilingual());
    }

    private static Card card(YamlNode node, Map<String, YamlNode> parts) {
        List<Field> fields = new ArrayList<>();
        for (YamlNode item : node.required(parts, "fields").items()) {
            Map<String, YamlNode> field = item.entries(Set.of("name", "label", "value"));
            fields.add(new Field(
                    item.required(field, "name").text(),
                    item.required(field, "label").bilingual(),
                    item.required(field, "value").bilingual()));
        }
        Bilingual title = node.required(parts, "title").bilingual();
        return new Card(
                title,
                node.optional(parts, "text").map(YamlNode::bilingual).orElse(title),
                node.optional(parts, "amount").map(YamlNode::text),
                fields,
                node.optional(parts, "outcome").map(YamlNode::text));
    }
}
