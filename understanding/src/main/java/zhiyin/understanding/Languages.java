package zhiyin.understanding;

import java.util.Optional;
import zhiyin.values.Language;

/** Tells the language of a text by the scripts of its letters. */
public final class Languages {

    /** A Chinese character says about as much as this many Latin letters. */
    private static final int LETTERS_PER_HAN = 3;

    private Languages() {}

    /**
     * Chinese when its characters outweigh the Latin letters, English when those outweigh them; where neither script
     * says anything the hint, and without a hint Chinese for no letters at all.
     */
    public static Language of(String text, Optional<Language> hint) {
        int han = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.isLetter(c)) {
                switch (Character.UnicodeScript.of(c)) {
                    case HAN -> han += LETTERS_PER_HAN;
                    case LATIN -> latin++;
                    default -> {}
                }
            }
            i += Character.charCount(c);
        }
        if (han == latin) {
            return hint.orElse(Language.ZH);
        }
        // A short Latin word such as "ok" or "bye" is written in Chinese conversations too.
        boolean undecided = (han == 0 && latin <= 3) || (han > 0 && latin > han && latin < 2 * han);
        if (undecided && hint.isPresent()) {
            return hint.get();
        }
        return han > latin ? Language.ZH : Language.EN;
    }
}
