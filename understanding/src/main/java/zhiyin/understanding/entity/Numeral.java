package zhiyin.understanding.entity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number as it stands in a text.
 *
 * @param value null when the characters mean no one number
 * @param end the index after its last character
 * @param sure whether it is too large, or too much of a number, to be taken for anything but one: two hundred, 一百二
 * @param vague whether it names several numbers, such as 七八百
 */
record Numeral(@Nullable BigDecimal value, int end, Script script, boolean sure, boolean vague) {

    enum Script {
        DIGITS,
        CHINESE,
        ENGLISH
    }

    static Numeral unread(int end, Script script, boolean sure) {
        return new Numeral(null, end, script, sure, false);
    }
}
