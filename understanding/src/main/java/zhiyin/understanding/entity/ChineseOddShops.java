package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shops whose names begin with a number or a day: 365便利, 三块九小超市, 下周见书店. A number at the head of a sentence is the
 * shop's when a sum or a count comes later; a day is the shop's when without it no name would be left.
 */
final class ChineseOddShops {

    private static final String DAY =
            "(?:[今昨明前]天|[今昨]晚|[今去明]年|[上下这本]个?(?:周|星期|礼拜|月)[一二三四五六日天]?|早[七八九]点?|中秋|国庆|元宵|端午|春节|立春|五一|第[一二三四五六七八九十0-9]+)";
    private static final String NUMBER =
            "(?:[0-9]{2,4}|[0-9零一二两三四五六七八九十百千万半]{1,5}(?!手)(?:[天年块元点分个里号味月](?:半|[一二三四五六七八九])?|分之)?)";
    private static final String REST = "[\\p{IsHan}&&[^我你您他她它的了吗在到从被把给向跟与和是没不呢吧啊这那哪什怎扣刷收转付打汇买吃喝住订号月日笔次]]";
    private static final String ENDING = ChineseShops.ENDING;

    /** 在七天半面馆, 付给下周见书店: all that follows is the name. */
    private static final Pattern IN = Pattern.compile("(?:(?<![现正实存还])在|付给|转给|交给|欠|于)(?<name>(?:(?<day>" + DAY
            + ")|(?<number>" + NUMBER + "))(?<rest>" + REST + "{0,5}?)" + ENDING + ")(?!费|卡|券|票)");

    private static final Pattern HEAD = Pattern.compile("(?:^|[,，。;；!！?？ ]|(?<=查)|(?<=下))(?<name>(?:(?<day>" + DAY
            + ")|(?<number>" + NUMBER + "))(?<rest>" + REST + "{0,5}?)" + ENDING + ")(?!费|卡|券|票)");
    private static final Pattern LATER =
            Pattern.compile("^[^。!?！？]{0,12}?(?:扣|收|刷|花|那笔|这笔|两|[一三][杯份碗斤])[^。!?！？]{0,8}?[0-9零一二两三四五六七八九十百千万]");
    private static final Pattern NO_NAME_LEFT = Pattern.compile("^[^大小老新旧超]$");

    private static final int MOST_TRIES = 60;

    private ChineseOddShops() {}

    static List<ChineseShops.Span> find(CharSequence text) {
        List<ChineseShops.Span> found = new ArrayList<>();
        if (!ChineseShops.anyEnding(text)) {
            return found;
        }
        for (Pattern pattern : List.of(IN, HEAD)) {
            Matcher m = pattern.matcher(text);
            for (int tries = 0; tries < MOST_TRIES && m.find(); tries++) {
                if (isName(text, m, pattern == IN)) {
                    found.add(new ChineseShops.Span(m.start("name"), m.end("name")));
                }
            }
        }
        return found;
    }

    private static boolean isName(CharSequence text, Matcher m, boolean in) {
        String rest = m.group("rest");
        String after = text.subSequence(m.end("name"), Math.min(text.length(), m.end("name") + 30))
                .toString();
        if (m.group("day") != null) {
            boolean place = m.group("day").startsWith("第");
            boolean hour = in && m.group("day").startsWith("早");
            return hour
                    || (place && (in || LATER.matcher(after).find()) && !rest.startsWith("家") && !rest.startsWith("个"))
                    || (!place && NO_NAME_LEFT.matcher(rest).matches());
        }
        if (m.group("number").contains("月") && !in) {
            return NO_NAME_LEFT.matcher(rest).matches();
        }
        return in || LATER.matcher(after).find();
    }
}
