package zhiyin.understanding.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import zhiyin.understanding.Corpus.BrokenCorpusException;
import zhiyin.understanding.several.LabelModel.Example;

/**
 * The folds and the ontology of NLU++ (Casanueva et al., arXiv 2204.13021), from a folder with {@code fold*.json} and
 * {@code ontology.json}.
 *
 * @param labels the intent modules of the domain and the general ones, with the question that describes each
 * @param folds in the order of their names
 */
record NluppFolds(Map<String, String> labels, List<List<Example>> folds) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String GENERAL = "general";

    /**
     * Reads a folder.
     *
     * @throws BrokenCorpusException when it has fewer than three folds, or a file is not as it should be
     */
    static NluppFolds read(Path folder, String domain) {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(f -> String.valueOf(f.getFileName()).matches("fold\\d+\\.json"))
                    .sorted(Comparator.comparingInt(f ->
                            Integer.parseInt(String.valueOf(f.getFileName()).replaceAll("\\D", ""))))
                    .toList();
        } catch (IOException e) {
            throw new BrokenCorpusException("no such folder: " + folder + " - check the path");
        }
        if (files.size() < 3) {
            throw new BrokenCorpusException(folder + " has " + files.size() + " files fold*.json - three are needed");
        }
        Map<String, String> labels = parsed(folder.resolve("ontology.json"), json -> ontology(json, domain));
        List<List<Example>> folds = new ArrayList<>();
        for (Path file : files) {
            folds.add(parsed(file, json -> fold(json, file, labels.keySet())));
        }
        return new NluppFolds(labels, folds);
    }

    private interface Reading<T> {
        T of(JsonParser json);
    }

    private static <T> T parsed(Path file, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), Files.readString(file))) {
            return reading.of(json);
        } catch (IOException e) {
            throw new BrokenCorpusException(file + " cannot be read (" + e + ") - is it there, and in UTF-8?");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            throw new BrokenCorpusException(
                    file + ":" + line + ": " + e.getOriginalMessage() + " - mend the JSON or fetch the file again");
        }
    }

    private static List<Example> fold(JsonParser json, Path file, Set<String> labels) {
        List<Example> examples = new ArrayList<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            String text = "";
            Set<String> intents = new LinkedHashSet<>();
            int line = json.currentLocation().getLineNr();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "text" -> text = json.getString();
                    case "intents" -> strings(json, intents);
                    default -> json.skipChildren();
                }
            }
            if (text.isBlank() || !labels.containsAll(intents)) {
                throw new BrokenCorpusException(file + ":" + line + ": an example without a text, or with one of "
                        + intents + " that is not in ontology.json - mend it or fetch both again");
            }
            examples.add(new Example(text, intents));
        }
        return examples;
    }

    private static Map<String, String> ontology(JsonParser json, String domain) {
        Map<String, String> labels = new LinkedHashMap<>();
        json.nextToken();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean intents = json.currentName().equals("intents");
            json.nextToken();
            if (!intents) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String label = json.currentName();
                json.nextToken();
                String description = "";
                Set<String> domains = new LinkedHashSet<>();
                while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = json.currentName();
                    json.nextToken();
                    switch (name) {
                        case "description" -> description = json.getString();
                        case "domain" -> strings(json, domains);
                        default -> json.skipChildren();
                    }
                }
                if (domains.contains(domain) || domains.contains(GENERAL)) {
                    labels.put(label, description);
                }
            }
        }
        return labels;
    }

    private static void strings(JsonParser json, Set<String> into) {
        while (json.nextToken() == JsonToken.VALUE_STRING) {
            into.add(json.getString());
        }
    }
}
