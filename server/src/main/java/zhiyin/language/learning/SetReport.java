package zhiyin.language.learning;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import zhiyin.understanding.review.Comparison;
import zhiyin.understanding.review.Figures;
import zhiyin.understanding.review.SimilarIntents;
import zhiyin.values.Language;

/**
 * What is known of a set of models: corpus, settings, measurements. Kept for ever, with the bank's own sentences and no
 * customer's.
 *
 * @param folds how many parts the sentences were held out in
 */
public record SetReport(long seed, int folds, List<OfLanguage> languages) {

    public SetReport {
        languages = List.copyOf(languages);
    }

    /**
     * One language's part.
     *
     * @param fingerprint hexadecimal SHA-256 over all lessons in their order
     * @param intents number of lessons by intent; likewise by writer and by channel
     * @param heldOut how models did on sentences they had not seen
     * @param similar intents whose sentences lie close together
     * @param versus against what served when it was trained; empty for what a start trained
     */
    public record OfLanguage(
            String language,
            String modelId,
            String encoder,
            int examples,
            String fingerprint,
            SortedMap<String, Integer> intents,
            SortedMap<String, Integer> writers,
            SortedMap<String, Integer> channels,
            Figures heldOut,
            List<SimilarIntents> similar,
            Optional<Versus> versus) {}

    /** The comparison with another model, on sentences neither had seen. */
    public record Versus(String modelId, Comparison comparison) {}

    /** Whether each language was compared with what served; what a start trained never is. */
    public boolean isCompared() {
        return !languages.isEmpty()
                && languages.stream().allMatch(one -> one.versus().isPresent());
    }

    public Optional<OfLanguage> of(Language language) {
        return languages.stream()
                .filter(one -> one.language().equals(language.tag()))
                .findFirst();
    }
}
