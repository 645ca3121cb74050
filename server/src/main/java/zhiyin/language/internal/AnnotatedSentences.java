package zhiyin.language.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks sentences whose entities are marked: one JSON object a line, {@code {"text", "now", "writer"?, "entities":
 * [{"type", "span", "start", "end", "value", "ambiguous"?, "alternatives"?}]}}, where {@code start} and {@code end} count
 * Unicode code points and a value is null where no single one can be right.
 */
final class AnnotatedSentences {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final Set<String> LINE_FIELDS = Set.of("text", "now", "writer", "entities");
    private static final Set<String> FIELDS =
            Set.of("type", "span", "start", "end", "value", "ambiguous", "alternatives");

    private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Map<String, Pattern> VALUES = Map.ofEntries(
            Map.entry("amount", Pattern.compile("[0-9]+(\\.[0-9]+)?")),
            Map.entry("currency", Pattern.compile("[A-Z]{3}")),
            Map.entry("date", Pattern.compile(DAY)),
            Map.entry("date_range", Pattern.compile(DAY + "/" + DAY)),
            Map.entry("duration", Pattern.compile("P(?=.)([0-9.]+Y)?([0-9.]+M)?([0-9.]+W)?([0-9.]+D)?(T.+)?")),
            Map.entry("percent", Pattern.compile("-?[0-9]+(\\.[0-9]+)?")),
            Map.entry("ordinal", Pattern.compile("-?[1-9][0-9]*")),
            Map.entry("card_last4", Pattern.compile("[0-9]{4}")),
            Map.entry("account_ref", Pattern.compile("[0-9]{4,30}|[A-Z]{2}[0-9]{2}[A-Z0-9]{8,30}|[a-z_]+")),
            Map.entry("phone", Pattern.compile("\\+?[0-9]{3,15}")),
            Map.entry("payee", Pattern.compile("(?s).+")));

    private AnnotatedSentences() {}

    /** What is wrong, naming file, line and mend. */
    static List<String> problems(String file, String content) {
        List<String> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            String where = file + ":" + number;
            try {
                JsonNode sentence = JSON.readTree(line);
                sentence(sentence).forEach(problem -> problems.add(where + ": " + problem));
                if (!seen.add(sentence.path("text").asString(""))) {
                    problems.add(where + ": the sentence stands in this file twice; remove one");
                }
            } catch (JacksonException e) {
                problems.add(where + ": is not JSON (" + e.getOriginalMessage() + "); write one object a line");
            }
        }
        return problems;
    }

    private static List<String> sentence(JsonNode sentence) {
        List<String> problems = new ArrayList<>();
        String text = sentence.path("text").asString("");
        if (text.isBlank() || !sentence.path("entities").isArray()) {
            return List.of("a line needs text and a list of entities, empty where there are none");
        }
        unknown(sentence, LINE_FIELDS, problems);
        if (!isDay(sentence.path("now").asString(""))) {
            problems.add("now must be the day of the sentence, such as 2026-11-21");
        }
        for (JsonNode entity : sentence.path("entities")) {
            unknown(entity, FIELDS, problems);
            entity(text, entity, problems);
        }
        return problems;
    }

    private static void unknown(JsonNode node, Set<String> known, List<String> problems) {
        for (String name : node.propertyNames()) {
            if (!known.contains(name)) {
                problems.add("the field " + name + " is not known; correct its name or remove it");
            }
        }
    }

    private static void entity(String text, JsonNode entity, List<String> problems) {
        String type = entity.path("type").asString("");
        Pattern form = VALUES.get(type);
        if (form == null) {
            problems.add("the type \"%s\" is not one of %s"
                    .formatted(type, VALUES.keySet().stream().sorted().toList()));
            return;
        }
        String span = entity.path("span").asString("");
        int start = entity.path("start").asInt(-1);
        int end = entity.path("end").asInt(-1);
        int length = text.codePointCount(0, text.length());
        if (start < 0 || end <= start || end > length || !span.equals(cut(text, start, end))) {
            problems.add(
                    "%s \"%s\": start and end must count the code points of exactly these words".formatted(type, span));
        }
        JsonNode value = entity.path("value");
        if (value.isMissingNode()) {
            problems.add(
                    "%s \"%s\": value is missing; write null where no single one can be right".formatted(type, span));
        } else if (!value.isNull() && !fits(form, type, value.asString(""))) {
            problems.add("%s \"%s\": the value %s has not the form of its type".formatted(type, span, value));
        }
        for (JsonNode other : entity.path("alternatives")) {
            if (!fits(form, type, other.asString(""))) {
                problems.add("%s \"%s\": the alternative %s has not the form of its type".formatted(type, span, other));
            }
        }
    }

    private static boolean fits(Pattern form, String type, String value) {
        if (!form.matcher(value).matches()) {
            return false;
        }
        return switch (type) {
            case "date" -> isDay(value);
            case "date_range" -> isRange(value.split("/", 2));
            default -> true;
        };
    }

    private static boolean isRange(String[] days) {
        return isDay(days[0]) && isDay(days[1]) && days[0].compareTo(days[1]) <= 0;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String cut(String text, int start, int end) {
        return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
    }
}
