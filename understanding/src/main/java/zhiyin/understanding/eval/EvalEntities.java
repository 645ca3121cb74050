package zhiyin.understanding.eval;

import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.entity.EntityFinder;
import zhiyin.values.Language;

/** {@code zhiyin eval entities}: what the finder tells of sentences whose entities a person has marked. */
public final class EvalEntities {

    private static final String HELP = """
        zhiyin eval entities --language zh|en --file F [--misses]

        Finds the entities of the sentences in F and compares them with those marked there. F has one JSON object a line:
        {"text", "now": "YYYY-MM-DD", "entities": [{"type", "span", "start", "end", "value", "ambiguous"?, "alternatives"?}]}
        with start and end in Unicode code points. An entity is right when its type and value are and its span overlaps the
        marked one. The last line on standard output is the result as JSON.

          --language   the language of the sentences
          --file       the sentences
          --misses     tell each entity that was missed, made up or given another value, on standard error\
        """;

    private static final String FILE = "--file";
    private static final String LANGUAGE = "--language";
    private static final String MISSES = "--misses";

    private EvalEntities() {}

    private record Arguments(Language language, Path file, boolean misses) {

        static Arguments parse(String[] args) {
            Map<String, String> values = new HashMap<>();
            boolean misses = false;
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals(MISSES)) {
                    misses = true;
                } else if (!args[i].equals(FILE) && !args[i].equals(LANGUAGE)) {
                    throw new EvalArguments.WrongArgumentException("unknown argument " + args[i] + " - see --help");
                } else if (i + 1 == args.length) {
                    throw new EvalArguments.WrongArgumentException(args[i] + " needs a value - see --help");
                } else {
                    values.put(args[i], args[++i]);
                }
            }
            String file = values.get(FILE);
            String language = values.getOrDefault(LANGUAGE, "");
            if (file == null) {
                throw new EvalArguments.WrongArgumentException("--file is missing - name the marked sentences");
            }
            return new Arguments(
                    Language.ofTag(language)
                            .orElseThrow(() -> new EvalArguments.WrongArgumentException(
                                    language.isEmpty()
                                            ? "--language is missing - give zh or en"
                                            : "--language " + language + " is not known - give zh or en")),
                    Path.of(file),
                    misses);
        }
    }

    /** Measures; returns the exit status, 2 on wrong arguments or files. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            Arguments arguments = Arguments.parse(args);
            List<MarkedText> texts = MarkedTextFile.read(arguments.file(), err::println);
            EntityScorecard card = new EntityScorecard();
            for (MarkedText text : texts) {
                List<EntityScorecard.Miss> misses = card.add(text.entities(), found(text));
                if (arguments.misses()) {
                    misses.forEach(miss -> err.println(told(arguments.file(), text, miss)));
                }
            }
            out.println(json(arguments.language(), card));
            return 0;
        } catch (EvalArguments.WrongArgumentException | MarkedTextFile.BrokenFileException e) {
            err.println("zhiyin eval entities: " + e.getMessage());
            return 2;
        }
    }

    private static List<MarkedEntity> found(MarkedText text) {
        List<MarkedEntity> found = new ArrayList<>();
        for (Entity entity : EntityFinder.find(text.text(), text.now(), List.of())) {
            // The files mark no products and no branches.
            if (entity.type() == EntityType.PRODUCT || entity.type() == EntityType.BRANCH) {
                continue;
            }
            // "add 50" and "not 50" name the amount 50, whatever they say of it.
            boolean change = entity.type() == EntityType.AMOUNT_CHANGE || entity.type() == EntityType.AMOUNT_DENIED;
            String value = entity.value();
            found.add(new MarkedEntity(
                    change ? EntityType.AMOUNT.id() : entity.type().id(),
                    entity.start(),
                    entity.end(),
                    change && value != null && value.startsWith("-") ? value.substring(1) : value,
                    entity.ambiguous(),
                    entity.alternatives()));
        }
        return found;
    }

    private static String told(Path file, MarkedText text, EntityScorecard.Miss miss) {
        return "%s:%d: %s | marked: %s | told: %s"
                .formatted(
                        file,
                        text.line(),
                        text.text(),
                        named(text.text(), miss.marked()),
                        named(text.text(), miss.told()));
    }

    private static String named(String text, List<MarkedEntity> entities) {
        return entities.isEmpty()
                ? "-"
                : entities.stream()
                        .map(e -> "%s \"%s\" %s%s%s"
                                .formatted(
                                        e.type(),
                                        MarkedText.words(text, e.start(), e.end()),
                                        e.value(),
                                        e.ambiguous() ? "?" : "",
                                        e.alternatives().isEmpty() ? "" : " or " + e.alternatives()))
                        .collect(Collectors.joining(", "));
    }

    private static String json(Language language, EntityScorecard card) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("language", language.tag());
            json.writeNumberProperty("texts", card.texts());
            write(json, card.all());
            json.writeObjectPropertyStart("types");
            card.byType().forEach((type, counts) -> {
                json.writeObjectPropertyStart(type);
                write(json, counts);
                json.writeEndObject();
            });
            json.writeEndObject();
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, EntityScorecard.Counts counts) {
        json.writeNumberProperty("entities", counts.marked());
        write(json, "f1", counts.f1());
        write(json, "precision", counts.precision());
        write(json, "recall", counts.recall());
        write(json, "valueAccuracy", counts.valueAccuracy());
    }

    private static void write(JsonGenerator json, String name, double share) {
        json.writeNumberProperty(name, Math.round(share * 10_000) / 10_000.0);
    }
}
