package zhiyin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One sentence and what came back.
 *
 * @param kind {@code acted}, {@code answered}, {@code clarified}, {@code declined}, {@code social} or {@code error}
 */
record Exchange(
        String sentence,
        String kind,
        String intent,
        double confidence,
        String reply,
        double millis,
        Map<String, Double> stageMillis) {

    static final String ERROR = "error";

    static Exchange failed(String problem) {
        return new Exchange("", ERROR, "", 0, problem, 0, Map.of());
    }

    static Exchange of(String sentence, JsonNode turn, double millis, Map<String, Double> stageMillis) {
        List<String> words = new ArrayList<>();
        turn.path("replies")
                .forEach(reply -> words.add(reply.path("type").asString() + ": "
                        + reply.path("text").asString() + source(reply)));
        JsonNode interpretation = turn.path("interpretation");
        return new Exchange(
                sentence,
                kind(turn),
                interpretation.path("intent").asString(),
                interpretation.path("confidence").asDouble(),
                String.join(" | ", words),
                millis,
                stageMillis);
    }

    private static String source(JsonNode reply) {
        JsonNode sources = reply.path("sources");
        return sources.isEmpty() ? "" : " [" + sources.get(0).path("articleId").asString() + "]";
    }

    /** By the first reply: an article answers, a flow acts, an offer of flows clarifies, all else declines. */
    private static String kind(JsonNode turn) {
        if (!turn.path("state").path("complete").asBoolean(false)
                || turn.path("replies").isEmpty()) {
            return ERROR;
        }
        for (JsonNode command : turn.path("interpretation").path("commands")) {
            String name = command.asString().split(" ", 2)[0];
            switch (name) {
                case "start-flow", "ask-human" -> {
                    return "acted";
                }
                case "chitchat", "repeat", "affirm", "deny", "cancel" -> {
                    return "social";
                }
                default -> {}
            }
        }
        JsonNode first = turn.path("replies").get(0);
        if (first.path("type").asString().equals("article")) {
            return "answered";
        }
        return first.path("values").path("options").size() > 1 ? "clarified" : "declined";
    }
}
