package zhiyin.understanding.entity.time;

import java.util.List;

/** Places and days in English words, as far as a month has days. */
public final class EnglishOrdinals {

    /** From the first to the thirty first, two words parted by a blank. */
    public static final List<String> WORDS = List.of(
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty first",
            "twenty second",
            "twenty third",
            "twenty fourth",
            "twenty fifth",
            "twenty sixth",
            "twenty seventh",
            "twenty eighth",
            "twenty ninth",
            "thirtieth",
            "thirty first");

    private EnglishOrdinals() {}

    /** Which one is meant, counted from 1; 0 for other words. Two words may be parted by a hyphen. */
    public static int number(String words) {
        return WORDS.indexOf(words.replace('-', ' ')) + 1;
    }
}
