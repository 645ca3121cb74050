package zhiyin.privacy.internal;

import java.text.Normalizer;

/**
 * One character as it is read, whatever it looks like: digits of all scripts, in circles, boxes and exponents as ASCII
 * digits, letters in lower case without accents, traditional characters of the words that matter as simplified ones.
 */
final class CanonicalCharacters {

    /** Letters of other alphabets that look like Latin ones. */
    private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiѕsкkмmтtнhвbԁdοoρpαaιiκkνvτt";

    private static final String TRADITIONAL = "驗验證证碼码動动態态號号賬账帳账帐账戶户電电話话確确認认簡简訊讯內内萬万億亿兩两貳贰陸陆參叁叄叁轉转給给開开鎖锁請请"
            + "輸输馬马嗎吗麼么錯错餘余額额權权檢检識识別别鑰钥傳传發发說说這这個个為为們们時时後后來来過过還还設设進进點点護护證证銀银訂订單单匯汇";

    /** Letters and symbols that show nothing. */
    private static final String BLANK = "\u115f\u1160\u3164\uffa0\u2800\u034f\u17b4\u17b5";

    private CanonicalCharacters() {}

    /** What stands for {@code point}; empty when it shows nothing. */
    static String of(int point) {
        if (point < 0x80) {
            return Character.toString(Character.isISOControl(point) ? ' ' : Character.toLowerCase(point));
        }
        int type = Character.getType(point);
        if (type == Character.FORMAT || isMark(type) || BLANK.indexOf(point) >= 0) {
            return "";
        }
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        if (type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER) {
            int value = value(point);
            if (value >= 0 && value < 100) {
                return Integer.toString(value);
            }
        }
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isMark(Character.getType(part)))
                .map(CanonicalCharacters::simple)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    @SuppressWarnings("CharacterGetNumericValue") // circled, boxed and Roman numbers are what is asked for
    private static int value(int point) {
        return Character.getNumericValue(point);
    }

    private static boolean isMark(int type) {
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static int simple(int point) {
        int lower = Character.toLowerCase(point);
        if (Character.isWhitespace(lower) || Character.isSpaceChar(lower) || Character.isISOControl(lower)) {
            return ' ';
        }
        return paired(TRADITIONAL, paired(LOOK_ALIKES, lower));
    }

    private static int paired(String pairs, int point) {
        for (int at = 0; at < pairs.length(); at += 2) {
            if (pairs.charAt(at) == point) {
                return pairs.charAt(at + 1);
            }
        }
        return point;
    }
}
