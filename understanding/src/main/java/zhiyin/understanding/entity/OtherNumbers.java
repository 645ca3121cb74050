package zhiyin.understanding.entity;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers that count things or name one, so that they are no money unless a currency is said. */
final class OtherNumbers {

    private static final Pattern COUNTED = Pattern.compile(
            "(?:(?<=[0-9])"
                    + " |)(?:笔|个(?!亿)|天|日(?![元圆币])|号|月(?!饼)|年(?![货费会金])|点(?!钱)|次|张|条|位|岁|周|星期|礼拜|季度|小时|分钟|秒|期(?!待)|床(?!单|上|垫|品|头)|[公市]?斤(?!卡)|大寿|寿宴|沓|摞|捆|夜|积分|人(?!民币|家)|遍|下(?![周个月午班])|种|家(?![里人用长属])|起(?!的|存|购|投)|步|户|类|倍|成(?![功了都员])|级|厘|楼|路|线|度|分(?![钱行成期摊]|[0-9一二三四五六七八九十]{1,3}期)|名(?!下)|栋|幢|单元|室(?!友|内)|折(?!合|算|现|成)|号楼|[字词页章瓶盒]|毫安|公里|公斤|毫升|分钟|那个?号|开头|打头|‰)|(?:st|nd|rd|th)(?![a-z])|["
                    + " -](?:(?:last|recent|latest|most|different|separate|working|business)"
                    + " ){0,2}(?:transactions|payments|days?|weeks?|months?|years?|hours?|minutes?|mins?|units?|(?:kilo)?met(?:re|er)s?|kilos?|grams?|lit(?:re|er)s?|degrees?|celsius|calories|steps|inches|acres|stars?|mb|gb|mbps|mph|out"
                    + " of [0-9]|word(?="
                    + " essay)|mah|ppl|hrs?|yrs?|wks?|mths?|seconds?|secs?|pupils|students|guests|employees|invoices?|tons?|pages|tickets|copies|km|kg|miles|times?(?!"
                    + " [0-9])|entries|items|purchases|people|person|cards?|accounts?|charges|debits|years?"
                    + " old|o'clock|am|pm|percent|per cent|more"
                    + " times?|points?|instalments?|installments?|digits?|bus|tram|branch|branches|things?|identical|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|street)(?![a-z])|-\uE000");
    /** Small numbers before these words count things or days, large ones are sums. */
    private static final Pattern COUNTED_FEW = Pattern.compile(
            "[ -](?:of (?:my|them|the|us)|arrived|turned up|showed up|came"
                    + " through|worked|failed|transaction|payment|monthly|mom |(?!times |his |this |its |us |as |was |has"
                    + " |is |yes |thanks|please|always|towards|pounds|dollars|bucks|euros|quid)[a-z]{3,11}(?<!s)s(?="
                    + " |$|[,.!?])|(?:different|paper|promo|page|word|minute|hour|day|digit|star)(?![a-z])["
                    + " -]?[a-z]*|january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])");

    private static final BigDecimal FEW = BigDecimal.valueOf(31);
    private static final Pattern NAMING = Pattern.compile(
            "(?:第|错误码|错误代码|报错|积分|员工|柜员|邮编|邮编换成|邮政编码|邮编是|楼上|楼下|隔壁|取号单?|取号单?是|排号|叫号|排到|安卓|鸿蒙|苹果|型号|车牌|编码|工单|票号|运单|快递|编号|单号|订单号?|发票号?|合同号?|房号|房间|门牌|流水号|凭证号|工号|学号|验证码|密码|参考号|沪深|中证|上证|标普|双|尾号是?|栋|幢|单元|号楼|血压|心率|血糖|体重|身高|代码|单号尾数|尾数|(?<![a-z])(?:no(?=[.:#])|(?:order|invoice|ref|reference|ticket|policy|contract|account|card|phone|house|room|flat|bill|file|case|serial|customer|member|staff|student)"
                    + " no|nos|number|invoice|inv|order|ref|reference|ticket|room|flat|apartment|apt|policy|contract|code|pin|id|page|step|type|level|tier|case|error|counter|chapter|line|ends?"
                    + " in|ending in|(?:begins?|starts?) with|test|root of|out"
                    + " of|(?:fever|temperature|pressure|glucose)(?:"
                    + " of)?|option|version|article|window|gate|extension|ext|press(?:ed|ing)?|dial(?:led|ling)?|form|building|block|tower|unit|suite|floor|platform|terminal|seat|row|table|lane|route|bus|channel|section|paragraph|question|covid|postcode|post"
                    + " code|zip(?: code)?|(?:score|temperature|postcode|iq)(?: is| was|"
                    + " of)|(?:family|group|party|team|household) of|(?:table|dinner|room) for|(?:code|pin) (?:you|they|i"
                    + " was)(?: just)? (?:sent|texted|gave|given)(?: me)?,?|ends? in [0-9]{2,4},? (?:not|and"
                    + " not|or|nor)|grade|class|size|series|model|box|locker|queue|desk|booth|iphone|ipad|galaxy|pixel|ios|android|windows|playstation|xbox))[.:#"
                    + " ]{0,3}$");
    /** 3,260: no number of anything is written like that. */
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3},[0-9]{3}(?![0-9])");

    private static final Pattern MONTH = Pattern.compile(
            "(?<![a-z])(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|aug|sept|oct|nov|dec)"
                    + " $");
    /** "for rent 2026": a year, or an odd sum. */
    private static final Pattern YEARLY =
            Pattern.compile("(?:(?<![a-z])(?:rent|tax|taxes|tuition|fees?|dues|insurance|bonus) |房租|学费|税|保费|物业费|会费)$");

    private static final Pattern YEAR_BEFORE =
            Pattern.compile("(?<![a-z])(?:spring|summer|autumn|winter|fall|in|since|during|whole of|all of|tax"
                    + " year|year|january|february|march|april|may|june|july|august|september|october|november|december)"
                    + " $");

    private static final int OLDEST = 130;
    private static final String RELATIVE = "(?:[我他她咱](?:妈|爸)?|[我他她咱]?(?:妈妈|爸爸|奶奶|爷爷|外公|外婆|老伴|老公|老婆|父亲|母亲|儿子|女儿))";
    private static final Pattern AGED =
            Pattern.compile("(?:今年|年龄|年纪|岁数|年满|虚岁|高龄)(?:是|都|已经|已|才|刚满|满|快|就|有)?[: ]?$|(?<![a-z])(?:i"
                    + " am|i'm|im|(?:he|she|father|mother|mum|mom|dad|husband|wife|son|daughter|grandmother|grandfather|grandma|grandpa|uncle|aunt|in-law|grandchild|child)"
                    + " is|(?:gentleman|lady|man|woman|person) of|(?:he|she)'s|aged?|age is|age of|turn(?:ed|s|ing)?)(?:"
                    + " (?:already|now|only|over|almost))? $");
    private static final Pattern AGED_NOW = Pattern.compile("(?<![给转付打汇还我他她咱])" + RELATIVE + "(?:都|已经|已|快|满)?$");
    private static final Pattern NOW = Pattern.compile("多?了(?=$|[ ,.!?。，！？])");
    private static final Pattern NO_AGE = Pattern.compile(" (?:short|over|under|down|up|off|out|in)(?![a-z])");
    private static final Pattern THANKING = Pattern.compile("(?<![a-z])(?:thanks|thank you|thx|one in|not in) $");
    private static final Pattern THANKED =
            Pattern.compile(" (?:thanks|thank|apologies|pardons|sorries|reasons|ways|kisses|pities)(?![a-z])");

    private static final BigDecimal MIDNIGHT = BigDecimal.valueOf(24);
    private static final Pattern AT_AN_HOUR = Pattern.compile(
            "(?<![a-z])(?:open|opens|close|closes|closed|closing|shut|shuts|meeting|meet|come|coming|came|arrive|arrives|arrived|leave|leaves|left|start|starts|finish|finishes|appointment|appt|booked|slot|call|ring|phone|pick|morning|afternoon|evening|tonight|visit|land|lands|depart|departs)(?![a-z])[^0-9,.;]{0,20}"
                    + " (?:at|till|until|before|after|past) $");
    private static final Pattern INSTEAD = Pattern.compile("(?<![a-z])(?:make it|make that|move it to|change it to) $");
    private static final Pattern MEETING = Pattern.compile("(?<![a-z])(?:meeting|appointment|appt|slot)(?![a-z])");

    private OtherNumbers() {}

    /** 我今年60了, "I am 60". */
    static boolean isAge(CharSequence text, int from, int to, Numeral numeral) {
        boolean young = numeral.value() != null
                && numeral.value().scale() <= 0
                && numeral.value().compareTo(BigDecimal.valueOf(OLDEST)) <= 0;
        if (!young && !numeral.vague()) {
            return false;
        }
        boolean aged = At.start(AGED, text, from, 20) >= 0 && At.end(NO_AGE, text, to) < 0;
        return aged || (At.end(NOW, text, to) >= 0 && At.start(AGED_NOW, text, from, 8) >= 0);
    }

    /** "Do you close at 5", "make it 11" of a meeting. */
    static boolean isTimeOfDay(CharSequence text, int from, Numeral numeral) {
        BigDecimal hour = numeral.value();
        return hour != null
                && hour.scale() <= 0
                && hour.compareTo(MIDNIGHT) <= 0
                && (At.start(AT_AN_HOUR, text, from, 44) >= 0
                        || (At.start(INSTEAD, text, from, 18) >= 0
                                && MEETING.matcher(text).find()));
    }

    /** "Thanks a million" counts nothing. */
    static boolean isThanks(CharSequence text, int from, int to) {
        return At.isSmallLetter(text.charAt(from))
                && (At.end(THANKED, text, to) >= 0
                        || (At.charAt(text, from + 1) == ' ' && At.start(THANKING, text, from, 12) >= 0));
    }

    static boolean isCounted(CharSequence text, int to) {
        return At.end(COUNTED, text, to) >= 0;
    }

    /** As {@link #isCounted(CharSequence, int)}, knowing how many there would be. */
    static boolean isCounted(CharSequence text, int to, Numeral numeral) {
        boolean few = numeral.value() == null || numeral.value().compareTo(FEW) <= 0;
        return isCounted(text, to) || (few && At.end(COUNTED_FEW, text, to) >= 0);
    }

    static boolean isNamed(CharSequence text, int from) {
        return At.start(NAMING, text, from, 22) >= 0 && At.end(GROUPED, text, from) < 0;
    }

    /** "in 2026", "since 2015". */
    static boolean isYear(CharSequence text, int from, int to) {
        return to - from == 4
                && (text.charAt(from) == '1' || text.charAt(from) == '2')
                && text.charAt(from + 1) == (text.charAt(from) == '1' ? '9' : '0')
                && At.start(YEAR_BEFORE, text, from, 12) >= 0;
    }

    static boolean isDayOfMonth(CharSequence text, int from, int to) {
        return to - from <= 2 && At.start(MONTH, text, from, 11) >= 0;
    }

    static boolean mayBeYear(CharSequence text, int from, int to) {
        return to - from == 4
                && (text.charAt(from) == '1' || text.charAt(from) == '2')
                && text.charAt(from + 1) == (text.charAt(from) == '1' ? '9' : '0')
                && At.start(YEARLY, text, from, 12) >= 0;
    }
}
