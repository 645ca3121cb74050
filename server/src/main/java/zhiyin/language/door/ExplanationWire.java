package zhiyin.language.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import zhiyin.language.Explanations.Explained;
import zhiyin.understanding.Entity;
import zhiyin.understanding.Explanation;

/** An explanation in JSON. Of a personal number no more is told than its last places. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationWire(
        String language,
        String model,
        String intent,
        String decidedBy,
        int stage,
        double score,
        double threshold,
        List<Scored> intents,
        List<Near> nearest,
        List<Term> wordsFor,
        List<Term> wordsAgainst,
        List<Found> entities) {

    private static final String MASK = "****";

    record Scored(String intent, double probability) {}

    record Near(String text, String intent, double similarity) {}

    record Term(String text, double weight) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String type,
            String text,
            @Nullable String value,
            @Nullable String currency,
            boolean ambiguous,
            List<String> alternatives) {}

    static ExplanationWire of(Explained explained) {
        Explanation why = explained.explanation();
        return new ExplanationWire(
                explained.understanding().language().tag(),
                explained.model(),
                explained.understanding().intent(),
                why.decidedBy(),
                why.stage(),
                why.score(),
                why.threshold(),
                why.intents().stream()
                        .map(one -> new Scored(one.intent(), one.probability()))
                        .toList(),
                why.nearest().stream()
                        .map(one -> new Near(one.text(), one.intent(), one.similarity()))
                        .toList(),
                terms(why.wordsFor()),
                terms(why.wordsAgainst()),
                explained.understanding().entities().stream()
                        .map(ExplanationWire::found)
                        .toList());
    }

    private static List<Term> terms(List<Explanation.Term> terms) {
        return terms.stream().map(term -> new Term(term.text(), term.weight())).toList();
    }

    private static Found found(Entity entity) {
        boolean personal = entity.isPersonalNumber();
        return new Found(
                entity.type().name().toLowerCase(Locale.ROOT),
                personal ? MASK : entity.text(),
                personal ? MASK : entity.value(),
                entity.currency(),
                entity.ambiguous(),
                personal ? List.of() : entity.alternatives());
    }
}
