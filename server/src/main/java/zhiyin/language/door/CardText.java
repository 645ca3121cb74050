package zhiyin.language.door;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.review.Figures;
import zhiyin.values.Language;

/** A model card in Markdown. Its words are in {@code messages/models_*.properties}. Pure and thread-safe. */
final class CardText {

    private static final String CATALOGUE = "messages.models";

    private final Language reader;
    private final ResourceBundle words;
    private final StringBuilder text = new StringBuilder();

    private CardText(Language reader) {
        this.reader = reader;
        this.words = bundle(reader);
    }

    static String of(ModelCard card, Language reader) {
        return new CardText(reader).written(card);
    }

    static List<String> limits(Language reader) {
        ResourceBundle words = bundle(reader);
        List<String> limits = new ArrayList<>();
        for (int i = 1; words.containsKey("limit." + i); i++) {
            limits.add(words.getString("limit." + i));
        }
        return List.copyOf(limits);
    }

    private String written(ModelCard card) {
        text.append("# ").append(words.getString("title")).append("\n\n");
        row("id", card.id());
        row("fingerprint", card.fingerprint());
        row("state", card.standing().state());
        row("serves", words.getString(card.standing().serves() ? "yes" : "no"));
        row("made", card.standing().made());
        row("made-by", card.standing().madeBy());
        row("decided", card.standing().decided());
        row("decided-by", card.standing().decidedBy());
        row("settings", "seed " + card.seed() + ", folds " + card.folds());
        card.languages().forEach(this::language);
        text.append("\n## ").append(words.getString("limits")).append("\n\n");
        limits(reader).forEach(limit -> text.append("- ").append(limit).append('\n'));
        return text.toString();
    }

    private void language(ModelCard.Part part) {
        text.append("\n## ")
                .append(words.getString("language." + part.language()))
                .append("\n\n");
        row("model", part.modelId());
        row("encoder", part.encoder());
        row("data", part.fingerprint());
        row("examples", part.examples());
        row("intents", part.intents().size());
        Figures heldOut = part.heldOut();
        row("held-out", heldOut.texts());
        row("accuracy", figure(heldOut.accuracy()));
        row("macro-f1", figure(heldOut.macroF1()));
        row("ece", figure(heldOut.ece()));
        row("coverage-99", figure(heldOut.coverageAt99()));
        row("oos-recall", figure(heldOut.oosRecall()));
        counts("by-writer", part.writers());
        counts("by-channel", part.channels());
        counts("by-intent", part.intents());
    }

    private void counts(String title, Map<String, Integer> counts) {
        text.append("\n### ").append(words.getString(title)).append("\n\n| | |\n| --- | ---: |\n");
        counts.forEach((name, count) ->
                text.append("| ").append(name).append(" | ").append(count).append(" |\n"));
    }

    private void row(String name, @Nullable Object value) {
        if (value != null) {
            text.append("- ")
                    .append(words.getString(name))
                    .append(": ")
                    .append(value)
                    .append('\n');
        }
    }

    private static String figure(double figure) {
        return String.format(Locale.ROOT, "%.4f", figure);
    }

    private static ResourceBundle bundle(Language reader) {
        return ResourceBundle.getBundle(
                CATALOGUE,
                Locale.forLanguageTag(reader.tag()),
                CardText.class.getClassLoader(),
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }
}
