package zhiyin.understanding.eval;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.eval.EvalArguments.WrongArgumentException;

/**
 * Labelled sentences as public data sets write them: CSV with the columns text,category or text,intent, and the JSON of
 * CLINC150 (Larson et al., EMNLP 2019), an object of parts, each a list of {@code [text, intent]}.
 */
final class LabelledFiles {

    /** What CLINC150 calls a text without an intent. */
    private static final String CLINC_OUT_OF_SCOPE = "oos";

    private LabelledFiles() {}

    /**
     * Reads a file by its name's ending.
     *
     * @param parts which parts of a JSON file; a CSV file has none and ignores them
     * @throws Corpus.BrokenCorpusException when a CSV file cannot be used
     * @throws WrongArgumentException when a JSON file cannot be used
     */
    static List<LabelledText> read(Path file, List<String> parts) {
        if (!file.toString().endsWith(".json")) {
            return Corpus.read(file);
        }
        if (Files.notExists(file)) {
            throw new WrongArgumentException("no such file: " + file + " - check the path");
        }
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            Map<String, List<LabelledText>> all = all(json, file);
            List<LabelledText> chosen = new ArrayList<>();
            for (String part : parts) {
                List<LabelledText> texts = all.get(part);
                if (texts == null) {
                    throw new WrongArgumentException(
                            "%s has no part %s - it has %s".formatted(file, part, String.join(", ", all.keySet())));
                }
                chosen.addAll(texts);
            }
            return chosen;
        } catch (JacksonException e) {
            throw new WrongArgumentException(
                    "%s is no JSON of lists of [text, intent]: %s".formatted(file, e.getOriginalMessage()));
        }
    }

    private static Map<String, List<LabelledText>> all(JsonParser json, Path file) {
        Map<String, List<LabelledText>> all = new TreeMap<>();
        expect(json.nextToken() == JsonToken.START_OBJECT, json, file);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String part = json.currentName();
            List<LabelledText> texts = new ArrayList<>();
            expect(json.nextToken() == JsonToken.START_ARRAY, json, file);
            while (json.nextToken() == JsonToken.START_ARRAY) {
                expect(json.nextToken() == JsonToken.VALUE_STRING, json, file);
                String text = json.getString().strip();
                expect(json.nextToken() == JsonToken.VALUE_STRING, json, file);
                String intent = json.getString().strip();
                expect(json.nextToken() == JsonToken.END_ARRAY && !text.isEmpty() && !intent.isEmpty(), json, file);
                texts.add(new LabelledText(
                        text, intent.equals(CLINC_OUT_OF_SCOPE) ? Understanding.OUT_OF_SCOPE : intent));
            }
            expect(json.currentToken() == JsonToken.END_ARRAY, json, file);
            all.put(part, texts);
        }
        return all;
    }

    private static void expect(boolean met, JsonParser json, Path file) {
        if (!met) {
            throw new WrongArgumentException("%s:%d: expected {\"part\": [[\"text\", \"intent\"], ...], ...}"
                    .formatted(file, json.currentLocation().getLineNr()));
        }
    }
}
