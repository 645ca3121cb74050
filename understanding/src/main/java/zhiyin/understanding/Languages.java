package zhiyin.understanding;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.values.Language;

/** Tells the language of a text by its letters and its commonest words. Pure; never throws on a text. */
public final class Languages {

    /** A Chinese character says about as much as this many Latin letters. */
    private static final int LETTERS_PER_HAN = 3;

    /** Chinese text without any of the characters below is a sentence only from this length on; a name is shorter. */
    private static final int NO_NAME = 8;

    /** Characters that Chinese sentences are built with and names hardly ever. */
    private static final String BUILDING = "我你您他她的了吗呢吧么啊给把转帮请查看要想是有没不多少怎什几谁哪为到在这那个和跟钱块元汇打付说能可会还都就很太也收";

    /** Words that English sentences are built with, and the bank's commonest. */
    private static final Set<String> ENGLISH =
            Set.of(("a an the this that these those i me my mine you your he him his she her it its we us our they"
                            + " them their who whom whose what which when where why how is are am was were be been being do does"
                            + " did done doing have has had having can could will would shall should may might must not no and or"
                            + " but if so because of in on at to for from with by about into over after before than then there"
                            + " here now today tomorrow yesterday please need want like know tell give get got make made show"
                            + " help send pay transfer move put take check see find open close stop cancel change lost stolen"
                            + " don't can't isn't i'm i'd i've i'll it's what's where's how's didn't doesn't won't much many more"
                            + " money account balance card payment transaction transactions bank last recent latest all any some"
                            + " someone something just still already yet again speak talk person human yuan")
                    .split(" "));

    /** Words written in every language, which tell nothing. */
    private static final Set<String> ANYWHERE = Set.of(
            "ok", "okay", "hi", "hello", "hey", "bye", "thanks", "thank", "yes", "no", "please", "sorry", "app", "pin",
            "vip", "atm", "wifi", "id");

    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}'’]*");

    /** Markup, program text, addresses of pages and mail: nobody's language. */
    private static final Pattern NO_PROSE = Pattern.compile(
            "<\\s*/?\\s*[a-zA-Z!][^>]*>?|[{}\\\\`|=_]|--|/\\*|\\$\\(|;\\s*$|https?:|www\\.|\\S@\\S|(?i)\\bselect\\b.*\\bfrom\\b|(?i)\\bdrop\\s+table\\b");

    private Languages() {}

    /**
     * The language to understand a text in: Chinese when its characters outweigh the Latin letters, English when those
     * outweigh them; where neither script says anything the hint, and without a hint Chinese for no letters at all. A
     * name in the other script does not turn a sentence around.
     */
    public static Language of(String text, Optional<Language> hint) {
        Letters letters = Letters.of(text);
        int han = letters.han * LETTERS_PER_HAN;
        if (letters.han > 0 && letters.latin > 0) {
            int chinese = letters.building;
            int english = letters.english;
            if (chinese != english) {
                return chinese > english ? Language.ZH : Language.EN;
            }
        }
        if (han == letters.latin) {
            return hint.orElse(Language.ZH);
        }
        // A short Latin word such as "ok" or "bye" is written in Chinese conversations too.
        boolean undecided =
                (han == 0 && letters.latin <= 3) || (han > 0 && letters.latin > han && letters.latin < 2 * han);
        if (undecided && hint.isPresent()) {
            return hint.get();
        }
        return han > letters.latin ? Language.ZH : Language.EN;
    }

    /**
     * The language a text is clearly a sentence in; empty for single words, names, numbers, signs, markup and whatever
     * else people write in any conversation.
     */
    public static Optional<Language> ofSentence(String text) {
        if (NO_PROSE.matcher(text).find()) {
            return Optional.empty();
        }
        Letters letters = Letters.of(text);
        if (letters.building > 0 && letters.building >= letters.english) {
            boolean sentence = letters.building >= 2 || letters.han >= 3;
            return sentence ? Optional.of(Language.ZH) : Optional.empty();
        }
        if (letters.english > letters.building && letters.english >= 2 && 3 * letters.english >= letters.words) {
            return Optional.of(Language.EN);
        }
        return letters.han >= NO_NAME && letters.english == 0 ? Optional.of(Language.ZH) : Optional.empty();
    }

    /** The language of the letters, however few; empty where there are none or the scripts balance. */
    public static Optional<Language> ofLetters(String text) {
        Letters letters = Letters.of(text);
        int han = letters.han * LETTERS_PER_HAN;
        return han == letters.latin ? Optional.empty() : Optional.of(han > letters.latin ? Language.ZH : Language.EN);
    }

    /** What a text is made of. */
    private record Letters(int han, int building, int latin, int words, int english) {

        static Letters of(String text) {
            int han = 0;
            int building = 0;
            int latin = 0;
            for (int i = 0; i < text.length(); ) {
                int c = text.codePointAt(i);
                if (Character.isLetter(c)) {
                    switch (Character.UnicodeScript.of(c)) {
                        case HAN -> {
                            han++;
                            building += BUILDING.indexOf(simple(c)) >= 0 ? 1 : 0;
                        }
                        case LATIN -> latin++;
                        default -> {}
                    }
                }
                i += Character.charCount(c);
            }
            int words = 0;
            int english = 0;
            Matcher word = WORD.matcher(text);
            while (word.find()) {
                String plain = word.group().toLowerCase(Locale.ROOT).replace('’', '\'');
                if (!ANYWHERE.contains(plain)) {
                    words++;
                    english += ENGLISH.contains(plain) ? 1 : 0;
                }
            }
            return new Letters(han, building, latin, words, english);
        }

        private static int simple(int character) {
            return ChineseScript.simplified(Character.toString(character)).codePointAt(0);
        }
    }
}
