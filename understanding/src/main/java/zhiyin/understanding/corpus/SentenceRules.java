package zhiyin.understanding.corpus;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import zhiyin.values.Language;

/** What a sentence must be to teach, by itself and beside those that teach already. */
public final class SentenceRules {

    /** Long groups of digits and mail addresses: card, account, identity and telephone numbers among them. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9][0-9 -]{6,}[0-9xX]|[\\w.]+@[\\w.]+\\.[a-z]{2,}");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private SentenceRules() {}

    /** Why a sentence cannot be taken in beside others. */
    public sealed interface Objection {
        /** It holds what looks like a number or address of a person. */
        record Personal() implements Objection {}

        /** It is written in the other language. */
        record OtherLanguage() implements Objection {}

        /** It is there already, with this label. */
        record Twice(CorpusRow other) implements Objection {}

        /** It is almost a sentence of another intent. */
        record Near(CorpusRow other) implements Objection {}
    }

    public static boolean looksPersonal(String text) {
        return PERSONAL.matcher(text).find();
    }

    /** Whether a text is written in Chinese although it was said to be English. */
    public static boolean isMisplaced(String text, Language language) {
        long han = HAN.matcher(text).results().count();
        long letters = LETTER.matcher(text).results().count();
        return language == Language.EN && han * 2 > letters;
    }

    /** The first objection to a sentence beside the others of its language. Cost: one pass over all the others. */
    public static Optional<Objection> objection(CorpusRow row, Language language, List<CorpusRow> others) {
        if (looksPersonal(row.text())) {
            return Optional.of(new Objection.Personal());
        }
        if (isMisplaced(row.text(), language)) {
            return Optional.of(new Objection.OtherLanguage());
        }
        String bare = row.bare();
        return others.stream()
                .filter(other -> other.bare().equals(bare))
                .findFirst()
                .<Objection>map(Objection.Twice::new)
                .or(() -> NearSentences.near(row, others).map(Objection.Near::new));
    }
}
