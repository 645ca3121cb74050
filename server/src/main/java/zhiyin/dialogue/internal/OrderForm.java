package zhiyin.dialogue.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.ChineseScript;

/**
 * How a sentence that names a payment is meant. Amount, payee and verb stand in a refusal, a report and a question as
 * they do in an order, so that a classifier of intents cannot tell them apart; the form of the sentence can. In doubt
 * it is no order: who is asked once more loses a moment, who is taken at a wrong word loses money.
 */
enum OrderForm {
    /** Wished for or asked for: may be read back. */
    ORDER,
    /** It shall not be made, or not be gone on with. */
    REFUSED,
    /** Refused, and something else wished for. */
    REPLACED,
    /** Told of: made by someone already, or wanted by someone else. */
    TOLD,
    /** Asked about: why, whether, how long, how dear. */
    ASKED;

    private static final String PAYS_ZH = "(?:转|汇|付|打款|打钱|打给|支付|给)";

    /** 不好意思, 对不起, 能不能, 没关系, 特别, 别忘了: no refusals. */
    private static final String NOT_ZH = "(?:(?<![能可要是行好会对差])不(?!好意思|错|过|如|然|管|多|客气|久|同|少|知道|急|止|太|是|到|够|要忘|能忘)"
            + "|没(?!事|关系|错|问题|空|时间|收到|到账)|(?<![特分级告性识区差])别(?!人|的|处|墅|忘)|甭|勿|无需|拒绝|禁止)";

    private static final Pattern REFUSED_ZH = Pattern.compile(NOT_ZH + "[^，,。.；;！!？?：:]{0,8}?" + PAYS_ZH
            + "|(?:取消|停止|停掉|停了|撤销|撤掉|叫停)[^，,。；;]{0,4}(?:" + PAYS_ZH + "|这笔|那笔|这个|那个)"
            + "|(?:算了|作罢|开玩笑的?|逗你的?|说着玩的?|当我没说)(?:吧|啊|哈|啦)?[。.！!~～]*$");

    private static final Pattern TOLD_ZH = Pattern.compile("(?:转|汇|付|打款|打钱|支付)[了过](?!吧|呗)|(?:转|汇|付|打)的(?!是|话|钱|金额|那|这)"
            + "|[转汇付打给][^，,。；;！!？?]{0,12}(?<!行|好|可以|够|得|麻烦|拜托|辛苦|对|是|到|谢)了[。！!吗没?？]*$"
            + "|没(?:有)?(?:收到|到账|入账)|到账?了?没"
            + "|(?<=[^，,。！!？?；;：:\\s请就先那])(?:要|让|叫)我[^，,。；;]{0,8}" + PAYS_ZH
            + "|(?:催|喊|劝|求|骗|逼)我[^，,。；;]{0,8}" + PAYS_ZH + "|不是我(?:本人)?[转汇付打操]");

    private static final Pattern ASKED_ZH =
            Pattern.compile("为什么|为啥|为何|干嘛|怎么(?!不)|多久|多长时间|什么时候|啥时候|几天|几点|安全吗|安不安全|靠谱|该不该|该转|应不应该|要不要|是不是"
                    + "|手续费|费用|收费|会不会|是否|多少(?!都)|哪(?!怕)|谁");

    private static final String NOT_EN =
            "(?:(?:do|did|does|would|wo|ca|could|should|is|was|have|has|had|must|need)n'?t|cannot|never|not(?! only)|no more|no need|refuse)";

    private static final String PAYS_EN =
            "(?:send|sending|sent|pay|paying|paid|transfer|transferring|transferred|wire|wired|give|gave|make|payments?|transfers?)";

    private static final Pattern REFUSED_EN =
            Pattern.compile("\\b" + NOT_EN + "\\b(?! forget\\b)[^,.;!?]{0,40}?\\b" + PAYS_EN + "\\b"
                    + "|\\b(?:cancel|stop|scrap|abort|call off)\\b(?! by\\b)[^,.;!?]{0,60}?(?:\\b(?:to|for|it|that|this)\\b|\\d)"
                    + "|\\b(?:forget (?:it|that|about it)|never ?mind|just kidding|only joking)[ .!]*$");

    private static final Pattern TOLD_EN =
            Pattern.compile("\\b(?:sent|paid|transferred|wired|gave|asks|tells|says|claims|begs|owes)\\b"
                    + "|(?<!\\bi )\\b(?:wants|wanted|asked|told)\\b"
                    + "|\\b(?:has|have|did)(?:n'?t| not)\\b[^,.;!?]{0,20}\\b(?:arrived?|received?|get|got|come)\\b");

    private static final Pattern ASKED_EN = Pattern.compile(
            "^(?:(?:hi|hello|hey|ok|okay|so|and|but|um|well|sorry|just)\\b[ ,]*)*"
                    + "(?:why|did|has|have|had|is|was|were|are|when|where|who|which|what|how(?! about)|does|do i|am i|should|would it|will it)\\b"
                    + "|\\b(?:should i|is it (?:safe|ok|okay|wise|right|possible)|how long|how much (?:is|does|would|will)|what(?: i|')s the fee)\\b");

    private static final Pattern CLAUSES = Pattern.compile("[,;!?，；！？。]|\\.(?!\\d)|\\b(?:so|then|but)\\b");

    /** The clause of a report that matters is the one that speaks of paying: "I just got paid, send 100 to Mum". */
    private static final Pattern PAYS = Pattern.compile(
            "\\b(?:send|sent|pay|transfer|transferred|wired?|give|gave|wants|wanted|asks|asked|told|tells|owes)\\b"
                    + "|\\bpaid\\b.*\\d|\\d.*\\bpaid\\b|\\b(?:arrived?|received?)\\b");

    private static final Pattern WISHED_INSTEAD = Pattern.compile(
            "(?:改|换|我要|要的是|应该是|而是|转|汇|付|给|\\b(?:send|pay|transfer|wire|make it|change|i want|i meant?|instead|rather)\\b)"
                    + ".*(?:[0-9０-９一二两三四五六七八九十百千万]|给|\\bto\\b)"
                    + "|给\\p{IsHan}|^ *(?:[0-9]|是给?\\p{IsHan})|(?:\\d|\\bto\\b).*\\binstead\\b");

    /** The form of a text in either language; linear in its length but for short looks ahead. */
    static OrderForm of(String text) {
        String said = ChineseScript.simplified(text.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('？', '?'));
        for (Pattern refused : new Pattern[] {REFUSED_ZH, REFUSED_EN}) {
            Matcher found = refused.matcher(said);
            if (found.find()) {
                return isReplaced(said, found.end()) ? REPLACED : REFUSED;
            }
        }
        for (Pattern asked : new Pattern[] {ASKED_ZH, ASKED_EN}) {
            Matcher found = asked.matcher(said);
            if (found.find()) {
                return isReplaced(said, found.end()) ? ORDER : ASKED;
            }
        }
        return TOLD_ZH.matcher(said).find() || isTold(said) ? TOLD : ORDER;
    }

    private static boolean isReplaced(String said, int from) {
        Matcher clause = CLAUSES.matcher(said);
        return clause.find(from)
                && WISHED_INSTEAD.matcher(said.substring(clause.end())).find();
    }

    private static boolean isTold(String said) {
        return CLAUSES.splitAsStream(said)
                .filter(clause -> PAYS.matcher(clause).find())
                .anyMatch(clause -> TOLD_EN.matcher(clause).find());
    }
}
