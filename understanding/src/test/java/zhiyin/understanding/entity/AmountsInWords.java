package zhiyin.understanding.entity;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import zhiyin.understanding.entity.time.NumbersInWords;

/** Writes sums of money, in hundredths, as people and cheques do. */
final class AmountsInWords {

    private AmountsInWords() {}

    static String digits(long fen, boolean grouped) {
        DecimalFormat format =
                new DecimalFormat(grouped ? "#,##0.00" : "0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return format.format(new java.math.BigDecimal(java.math.BigInteger.valueOf(fen), 2));
    }

    /** 壹万贰仟叁佰元整. */
    static String formal(long fen) {
        String digits = "零壹贰叁肆伍陆柒捌玖";
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cents = (int) (fen % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0) {
            words.append(chinese(yuan, digits, "拾佰仟")).append("元");
        }
        if (jiao == 0 && cents == 0) {
            return words.append("整").toString();
        }
        if (jiao > 0) {
            words.append(digits.charAt(jiao)).append("角");
        } else if (yuan > 0) {
            words.append("零");
        }
        return cents > 0
                ? words.append(digits.charAt(cents))
                        .append("分")
                        .append(yuan == 0 && jiao == 0 ? "整" : "")
                        .toString()
                : words.append("整").toString();
    }

    /** 一万二, 三块五毛, 两千零五块八: as it is said. */
    static String colloquial(long fen) {
        String digits = "零一二三四五六七八九";
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int cents = (int) (fen % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0) {
            String number =
                    chinese(yuan, digits, "十百千").replaceFirst("^一十", "十").replaceFirst("^二(?=[百千万])", "两");
            if (jiao == 0 && cents == 0 && number.matches(".*[千百]([一二三四五六七八九])[百十]")) {
                return number.substring(0, number.length() - 1);
            }
            words.append(number.equals("二") ? "两" : number).append("块");
        }
        if (jiao > 0) {
            words.append(digits.charAt(jiao)).append(cents > 0 || yuan == 0 ? "毛" : "");
        } else if (cents > 0 && yuan > 0) {
            words.append("零");
        }
        if (cents > 0) {
            words.append(digits.charAt(cents)).append(jiao == 0 ? "分钱" : "");
        }
        return words.toString();
    }

    private static String chinese(long yuan, String digits, String units) {
        StringBuilder words = new StringBuilder();
        long high = yuan / 10_000;
        long low = yuan % 10_000;
        if (high > 0) {
            words.append(section((int) high, digits, units)).append("万");
            if (low > 0 && low < 1_000) {
                words.append("零");
            }
        }
        return words.append(section((int) low, digits, units)).toString();
    }

    private static String section(int number, String digits, String units) {
        StringBuilder words = new StringBuilder();
        boolean zero = false;
        int divisor = 1_000;
        for (int place = 3; place >= 0; place--) {
            int digit = number / divisor % 10;
            if (digit > 0) {
                words.append(zero ? "零" : "").append(digits.charAt(digit));
                words.append(place > 0 ? String.valueOf(units.charAt(place - 1)) : "");
                zero = false;
            } else {
                zero = !words.isEmpty();
            }
            divisor /= 10;
        }
        return words.toString();
    }

    /** two hundred and fifty yuan and five cents. */
    static String english(long fen) {
        long yuan = fen / 100;
        int cents = (int) (fen % 100);
        String whole = english((int) yuan) + " yuan";
        return cents == 0 ? whole : whole + " and " + below1000(cents) + " cents";
    }

    /** 两千零五. */
    static String chineseWhole(long yuan) {
        String words = yuan == 0 ? "零" : chinese(yuan, "零一二三四五六七八九", "十百千");
        return words.replaceFirst("^一十", "十").replaceFirst("^二(?=[百千万])", "两");
    }

    static String english(int number) {
        if (number == 0) {
            return NumbersInWords.english(0);
        }
        StringBuilder words = new StringBuilder();
        int millions = number / 1_000_000;
        int thousands = number / 1_000 % 1_000;
        int rest = number % 1_000;
        if (millions > 0) {
            words.append(below1000(millions)).append(" million ");
        }
        if (thousands > 0) {
            words.append(below1000(thousands)).append(" thousand ");
        }
        if (rest > 0) {
            words.append(!words.isEmpty() && rest < 100 ? "and " : "").append(below1000(rest));
        }
        return words.toString().strip();
    }

    private static String below1000(int number) {
        if (number >= 100) {
            String hundreds = NumbersInWords.english(number / 100) + " hundred";
            return number % 100 == 0 ? hundreds : hundreds + " and " + below1000(number % 100);
        }
        return NumbersInWords.english(number);
    }
}
