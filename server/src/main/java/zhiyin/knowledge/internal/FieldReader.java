package zhiyin.knowledge.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads the fields of one mapping in a knowledge file; says of a wrong one its file, line, name, and what is right. */
final class FieldReader {

    private static final int MOST_CHARACTERS = 1_000_000;

    private final String file;
    private final String path;
    private final MappingNode mapping;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    private FieldReader(String file, String path, MappingNode mapping) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode name) {
                if (fields.put(name.getValue(), tuple.getValueNode()) != null) {
                    throw new KnowledgeFileException(file, line(name), path + name.getValue(), "stands here twice");
                }
            } else {
                throw new KnowledgeFileException(file, line(tuple.getKeyNode()), path, "a name must be a word");
            }
        }
    }

    /** The mapping a file consists of. */
    static FieldReader of(String file, String yaml) {
        LoadSettings settings = LoadSettings.builder()
                .setMaxAliasesForCollections(0)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            Node root = new Compose(settings).composeString(yaml).orElse(null);
            if (root instanceof MappingNode mapping) {
                return new FieldReader(file, "", mapping);
            }
            throw new KnowledgeFileException(file, 1, "(all)", "the file must be a mapping of fields");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new KnowledgeFileException(file, line, "is not valid YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new KnowledgeFileException(file, 1, "is not valid YAML: " + e.getMessage(), e);
        }
    }

    void allowOnly(Set<String> names) {
        for (String name : fields.keySet()) {
            if (!names.contains(name)) {
                throw problem(
                        name,
                        "is not known; known are "
                                + String.join(", ", names.stream().sorted().toList()));
            }
        }
    }

    /** In the order of the file. */
    List<String> names() {
        return List.copyOf(fields.keySet());
    }

    FieldReader mapping(String name) {
        if (fields.get(name) instanceof MappingNode node) {
            return new FieldReader(file, path + name + ".", node);
        }
        throw problem(name, "is missing; write it as a mapping of fields");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String text(String name, int maxLength) {
        String text = scalar(name)
                .orElseThrow(() -> problem(name, "is missing; write a text of 1 to " + maxLength + " characters"));
        if (text.length() > maxLength) {
            throw problem(name, "has " + text.length() + " characters; shorten it to at most " + maxLength);
        }
        return text;
    }

    List<String> texts(String name, int atLeast, int maxLength) {
        if (!(fields.get(name) instanceof SequenceNode sequence)
                || sequence.getValue().size() < atLeast) {
            throw problem(name, "must list at least " + atLeast + " texts");
        }
        List<String> texts = new ArrayList<>();
        for (Node element : sequence.getValue()) {
            if (!(element instanceof ScalarNode scalar)
                    || scalar.getValue().isBlank()
                    || scalar.getValue().length() > maxLength) {
                throw new KnowledgeFileException(
                        file,
                        line(element),
                        path + name + "[" + texts.size() + "]",
                        "must be a text of 1 to " + maxLength + " characters");
            }
            texts.add(scalar.getValue().strip());
        }
        return texts;
    }

    int positive(String name) {
        Optional<Integer> number =
                scalar(name).filter(text -> text.matches("[1-9][0-9]{0,8}")).map(Integer::valueOf);
        return number.orElseThrow(() -> problem(name, "must be a whole number from 1"));
    }

    double number(String name, double min, double max) {
        try {
            double number = new BigDecimal(scalar(name).orElse("")).doubleValue();
            if (number >= min && number <= max) {
                return number;
            }
            throw problem(name, "must be a number from " + min + " to " + max);
        } catch (NumberFormatException e) {
            throw problem(name, "must be a number from " + min + " to " + max);
        }
    }

    LocalDate day(String name) {
        String written = scalar(name).orElse("");
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException e) {
            throw problem(name, "must be a day such as 2026-11-01, not \"" + written + "\"");
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String written = constant.name().toLowerCase(Locale.ROOT);
            if (written.equals(scalar(name).orElse(""))) {
                return constant;
            }
            names.add(written);
        }
        throw problem(name, "must be one of " + String.join(", ", names));
    }

    /** Names the field's line, or that of its mapping where it is missing. */
    KnowledgeFileException problem(String name, String mend) {
        @Nullable Node node = fields.get(name);
        return new KnowledgeFileException(file, line(node == null ? mapping : node), path + name, mend);
    }

    private Optional<String> scalar(String name) {
        return fields.get(name) instanceof ScalarNode scalar
                        && !scalar.getValue().isBlank()
                ? Optional.of(scalar.getValue().strip())
                : Optional.empty();
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
