package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML file that knows its line, so that every complaint can name it. */
final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode parse(String file, String content) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(1_000_000)
                .build();
        try {
            return new YamlNode(
                    file,
                    new Compose(settings)
                            .composeString(content)
                            .orElseThrow(() ->
                                    new FlowFileException(file, 1, "The file is empty.", "Write a flow into it.")));
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
            throw new FlowFileException(file, line, "This is not YAML: " + e.getProblem() + ".", "Mend the syntax.");
        } catch (YamlEngineException e) {
            throw new FlowFileException(file, 1, "This is not YAML: " + e.getMessage() + ".", "Mend the syntax.");
        }
    }

    int line() {
        return node.getStartMark().map(m -> m.getLine() + 1).orElse(1);
    }

    FlowFileException error(String problem, String mend) {
        return new FlowFileException(file, line(), problem, mend);
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    String text() {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue();
        }
        throw error("A text is expected here.", "Write a word or a sentence.");
    }

    List<YamlNode> items() {
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            for (Node item : sequence.getValue()) {
                items.add(new YamlNode(file, item));
            }
            return items;
        }
        throw error("A list is expected here.", "Write [a, b] or lines that begin with a hyphen.");
    }

    List<String> texts() {
        return items().stream().map(YamlNode::text).toList();
    }

    Map<String, YamlNode> entries() {
        if (node instanceof MappingNode mapping) {
            Map<String, YamlNode> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                YamlNode key = new YamlNode(file, tuple.getKeyNode());
                if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
                    throw key.error("'" + key.text() + "' stands here twice.", "Keep one of them.");
                }
            }
            return entries;
        }
        throw error("Named entries are expected here.", "Write name: value.");
    }

    /** The entries, none of which may have another name than these. */
    Map<String, YamlNode> entries(Set<String> known) {
        Map<String, YamlNode> entries = entries();
        entries.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw value.error(
                        "'" + name + "' is not known here.",
                        "Use one of " + known.stream().sorted().toList() + ".");
            }
        });
        return entries;
    }

    YamlNode required(Map<String, YamlNode> entries, String name) {
        return optional(entries, name)
                .orElseThrow(() -> error("'" + name + "' is missing.", "Add a line '" + name + ": ...'."));
    }

    Optional<YamlNode> optional(Map<String, YamlNode> entries, String name) {
        return Optional.ofNullable(entries.get(name));
    }

    Bilingual bilingual() {
        Map<String, YamlNode> both = entries(Set.of("zh", "en"));
        return new Bilingual(required(both, "zh").text(), required(both, "en").text());
    }
}
