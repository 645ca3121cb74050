package zhiyin.understanding.eval;

import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads sentences whose entities are marked: one JSON object a line, {@code {"text", "now", "entities": [{"type", "span",
 * "start", "end", "value", "ambiguous"?, "alternatives"?}]}}. Further fields are not read.
 */
final class MarkedTextFile {

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private MarkedTextFile() {}

    /** A file that cannot be used; the message says where it is wrong and how to mend it. */
    static final class BrokenFileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenFileException(String message) {
            super(message);
        }
    }

    /**
     * The sentences of a UTF-8 file; empty lines are skipped.
     *
     * @param warnings told what is odd and can be measured all the same
     * @throws BrokenFileException when it is missing, no UTF-8, empty or has a line that does not follow the form
     */
    static List<MarkedText> read(Path file, Consumer<String> warnings) {
        List<MarkedText> texts = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String content =
                        number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK ? line.substring(1) : line;
                if (!content.isBlank()) {
                    texts.add(new LineReader(file + ":" + number, warnings).text(number, content));
                }
            }
        } catch (NoSuchFileException e) {
            throw new BrokenFileException("no such file: " + file + " - check the path");
        } catch (CharacterCodingException e) {
            throw new BrokenFileException(file + " is not UTF-8 - convert it, for example with iconv");
        } catch (IOException e) {
            throw new BrokenFileException(file + " cannot be read (" + e + ") - is it a readable file?");
        }
        if (texts.isEmpty()) {
            throw new BrokenFileException(file + " has no sentence - write one JSON object a line");
        }
        return texts;
    }

    /** One line; every complaint begins with its place. */
    private record LineReader(String where, Consumer<String> warnings) {

        MarkedText text(int number, String line) {
            if (!(json(line) instanceof Map<?, ?> fields)) {
                throw broken("is no JSON object - write {\"text\", \"now\", \"entities\"}");
            }
            String text = string(fields, "text", "the line");
            if (text.isEmpty()) {
                throw broken("text is empty - write the sentence");
            }
            String now = string(fields, "now", "the line");
            if (!(fields.get("entities") instanceof List<?> marked)) {
                throw broken("entities is missing - write a list, [] where the sentence names nothing");
            }
            List<MarkedEntity> entities = new ArrayList<>();
            for (Object entity : marked) {
                entities.add(entity(text, entity));
            }
            return new MarkedText(number, text, day(now), entities);
        }

        private @Nullable Object json(String line) {
            try {
                return JsonText.parse(line);
            } catch (JacksonException e) {
                throw broken("is not JSON (" + e.getOriginalMessage() + ") - write one object a line");
            }
        }

        private LocalDate day(String now) {
            try {
                return LocalDate.parse(now);
            } catch (DateTimeException e) {
                throw broken("now is \"" + now + "\" - write the day of the sentence as YYYY-MM-DD");
            }
        }

        private MarkedEntity entity(String text, Object marked) {
            if (!(marked instanceof Map<?, ?> fields)) {
                throw broken("an entity is no object - write {\"type\", \"span\", \"start\", \"end\", \"value\"}");
            }
            String type = string(fields, "type", "an entity");
            int start = place(fields, "start", type);
            int end = place(fields, "end", type);
            int length = text.codePointCount(0, text.length());
            if (start < 0 || end <= start || end > length) {
                throw broken(
                        "%s from %d to %d is no part of the text - count its code points, of which there are %d, from 0"
                                .formatted(type, start, end, length));
            }
            if (fields.get("span") instanceof String span && !span.equals(MarkedText.words(text, start, end))) {
                warnings.accept("%s: the words from %d to %d are \"%s\", not \"%s\" - measured by start and end"
                        .formatted(where, start, end, MarkedText.words(text, start, end), span));
            }
            if (!fields.containsKey("value")) {
                throw broken(type + " has no value - write null where no single value can be right");
            }
            return new MarkedEntity(
                    type,
                    start,
                    end,
                    scalar(fields.get("value"), type),
                    Boolean.TRUE.equals(fields.get("ambiguous")),
                    alternatives(fields.get("alternatives"), type));
        }

        private List<String> alternatives(@Nullable Object field, String type) {
            List<String> values = new ArrayList<>();
            if (field instanceof List<?> others) {
                for (Object other : others) {
                    String value = scalar(other, type);
                    if (value != null) {
                        values.add(value);
                    }
                }
            } else if (field != null) {
                throw broken("alternatives of " + type + " is no list - write [\"...\"]");
            }
            return values;
        }

        private @Nullable String scalar(@Nullable Object value, String type) {
            return switch (value) {
                case null -> null;
                case String text -> text;
                case BigDecimal number -> number.toPlainString();
                default -> throw broken("the value of " + type + " is neither text nor null - write one of them");
            };
        }

        private String string(Map<?, ?> fields, String name, String what) {
            if (fields.get(name) instanceof String value) {
                return value;
            }
            throw broken(what + " has no " + name + " - add \"" + name + "\": \"...\"");
        }

        private int place(Map<?, ?> fields, String name, String type) {
            if (fields.get(name) instanceof BigDecimal number
                    && number.stripTrailingZeros().scale() <= 0
                    && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0) {
                return number.intValue();
            }
            throw broken("%s has no %s - give the place as a whole number of code points".formatted(type, name));
        }

        private BrokenFileException broken(String problem) {
            return new BrokenFileException(where + ": " + problem);
        }
    }
}
