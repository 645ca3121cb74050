package zhiyin.privacy.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cuts a canonical text into digits, what may stand between digits, and the rest. */
final class DigitTokens {

    private static final Set<String> JOINING = Set.of(
            "and", "then", "dash", "hyphen", "minus", "space", "dot", "comma", "slash", "point", "next", "he", "dian");
    private static final String JOINING_CHINESE = "和与跟及再点杠空格横逗号减顿然后接着还有";

    /** What a token is. */
    enum Kind {
        WRITTEN,
        SPOKEN,
        TENS,
        TIMES,
        JOINING,
        SIGN,
        OTHER
    }

    /**
     * @param digits the digits it stands for; the word itself for {@link Kind#TIMES}
     */
    record Token(Kind kind, int start, int end, String digits) {

        boolean isDigits() {
            return kind == Kind.WRITTEN || kind == Kind.SPOKEN || kind == Kind.TENS;
        }
    }

    private DigitTokens() {}

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            char c = text.charAt(at);
            if (isWritten(c)) {
                while (end < text.length() && isWritten(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.WRITTEN, at, end, text.substring(at, end)));
            } else if (isLatin(c)) {
                while (end < text.length() && isLatin(text.charAt(end))) {
                    end++;
                }
                tokens.add(letters(text, at, end));
            } else if (SpokenDigits.isChinese(c)) {
                while (end < text.length() && SpokenDigits.isChinese(text.charAt(end))) {
                    end++;
                }
                tokens.add(new Token(Kind.SPOKEN, at, end, SpokenDigits.ofChinese(text.substring(at, end))));
            } else if (JOINING_CHINESE.indexOf(c) >= 0) {
                tokens.add(new Token(Kind.JOINING, at, end, ""));
            } else if (Character.isLetterOrDigit(text.codePointAt(at))
                    || Character.getType(c) == Character.CURRENCY_SYMBOL) {
                end = at + Character.charCount(text.codePointAt(at));
                tokens.add(new Token(Kind.OTHER, at, end, ""));
            } else {
                end = at + Character.charCount(text.codePointAt(at));
                tokens.add(new Token(Kind.SIGN, at, end, ""));
            }
            at = end;
        }
        return tokens;
    }

    private static Token letters(String text, int start, int end) {
        String word = text.substring(start, end);
        if (SpokenDigits.isTimes(word)) {
            return new Token(Kind.TIMES, start, end, word);
        }
        if (JOINING.contains(word)) {
            return new Token(Kind.JOINING, start, end, "");
        }
        Optional<String> digits = SpokenDigits.ofLetters(word).or(() -> lookAlike(text, start, end));
        if (digits.isEmpty()) {
            return new Token(Kind.OTHER, start, end, "");
        }
        return new Token(SpokenDigits.isTens(word) ? Kind.TENS : Kind.SPOKEN, start, end, digits.get());
    }

    /** O and l typed for 0 and 1, between digits. */
    private static Optional<String> lookAlike(String text, int start, int end) {
        String word = text.substring(start, end);
        boolean beside = (start > 0 && isWritten(text.charAt(start - 1)))
                || (end < text.length() && isWritten(text.charAt(end)));
        return beside && word.chars().allMatch(c -> "oil".indexOf(c) >= 0)
                ? Optional.of(word.replace('o', '0').replace('i', '1').replace('l', '1'))
                : Optional.empty();
    }

    private static boolean isWritten(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
