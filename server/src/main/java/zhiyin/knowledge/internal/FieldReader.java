package zhiyin.knowledge.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the fields of one mapping in a knowledge file and says precisely which one is wrong and what would be right. */
final class FieldReader {

    private final String file;
    private final String path;
    private final JsonNode mapping;

    FieldReader(String file, String path, JsonNode mapping) {
        this.file = file;
        this.path = path;
        this.mapping = mapping;
    }

    void allowOnly(Set<String> names) {
        for (String name : mapping.propertyNames()) {
            if (!names.contains(name)) {
                throw problem(
                        name,
                        "is not known; known are "
                                + String.join(", ", names.stream().sorted().toList()));
            }
        }
    }

    FieldReader mapping(String name) {
        JsonNode node = mapping.path(name);
        if (!node.isObject()) {
            throw problem(name, "is missing; write it as a mapping of fields");
        }
        return new FieldReader(file, path + name + ".", node);
    }

    boolean has(String name) {
        return mapping.has(name);
    }

    String text(String name, int maxLength) {
        JsonNode node = mapping.path(name);
        if (!node.isString() || node.asString().isBlank()) {
            throw problem(name, "is missing; write a text of 1 to " + maxLength + " characters");
        }
        String text = node.asString().strip();
        if (text.length() > maxLength) {
            throw problem(name, "has " + text.length() + " characters; shorten it to at most " + maxLength);
        }
        return text;
    }

    List<String> texts(String name, int atLeast, int maxLength) {
        JsonNode node = mapping.path(name);
        if (!node.isArray() || node.size() < atLeast) {
            throw problem(name, "must list at least " + atLeast + " texts");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : node) {
            if (!element.isString()
                    || element.asString().isBlank()
                    || element.asString().length() > maxLength) {
                throw problem(name + "[" + texts.size() + "]", "must be a text of 1 to " + maxLength + " characters");
            }
            texts.add(element.asString().strip());
        }
        return texts;
    }

    int positive(String name) {
        JsonNode node = mapping.path(name);
        if (!node.isInt() || node.asInt() < 1) {
            throw problem(name, "must be a whole number from 1");
        }
        return node.asInt();
    }

    double number(String name, double min, double max) {
        JsonNode node = mapping.path(name);
        if (!node.isNumber() || !(node.asDouble() >= min && node.asDouble() <= max)) {
            throw problem(name, "must be a number from " + min + " to " + max);
        }
        return node.asDouble();
    }

    LocalDate day(String name) {
        JsonNode node = mapping.path(name);
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeException e) {
            throw problem(name, "must be a day such as 2026-11-01, not \"" + node.asString("") + "\"");
        }
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String written = constant.name().toLowerCase(Locale.ROOT);
            if (written.equals(mapping.path(name).asString(""))) {
                return constant;
            }
            names.add(written);
        }
        throw problem(name, "must be one of " + String.join(", ", names));
    }

    KnowledgeFileException problem(String name, String mend) {
        return new KnowledgeFileException(file, path + name, mend);
    }
}
