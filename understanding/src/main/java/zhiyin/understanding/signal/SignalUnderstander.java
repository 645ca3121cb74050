package zhiyin.understanding.signal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.values.Language;

/**
 * Adds acts and tone to what another understands, in the languages it has models of. Thread-safe; never throws on a text
 * that the other takes.
 */
public final class SignalUnderstander implements Understander {

    private final Understander words;
    private final Map<Language, SignalModel> models = new EnumMap<>(Language.class);

    /** One model a language at most counts. */
    public SignalUnderstander(Understander words, Collection<SignalModel> models) {
        this.words = words;
        models.forEach(model -> this.models.put(model.language(), model));
    }

    @Override
    public Understanding understand(
            String text, Optional<Language> hint, LocalDate today, Collection<String> knownPayees) {
        Understanding understood = words.understand(text, hint, today, knownPayees);
        SignalModel model = models.get(understood.language());
        if (model == null || text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return understood;
        }
        SignalModel.Told told = model.tell(text);
        return understood.saying(told.acts(), told.tone());
    }

    @Override
    public List<UnderstoodWish> wishes(
            String text, Understanding whole, LocalDate today, Collection<String> knownPayees) {
        return words.wishes(text, whole, today, knownPayees);
    }
}
