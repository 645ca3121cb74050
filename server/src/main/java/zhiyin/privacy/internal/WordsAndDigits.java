package zhiyin.privacy.internal;

import org.springframework.stereotype.Component;
import zhiyin.privacy.TypedCodes;

/**
 * Finds codes by the words around digits, and passwords by what is said of them.
 *
 * <p>The text is first read as a person reads it ({@link CanonicalText}: no disguise of characters; {@link DigitsInWords}:
 * no digits in words), then judged by rule. Cost: linear in the text.
 */
@Component
final class WordsAndDigits implements TypedCodes {

    @Override
    public boolean looksLikeCode(String text, Awaited awaited) {
        CanonicalText canonical = CanonicalText.of(text);
        return SpokenPasswords.areIn(canonical) || TypedDigits.areCode(DigitsInWords.written(canonical), awaited);
    }
}
