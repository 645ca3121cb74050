package zhiyin.understanding.entity.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** On which side of today a clause speaks. */
enum Tense {
    PAST,
    FUTURE,
    /** The words do not say. */
    OPEN;

    private static final Pattern ZH_PAST = Pattern.compile(
            "(?<c>却|被(?:告知|拒|扣|退|盗)|到现在|至今|还没|还未|已经?|刚刚?|上次|上回|原先|之前(?=[申转买办报交])|现在(?:已经|都)?(?:是)?(?:周|星期|礼拜)|本该|本应)|(?<b>(?<!为|除|不|解|到|行|算|好|忘|到点)了(?!解|结)|(?:申请|提交|登记|报修|收到|转出|转出去|转入|转|刷|买|付|打|扣|退|递交|提|赎回|存|取|汇|寄|做|办|点|入|交|缴|充|还|发|给|消费|支付|下单|出去|回来|进来|过来|起飞|冻结)的(?!话|时候)|过(?!年|来|去|期|节|户|[一二两三几](?:个|天|周|月|年|会|阵|段|星期|礼拜))|又(?=扣|收|刷|划|来|被|多|少)|消费(?!贷)|支出|流水|账单|明细|记录|净值|汇率|回单|开销|花销|入账|重复|来着|那[笔些几]|那几天|那天(?=的)|那天(?!.{0,8}[给转打付汇还](?!.{0,14}[了的过没吗]))|没(?:到|收|来|消息|下文|入|有?收到))|(?<a>怎么还|说好|承诺|收入|预授权|刷卡)");
    private static final Pattern ZH_FUTURE = Pattern.compile(
            "(?<c>提醒(?=我|一下|他|她)|改到|改约|改成|顺延|延到|推到|挪到|推迟到|预约|预订|预定|打算|准备|计划|不(?:需要|要|用|去|想)了|约(?:客户|个|一下|在|到|明|后|下|周|本|这|星期)|帮我约|想约|能约|定在|安排|为止|截止)|(?<b>(?<!还|只|不|主|重|必|需)要(?!求|紧|么|是)|(?:需要|(?<![花用跑过来说做长变扣卖涨省记觉懂舍值显赚挣存交亏跌升降])得(?![知到了多少快慢好])|到期|之前|以前|前(?![天年台面后头儿])|为止|再(?!次|也)|提前|想(?!起|不起)|将(?!近)|会(?!计|员|议)|下次|届时|自动|(?:出发|出远门|回国|飞|搬|去(?!年|了|世|向|过)|来拿|来取|结婚|开学|放假)))|(?<a>能|可以|行吗|帮我|请|设|排|开门|营业|上班|有号|有空|有位|扣款日|还款日|发工资|发薪|转给)");
    private static final Pattern ZH_ORDERED = Pattern.compile("(?:给我|帮我|请).{0,8}了|(?:排好|设好|约好|定好)的");
    private static final Pattern EN_PAST =
            Pattern.compile("(?<![a-z])(?:(?<c>was|were|did|didn't|didnt|wasn't|went|made|(?<!be )sent|(?<!be"
                    + " )paid|bought|took|gave|spent|came|froze|told|said|got|left(?! on| in| over|"
                    + " of)|drew|withdrew|had|hasn't|hasnt|haven't|havent|swears|what happened|ago|became"
                    + " of|ate|died|lost(?! or)|saw|forgot|since|swiped|bounced|happened|reported|received|not"
                    + " receive|don't receive|dont receive|ordered(?! for)|posted|(?<!be"
                    + " )[a-z]*paid|laid|ran|rang|wrote|heard|met|sold|began|brought|felt|kept|meant|found|stood|flew|drove|transactions?|spending|spend|petrol|groceries|statements?|receipts?|entries|entry|purchases?|breakdown|totals?|compare|all"
                    + " of|the whole of|the whole|the entire|expenses|outgoings|every payment|rate"
                    + " of|missed)|(?<b>everything(?! (?:due|scheduled|planned|upcoming|i"
                    + " owe))|anything|activity|movements?|has|have(?="
                    + " (?:i|you|we|been|not|seen|spent|paid))|been|(?!scheduled|fixed|supposed|interested|need|speed|closed|red|feed|bed|wed|booked|used|promised|unused|advanced|limited|united|indeed|moved|changed|lined|expected|required|agreed)[a-z]{2,}ed|still(?!"
                    + " open)|yet|price|close(?! of business)|charges?(?! for)|find|list|look that up|look up|add"
                    + " up|certify|put(?= on| in| the| a)|from|as of|back in)|(?<a>promised|deposit"
                    + " of|takings|salary|refund|balance|missing|processing))(?![a-z])");
    private static final Pattern EN_FUTURE = Pattern.compile(
            "(?<![a-z])(?:(?<c>will|won't|(?:i|you|he|she|it|we|they|that|there|this|[a-z]{2,12})'ll|shall|going"
                    + " to|gonna|wanna|wants?|schedule|book|booked in|appointment|reserve|lined"
                    + " up|due|expires?|ends|matures?|maturing|runs out|arrives|until|(?<!the )(?<!'s )(?<!a"
                    + " )till|tomorrow|next|make it|recurring|end date|moved from|(?:do|will) you"
                    + " (?:open|close|shut)|(?:does|do|when does|when do) (?:my |the |our |it |this |that )?(?:[a-z]+"
                    + " ){0,3}?(?:go|leave|come|arrive|get|run|clear|fall|start|end|expire|mature)(?: out| in| through|"
                    + " off)?|move|change the date|upcoming|set up|set a|setup|future|coming|open|opening|timings?|shut"
                    + " on|fly|flying|off to|leaving|travel(?!"
                    + " (?:costs?|expenses|insurance|fund|pot|money|account))|(?:is|are|am|'m|'re)"
                    + " going|trip|travelling|i'd like to arrange|arrange|remind|in time for|ready|supposed to"
                    + " be|(?:i'm|im|we're|i am|we are) (?:away|off|out|abroad|on holiday)|come back|(?<=^"
                    + " ?)(?:paying|sending|transferring))|(?<b>standing order|direct debit|need|needs|needed|should|would"
                    + " like|'d like|i'd like|get me|to collect|to make|to go|to pay|be|must|may"
                    + " i|pause|skip|cancel|suppose|supposing|plan|planning|hope|put"
                    + " 1|wanting|predict|expect|expects|forecast|auto|automatically)|(?<a>can|could|please|pls|plz|send|pay|transfer|raise|kindly|would|get|order))(?![a-z])");
    private static final Pattern EN_AFTER_VERB =
            Pattern.compile("(?:^|[^a-z])(?:until|till?|by|before|for) (?:the )?$");

    /** A day before the one that it is now. */
    private static final Pattern ZH_NOW_LATER = Pattern.compile("现在(?:已经|都)(?:是)?(?:周|星期|礼拜)");

    /** "was told to come back on Friday". */
    private static final Pattern EN_TO_DO =
            Pattern.compile("(?<![a-z])(?:told|asked|booked)(?: me| us)? to [a-z]{2,10}(?: [a-z]{2,6}){0,2} $");

    /** A clause that begins with an order: pay it on Monday. */
    private static final Pattern EN_ORDER = Pattern.compile(
            "^[ -]*(?:please |pls |and |then |so |can you |could you |kindly"
                    + " )*(?:pay(?!ment)|send|transfer|set|schedule|book|move|make|remind|wire|put|give|take|arrange|get)(?![a-z])");

    private static final Pattern ZH_BEFORE = Pattern.compile("(?:之|以)?前(?![天年台面后头儿]|就|已)");

    private static final int SURE = 3;
    private static final int OVER = 9;

    /** The tense of the clause around some words; when it has none, of what is near. */
    static Tense of(Scene scene, int from, int to) {
        return of(scene, from, to, 0, false);
    }

    /**
     * The tense of a clause where the calendar speaks too.
     *
     * @param leaning how much the calendar speaks for the past (positive) or the future
     * @param period whether the words name a period: one may ask to be sent the statement of October
     */
    static Tense of(Scene scene, int from, int to, int leaning, boolean period) {
        int near = score(scene, scene.clauseBefore(from), scene.clauseAfter(to), period) + leaning;
        int score = near + beside(scene, from, to, period);
        if (score == 0) {
            score = leaning + score(scene, scene.wideBefore(from), scene.wideAfter(to), period);
        }
        return score > 0 ? PAST : score < 0 ? FUTURE : OPEN;
    }

    private static int score(Scene scene, String before, String after, boolean period) {
        return scene.chinese()
                ? chinese(before, period) + 2 * chinese(after, period)
                : english(before, period) + english(after, period);
    }

    private static int beside(Scene scene, int from, int to, boolean period) {
        if (!scene.chinese()) {
            Matcher m = scene.before(EN_AFTER_VERB, from);
            String word = m == null || (period && m.group().contains("for")) ? "" : m.group();
            boolean ordered =
                    !period && EN_ORDER.matcher(scene.clauseBefore(from)).find();
            int told = scene.before(EN_TO_DO, from) == null ? 0 : OVER;
            boolean later = word.contains("by") || word.contains("before");
            return -told + (ordered ? -SURE - 1 : 0) - (word.isEmpty() ? 0 : later ? SURE : SURE + 1);
        }
        boolean before = ZH_BEFORE.matcher(scene.clauseAfter(to)).lookingAt();
        return (ZH_NOW_LATER.matcher(scene.wideAfter(to)).find() ? OVER : 0) - (before ? 2 * SURE : 0);
    }

    private static int chinese(String words, boolean period) {
        int ordered = ZH_ORDERED.matcher(words).find() ? -4 : 0;
        int score = weight(ZH_PAST, words, period) + ordered;
        return (ordered < 0 ? Math.max(0, score) : score) - weight(ZH_FUTURE, words, period);
    }

    private static int english(String words, boolean period) {
        return weight(EN_PAST, words, period) - weight(EN_FUTURE, words, period);
    }

    private static int weight(Pattern signs, String words, boolean period) {
        int weight = 0;
        Matcher m = signs.matcher(words);
        boolean weak = false;
        while (m.find()) {
            weight += m.group("c") != null ? SURE : m.group("b") != null ? 2 : 0;
            weak |= m.group("a") != null && !period;
        }
        return weak ? weight + 1 : weight;
    }
}
