package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.List;

/** The ways in which people say a sum with jiao and fen, or cents. */
final class DecimalsInWords {

    private static final String DIGITS_ZH = "零一二三四五六七八九";

    private DecimalsInWords() {}

    static List<String> chinese(long yuan, int fen) {
        String whole = AmountsInWords.chineseWhole(yuan);
        String spoken = whole.equals("二") ? "两" : whole;
        int jiao = fen / 10;
        int cents = fen % 10;
        List<String> ways = new ArrayList<>();
        if (fen == 0) {
            ways.addAll(List.of(whole + "点零", spoken + "块", spoken + "元整", whole + "点零零块"));
            return ways;
        }
        String decimals = zh(jiao) + (cents == 0 ? "" : zh(cents));
        ways.addAll(List.of(whole + "点" + decimals, whole + "点" + decimals + "块", whole + "点" + decimals + "元"));
        ways.add(yuan + "点" + decimals);
        if (jiao == 0) {
            ways.addAll(List.of(spoken + "块零" + zh(cents) + "分", spoken + "元零" + zh(cents) + "分钱"));
            ways.add(yuan + "块0" + cents);
        } else if (cents == 0) {
            ways.addAll(
                    List.of(spoken + "块" + zh(jiao), spoken + "块" + zh(jiao) + "毛", spoken + "元零" + zh(jiao) + "毛"));
            ways.addAll(List.of(yuan + "块" + jiao, spoken + "块点" + zh(jiao)));
        } else {
            ways.addAll(List.of(
                    spoken + "块" + zh(jiao) + "毛" + zh(cents),
                    spoken + "块" + zh(jiao) + "毛" + zh(cents) + "分",
                    spoken + "元" + zh(jiao) + "角零" + zh(cents) + "分"));
            ways.add(yuan + "块" + fen);
        }
        return ways;
    }

    static List<String> english(long yuan, int fen) {
        String whole = AmountsInWords.english((int) yuan);
        int jiao = fen / 10;
        int cents = fen % 10;
        String decimals = en(jiao) + (cents == 0 ? "" : " " + en(cents));
        List<String> ways = new ArrayList<>();
        for (String point : List.of(" point ", " dot ", "-point-")) {
            ways.add(whole + point + decimals);
            ways.add(whole + point + decimals + " yuan");
        }
        ways.add(whole.replace(" and ", " ") + " point " + decimals);
        ways.add(whole.replace(' ', '-') + " point " + decimals);
        ways.add(yuan + " point " + decimals);
        ways.add(whole + " yuan point " + decimals);
        if (jiao == 0 && cents > 0) {
            ways.add(whole + " point oh " + en(cents));
            ways.add(whole + " point o " + en(cents) + " yuan");
        }
        if (fen > 0) {
            ways.add(whole + " yuan and " + AmountsInWords.english(fen) + " cents");
        }
        if (fen > 9) {
            ways.add(whole + " yuan " + AmountsInWords.english(fen));
            ways.add(whole + " point " + AmountsInWords.english(fen));
        }
        return ways;
    }

    private static String zh(int digit) {
        return String.valueOf(DIGITS_ZH.charAt(digit));
    }

    private static String en(int digit) {
        return AmountsInWords.english(digit);
    }
}
