package zhiyin.understanding.entity.time;

import java.util.List;

/** Small whole numbers as people write them, for the tests. */
public final class NumbersInWords {

    private static final String CHINESE = "零一二三四五六七八九";
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");

    private NumbersInWords() {}

    /** 十五, 二十, 九十八; below a hundred. */
    static String chinese(int n) {
        if (n < 10) {
            return CHINESE.substring(n, n + 1);
        }
        String tens = n / 10 == 1 ? "" : CHINESE.substring(n / 10, n / 10 + 1);
        return tens + "十" + (n % 10 == 0 ? "" : CHINESE.substring(n % 10, n % 10 + 1));
    }

    /** As before things that are counted: 两个月. */
    static String counted(int n) {
        return n == 2 ? "两" : chinese(n);
    }

    /** 二〇二六. */
    static String digits(int year, String nought) {
        StringBuilder words = new StringBuilder();
        Integer.toString(year)
                .chars()
                .forEach(c -> words.append(c == '0' ? nought : CHINESE.substring(c - '0', c - '0' + 1)));
        return words.toString();
    }

    /** Twenty-one; below a hundred, of which nought is "zero". */
    public static String english(int n) {
        if (n < 20) {
            return SMALL.get(n);
        }
        return TENS.get(n / 10) + (n % 10 == 0 ? "" : "-" + SMALL.get(n % 10));
    }

    /** 1st, 22nd, 13th. */
    static String nth(int n) {
        String ending = n / 10 == 1
                ? "th"
                : switch (n % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return n + ending;
    }
}
