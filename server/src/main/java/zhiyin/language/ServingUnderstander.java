package zhiyin.language;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.understanding.signal.SignalModel;
import zhiyin.understanding.signal.SignalUnderstander;
import zhiyin.values.Language;

/**
 * Understands by whatever serves at the moment a text comes in. Changing what serves is one write that every later text
 * sees; texts under way end with the models they began with, and nobody waits.
 */
public final class ServingUnderstander implements Understander {

    private final Understander told;
    private volatile Serving serving;

    /** Without acts and tone. */
    public ServingUnderstander(Serving first) {
        this(first, List.of());
    }

    /** As {@link #ServingUnderstander(Serving)}, telling acts and tone too; what tells those stays when models change. */
    public ServingUnderstander(Serving first, List<SignalModel> signals) {
        this.serving = first;
        this.told = new SignalUnderstander(
                (text, hint, today, payees) -> serving.understander().understand(text, hint, today, payees), signals);
    }

    /**
     * What serves.
     *
     * @param version of the publication; zero where nothing was ever published
     * @param set the published models; empty for those a start trained from the files of content
     */
    public record Serving(long version, Optional<UUID> set, List<IntentModel> models, Understander understander) {

        public Serving {
            models = List.copyOf(models);
        }

        public static Serving of(long version, Optional<UUID> set, List<IntentModel> models) {
            return new Serving(version, set, models, ServingModels.understander(models));
        }
    }

    public Serving serving() {
        return serving;
    }

    /** From the next text on. */
    public void serve(Serving next) {
        serving = next;
    }

    @Override
    public Understanding understand(
            String text, Optional<Language> hint, LocalDate today, Collection<String> knownPayees) {
        return told.understand(text, hint, today, knownPayees);
    }

    @Override
    public List<UnderstoodWish> wishes(
            String text, Understanding whole, LocalDate today, Collection<String> knownPayees) {
        return serving.understander().wishes(text, whole, today, knownPayees);
    }
}
