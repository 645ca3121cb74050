package zhiyin.understanding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiyin.understanding.entity.EntityFinder;
import zhiyin.values.Language;

/** Understands texts by one intent model a language and the rules for entities. Thread-safe; never throws on a text. */
public final class TextUnderstander implements Understander {

    /** Longer texts are understood by their first part. */
    static final int MAX_CODE_POINTS = 4_000;

    private final Map<Language, IntentModel> models = new EnumMap<>(Language.class);

    /** Understands the languages of {@code models}; one of each at most counts. */
    public TextUnderstander(Collection<IntentModel> models) {
        for (IntentModel model : models) {
            this.models.put(model.language(), model);
        }
        if (this.models.isEmpty()) {
            throw new IllegalArgumentException("an understander needs a model");
        }
    }

    @Override
    public Understanding understand(
            String text, Optional<Language> hint, LocalDate today, Collection<String> knownPayees) {
        String part = firstPart(text);
        String simple = ChineseScript.simplified(part);
        Language language = Languages.of(part, hint);
        IntentModel model =
                models.getOrDefault(language, models.values().iterator().next());
        IntentModel.Answer answer = isSilent(part)
                ? new IntentModel.Answer(List.of(new IntentScore(Understanding.OUT_OF_SCOPE, 1)), false)
                : model.answer(simple);
        return new Understanding(
                language, answer.intents(), answer.inScope(), EntityFinder.find(part, today, knownPayees));
    }

    /** A text without a letter or a digit says nothing an intent could be read from. */
    private static boolean isSilent(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static String firstPart(String text) {
        if (text.length() <= MAX_CODE_POINTS || text.codePointCount(0, text.length()) <= MAX_CODE_POINTS) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS));
    }
}
