package zhiyin.understanding.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/** What a payment is to be marked with: 备注520, "ref 88". Its digits are no amount. */
final class Memos {

    private static final Pattern MEMO = Pattern.compile("(?:备注|附言|留言|摘要|附注)(?:写上|写|填|为|是)?[:“\"' ]{0,2}[^,.;!?。转给汇打付\n"
            + "]{1,20}|(?<![a-z])(?:memo|reference|ref|remark|description|note|(?:with|and) (?:the |a"
            + " )?message)(?![a-z])(?: (?:is|of|to say|saying|says))?[:.]?[ \"']{0,2}(?:(?!"
            + " (?:to|from|and|send|pay|transfer) )[^,.;!?\n"
            + "]){1,40}|(?<![a-z])(?:invoice|inv|order|contract|policy|ticket|booking|bill(?= ?#| no| number|"
            + " nr))(?: (?:no\\.?|number|nr))? ?#?[0-9][0-9-]{0,19}(?![0-9.]|,[0-9]| ?(?:[元块]|yuan|rmb|cny))");

    /** So many digits are a number of a paper even where they look like a day: invoice 20261018. */
    private static final Pattern PAPER = Pattern.compile(
            "(?<![a-z])(?:(?<memo>invoice|inv|order|contract|policy|ticket|booking|bill)|case|receipt|claim|tracking|serial|customer|member|membership)(?:"
                    + " (?:no\\.?|nr|id)| number(?: is| was)?)?[ :#]{1,2}(?<number>[0-9]{6,20})(?![0-9.,])");

    private Memos() {}

    /** Before the times: the numbers of papers. */
    static void hidePapers(Reading reading) {
        Matcher m = PAPER.matcher(reading.open());
        while (m.find()) {
            if (m.group("memo") == null) {
                reading.blot(m.start("number"), m.end("number"));
            } else {
                reading.take(EntityType.MEMO, reading.written(m.start(), m.end()), m.start(), m.end());
            }
        }
    }

    static void find(Reading reading) {
        Matcher m = MEMO.matcher(reading.open());
        while (m.find()) {
            reading.take(EntityType.MEMO, reading.written(m.start(), m.end()).strip(), m.start(), m.end());
        }
    }
}
