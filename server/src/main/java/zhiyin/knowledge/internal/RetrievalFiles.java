package zhiyin.knowledge.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.values.Language;

/** Reads the two files of a retrieval measurement; errors name the line. */
final class RetrievalFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    record Text(String id, String text, Language language) {}

    record Query(String query, Language language, Set<String> relevant) {

        Query {
            relevant = Set.copyOf(relevant);
        }
    }

    private RetrievalFiles() {}

    static List<Text> corpus(String jsonl) {
        List<Text> texts = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        eachLine("corpus", jsonl, (where, node) -> {
            String id = text(where, node, "id");
            if (!ids.add(id)) {
                throw new RetrievalFileException(where + ": the id " + id + " is used twice; make it unique");
            }
            String text = text(where, node, "text");
            texts.add(new Text(id, text, language(where, node, text)));
        });
        return texts;
    }

    static List<Query> queries(String jsonl, Set<String> corpusIds) {
        List<Query> queries = new ArrayList<>();
        eachLine("queries", jsonl, (where, node) -> {
            String query = text(where, node, "query");
            Set<String> relevant = new HashSet<>();
            for (JsonNode id : node.path("relevant")) {
                if (!corpusIds.contains(id.asString(""))) {
                    throw new RetrievalFileException(
                            where + ": relevant names " + id + ", which the corpus does not have");
                }
                relevant.add(id.asString());
            }
            if (relevant.isEmpty()) {
                throw new RetrievalFileException(where + ": relevant must list at least one id of the corpus");
            }
            queries.add(new Query(query, language(where, node, query), relevant));
        });
        return queries;
    }

    /** Chinese where a tenth of the characters is Han. */
    static Language languageOf(String text) {
        long han = text.codePoints()
                .filter(codePoint -> Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN)
                .count();
        return han * 10 >= text.length() ? Language.ZH : Language.EN;
    }

    private static void eachLine(String file, String jsonl, BiConsumer<String, JsonNode> use) {
        int number = 0;
        int used = 0;
        for (String line : jsonl.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            String where = file + " line " + number;
            try {
                use.accept(where, JSON.readTree(line));
            } catch (JacksonException e) {
                throw new RetrievalFileException(where + " is not JSON: " + e.getOriginalMessage(), e);
            }
            used++;
        }
        if (used == 0) {
            throw new RetrievalFileException("the " + file + " file is empty: give one JSON object a line");
        }
    }

    private static String text(String where, JsonNode node, String field) {
        String text = node.path(field).asString("");
        if (text.isBlank()) {
            throw new RetrievalFileException(where + ": the field " + field + " must be a text");
        }
        return text;
    }

    private static Language language(String where, JsonNode node, String text) {
        if (!node.has("language")) {
            return languageOf(text);
        }
        String tag = node.path("language").asString("");
        return Language.ofTag(tag)
                .orElseThrow(() ->
                        new RetrievalFileException(where + ": the language must be zh or en, not \"" + tag + "\""));
    }
}
