package zhiyin.language.door;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import zhiyin.language.learning.ModelDesk;
import zhiyin.language.learning.SetReport.OfLanguage;
import zhiyin.understanding.review.Figures;
import zhiyin.values.Language;

/**
 * What a set of models is made of, how good it is and who answers for it (Mitchell et al., "Model Cards for Model
 * Reporting", 2019).
 *
 * @param fingerprint hexadecimal SHA-256 over the ids of the models
 * @param limits what the models cannot do, in the languages of the bank
 */
record ModelCard(
        UUID id,
        String fingerprint,
        Wire.ModelEntry standing,
        long seed,
        int folds,
        List<Part> languages,
        Limits limits) {

    /** One language's model. */
    record Part(
            String language,
            String modelId,
            String encoder,
            int examples,
            String fingerprint,
            SortedMap<String, Integer> intents,
            SortedMap<String, Integer> writers,
            SortedMap<String, Integer> channels,
            Figures heldOut) {}

    record Limits(List<String> zh, List<String> en) {}

    static ModelCard of(ModelDesk.Entry entry) {
        return new ModelCard(
                entry.set().id(),
                entry.set().content(),
                Wire.of(entry),
                entry.set().report().seed(),
                entry.set().report().folds(),
                entry.set().report().languages().stream().map(ModelCard::part).toList(),
                new Limits(CardText.limits(Language.ZH), CardText.limits(Language.EN)));
    }

    private static Part part(OfLanguage one) {
        return new Part(
                one.language(),
                one.modelId(),
                one.encoder(),
                one.examples(),
                one.fingerprint(),
                one.intents(),
                one.writers(),
                one.channels(),
                one.heldOut());
    }
}
