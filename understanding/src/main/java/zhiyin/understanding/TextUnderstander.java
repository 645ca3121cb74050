package zhiyin.understanding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import zhiyin.understanding.entity.EntityFinder;
import zhiyin.understanding.entity.PreparedNames;
import zhiyin.understanding.several.WishReader;
import zhiyin.values.Language;

/** Understands texts by one intent model a language and the rules for entities. Thread-safe; never throws on a text. */
public final class TextUnderstander implements Understander {

    /** Longer texts are understood by their first part. */
    static final int MAX_CODE_POINTS = 4_000;

    private final Map<Language, IntentModel> models = new EnumMap<>(Language.class);

    private final WishRules rules;
    private final PreparedNames bank;

    /** Understands the languages of {@code models}, knowing nothing of what their intents have to do with each other. */
    public TextUnderstander(Collection<IntentModel> models) {
        this(models, WishRules.NONE, KnownNames.NONE);
    }

    /**
     * Understands the languages of {@code models}; one of each at most counts.
     *
     * @param rules what must be known of the intents to tell several wishes apart
     * @param bank the names of the bank's products and branches
     */
    public TextUnderstander(Collection<IntentModel> models, WishRules rules, KnownNames bank) {
        this.rules = rules;
        this.bank = PreparedNames.of(bank);
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
        IntentModel.Answer answer = isSilent(part)
                ? new IntentModel.Answer(List.of(new IntentScore(Understanding.OUT_OF_SCOPE, 1)), false)
                : model(language).answer(simple);
        return new Understanding(
                language, answer.intents(), answer.inScope(), EntityFinder.find(part, today, knownPayees, bank));
    }

    @Override
    public List<UnderstoodWish> wishes(
            String text, Understanding whole, LocalDate today, Collection<String> knownPayees) {
        String part = firstPart(text);
        if (isSilent(part)) {
            return List.of();
        }
        List<Wish> wishes = new WishReader(model(whole.language()), rules)
                .read(ChineseScript.simplified(part), new IntentModel.Answer(whole.intents(), whole.inScope()));
        return wishes.size() < 2
                ? List.of()
                : wishes.stream()
                        .map(wish -> understood(part, wish, whole.language(), today, knownPayees))
                        .toList();
    }

    private UnderstoodWish understood(
            String text, Wish wish, Language language, LocalDate today, Collection<String> knownPayees) {
        String words = text.substring(text.offsetByCodePoints(0, wish.start()), text.offsetByCodePoints(0, wish.end()));
        return new UnderstoodWish(
                words,
                new Understanding(
                        language,
                        wish.answer().intents(),
                        wish.answer().inScope(),
                        EntityFinder.find(words, today, knownPayees, bank)));
    }

    private IntentModel model(Language language) {
        return models.getOrDefault(language, models.values().iterator().next());
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
