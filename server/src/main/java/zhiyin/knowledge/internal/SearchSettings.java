package zhiyin.knowledge.internal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import zhiyin.values.Language;

/**
 * How one language is searched and judged.
 *
 * @param encoder id of the encoder the figures were measured with; with another one they mean nothing
 * @param lexicalWeight what the best match by words is worth, in units of cosine
 */
record SearchSettings(String encoder, double lexicalWeight, Answerability answerability) {

    private static final double MAX_WEIGHT = 1_000;
    private static final Set<String> FIELDS = Set.of("encoder", "lexicalWeight", "answerability");
    private static final Set<String> ANSWERABILITY_FIELDS =
            Set.of("bias", "cosine", "margin", "outsideMargin", "overlap", "lexicalMargin", "threshold", "nearest");

    /** Reads one file; a {@link KnowledgeFileException} names the file, the field and the mend. */
    static Map<Language, SearchSettings> read(String file, String yaml) {
        FieldReader root = FieldReader.of(file, yaml);
        Map<Language, SearchSettings> settings = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            FieldReader fields = root.mapping(language.tag());
            fields.allowOnly(FIELDS);
            settings.put(
                    language,
                    new SearchSettings(
                            fields.text("encoder", 200),
                            fields.number("lexicalWeight", 0, 10),
                            answerability(fields.mapping("answerability"))));
        }
        return settings;
    }

    private static Answerability answerability(FieldReader fields) {
        fields.allowOnly(ANSWERABILITY_FIELDS);
        Answerability.Weights weights = new Answerability.Weights(
                weight(fields, "bias"),
                weight(fields, "cosine"),
                weight(fields, "margin"),
                weight(fields, "outsideMargin"),
                weight(fields, "overlap"),
                weight(fields, "lexicalMargin"));
        return new Answerability(weights, fields.number("threshold", 0, 1), fields.number("nearest", 0, 1));
    }

    private static double weight(FieldReader fields, String name) {
        return fields.number(name, -MAX_WEIGHT, MAX_WEIGHT);
    }
}
