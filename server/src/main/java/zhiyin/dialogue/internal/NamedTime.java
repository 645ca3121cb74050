package zhiyin.dialogue.internal;

import java.util.regex.Pattern;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;

/** Whether a message names a time that is not now: an hour, a weekday, or a while from now. */
final class NamedTime {

    private static final String NUMERAL = "[0-9零〇一二三四五六七八九十两半]";

    /** 三点五 is a number, 一点 is a little, 五点 before anything else an hour. */
    private static final Pattern CHINESE = Pattern.compile("(?:[上下中]午|晚上|今晚|早上|清晨|凌晨|傍晚|夜里|半夜)(?!好)"
            + "|" + NUMERAL + "+点(?:钟|半|整|一刻|三刻|" + NUMERAL + "+分(?!钱|之))"
            + "|(?:[2-9二三四五六七八九十两]|1[0-9]|2[0-4])点(?!" + NUMERAL + ")"
            + "|(?<![0-9])[0-2]?[0-9][:：][0-5][0-9]"
            + "|(?:小时|钟头|分钟|天|日|周|星期|礼拜|个月|月|年)(?:之后|以后|后)|(?:过|等)" + NUMERAL + "+(?:个?小时|个?钟头|分钟|天|周|个月)"
            + "|(?:周|星期|礼拜)[一二三四五六日天末]|[0-9一二三四五六七八九十]+号(?=[给转再付汇打])|待会|一会儿?再|过一会|稍后|晚点|晚些");

    private static final Pattern LATIN = Pattern.compile("(?i)\\b(?:"
            + "[01]?[0-9](?:[:.][0-5][0-9])? ?(?:am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])|[0-2]?[0-9]:[0-5][0-9]|o'?clock|noon|midnight|tonight"
            + "|(?:this|in the) (?:morning|afternoon|evening|weekend)"
            + "|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b(?!'s)"
            + "|(?:in|after) (?:an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|a couple of|some|[0-9]{1,3})"
            + " (?:more )?(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\\b"
            + "|(?:on|by) the [0-9]{1,2}(?:st|nd|rd|th)|at (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b"
            + "|in a (?:while|bit)|later\\b)");

    private NamedTime() {}

    /** What a note says is about the note, and not about when to pay. */
    static boolean in(String text, Understanding heard) {
        String order = text;
        for (Entity memo : Mentioned.of(heard, EntityType.MEMO)) {
            order = order.replace(memo.text(), " ");
        }
        return CHINESE.matcher(order).find() || LATIN.matcher(order).find();
    }
}
