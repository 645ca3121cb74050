package zhiyin.understanding.several;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.values.Language;

/** How a part is worded: as a request, a condition, a reason, a correction; and what it leaves out. Pure. */
final class Phrasing {

    private static final Pattern CONDITION = Pattern.compile(
            "^(?:(?i:if|in case|unless|once|as soon as|provided|whenever|(?:when|until) (?:i|my|the|it|we|they|that|you)\\b(?! (?:due|open))))\\b"
                    + "|^(?:如果|要是|假如|万一|等(?!于)|若|一旦|的话|只要)|(?:的话|到了就|到账后|下来后|了就)$|^.{0,10}(?:到了|够)$");

    private static final Pattern REASON = Pattern.compile(
            "^(?:(?i:because|cause|cos|since|as i\\b|so that|in order|due to|thanks to|given that)\\b)|^(?:备注|附言|用途|留言)|^(?:因为|由于|毕竟|为了|主要是|原因是)|^(?:所以)?.*的原因$");

    private static final Pattern CORRECTION = Pattern.compile(
            "^(?:(?i:no,? (?:make|wait|sorry|i mean)|actually no|i mean|not\\b|sorry|wait|rather|make (?:it|that))\\b)"
                    + "|^(?:不对|不是|错了|说错了|应该是|改成|我是说|等等|等一下|哦不)");

    /** Nothing but that something was wrong: what follows is said instead. */
    private static final Pattern TAKEN_BACK = Pattern.compile(
            "^(?i:(?:oh|oops|sorry)?,? ?(?:no|nope|scratch that|correction|i mean)(?:,? (?:no|wait|sorry))*)$"
                    + "|^(?:哦|噢|啊|哎呀|哎)?[，,]?(?:不|不是|(?:不对)+|我?(?:说|打|写|讲|搞|弄)?错了)$");

    private static final Pattern DENIED = Pattern.compile(
            "^(?:(?i:i (?:don'?t|do not|didn'?t|did not) (?:want|need|mean)|no need|don'?t|not|i'?m not|never mind))\\b"
                    + "|^(?:我)?(?:不是要|不要|不想|不用|不需要|别|没让)(?!再?给?我?(?:发|推|打|寄)|推销|营销)");

    private static final Pattern REQUEST = Pattern.compile(
            "(?:^(?i:besides|apart from|as well as|in addition to|before|first)\\b|^(?:除了|把|第一|首先)|\\?|\\b(?i:please|can you|could you|would you|can i|could i|may i|how|what|what's|which|why|where|when|i want"
                    + "|i need|i'?d like|i would like|i also want|tell me|show me|give me|send me|let me|help me|need to|want to"
                    + "|is there|are there|any news|did|does|is|has)\\b)"
                    + "|[？吗呢]|(?:帮|请|麻烦|给我|我要|我想|想要|要不|能不能|可以|怎么|多少|什么|哪|几|查|看|转|冻|解|换|改|办|补|开|销|还|退|发|打印|取消|预约|告诉|申请|激活|绑|设|调|提高|买|卖|赎|投诉|挂失)");

    /** Asked for of whoever will do it, though of no bank: 订张机票, 点个外卖. */
    private static final Pattern CHINESE_ERRAND = Pattern.compile(
            "^(?:帮我|给我|替我|请|麻烦|再|我想|我要)*(?:订|预订|预定|点|叫|约|讲|写|唱|翻译|推荐|导航|播放?|放)(?:一?[张个份首辆间桌篇段]|一下|下)?\\p{IsHan}");

    private static final Pattern IMPERATIVE = Pattern.compile(
            "^(?i:(?:please|just|now|then|so|kindly|i'?d like to|i want to|i need to|can you|could you)?\\s*"
                    + "(?:transfer|move|pay|check|freeze|block|unblock|unfreeze|lock|unlock|order|cancel|stop|close|open|raise|increase"
                    + "|lower|change|update|add|set|remove|delete|book|buy|sell|exchange|convert|split|top|apply|activate|find"
                    + "|list|email|mail|print|put|make|report|replace|turn|switch|connect|redeem|withdraw|deposit|invest|repay"
                    + "|settle|compare|explain|issue|download|register|save|schedule|reset|confirm|enable|disable|link|bind|renew"
                    + "|dispute|wire|clear|send|show|tell|give|get|let|see|refund|reissue|raise|speak|talk|complain))\\b");

    private static final Pattern FILLER = Pattern.compile(
            "^(?i:i|you|we|oh|ok|okay|so|well|and|but|please|first(?: of all)?|can you|could you|can i|could i|i'?d|i would|i want to"
                    + "|i'd like to|i need to|i want|i need|also|while|just|er|um|uh|no|second|two things"
                    + "|a couple of things|one more thing|another thing|by the way|btw|great|right|yeah|sorry|now|then|it|this|that)$"
                    + "|^(?:我|你|请|帮我|麻烦|麻烦你|嗯|那个|首先|第一|第二|先|对了|两件事|我想|我要|一下|好|那|然后|能|能不能|能否|可以|可不可以|可以的话|请问|请帮我|不|就|所以|但是|不过|其次|另外|再)$");

    private static final Pattern LEADING = Pattern.compile(
            "^(?:(?i:(?:and|but|so|then|also|plus|first(?: of all)?|firstly|secondly|second|finally|oh|well|ok|okay|now|next|great|by the way)[,:.!]?\\s+)+"
                    + "|(?:首先|第一|第二|第三|其次|然后|再|先|那|所以|但是|不过|而且|并且|还有|另外|顺便|并|也|又|请问|[，,。！!]|(?:没问题|合适|到了|批了|不收|不能|不要|没到|可以|行|够)的?话?就)+(?=.{2}))");

    private static final Pattern OBJECT = Pattern.compile(
            "(?i)\\b(?:(?:my|the|a|an|this|that|your)\\s+|^)((?:(?!and\\b|to\\b|from\\b|in\\b|on\\b|for\\b|with\\b|is\\b|has\\b|was\\b)[a-z]+\\s+){0,2}?"
                    + "(?:card|account|loan|mortgage|fund|deposit|pin|transfer|payment|statement|limit|bill|fee|password|address|number|order|app|refund)s?)\\b");

    private static final Pattern PRONOUN = Pattern.compile(
            "(?i)\\b(?:it|them|(?:(?:my|the|a|that|this)\\s+)?(?:(?:old|new|other|better|best|cheaper|cheapest|second|first)\\s+)?one|another)\\b");

    private static final Pattern CHINESE_OBJECT = Pattern.compile("信用卡|储蓄卡|借记卡|银行卡|工资卡|卡|账户|基金|理财|定期|贷款|房贷|密码|限额|额度");

    private static final Pattern ENGLISH_VERB = Pattern.compile(
            "(?i)^(.*?\\b(?:check|show me|show|send me|send|tell me|give me|pay|what'?s|what is|see|change|update|i need|i want|need|want|get|cancel|freeze|block|open|print|find|list|book|compare|activate|about)\\b)");

    private static final Pattern CHINESE_VERB = Pattern.compile(
            "^((?:请|麻烦|帮我|给我|我想|我要|先|把|想|要)*(?:查一下|查下|查询|看一下|看下|看看|查|看|开一?[份个张]?|打印?|改一下|改下|改|办|交|换|申请|取消|冻结|挂失|设置?|更新))");

    /** Something further is asked of what the question before it was about. */
    private static final Pattern ASPECT = Pattern.compile(
            "^(?:什么|那)?(?:手续费|费用|利率|利息|额度|年费|门槛|条件|期限|多久|几天|多长时间).{0,7}$"
                    + "|^(?i:what(?:'s| is| are| would be)? (?:the )?(?:fees?|rates?|limit|cost|interest|penalty)\\b|what(?:'s| is| are)? its|what (?:does|would|will) it\\b|(?:is there a|any) penalty|how (?:long|much) (?:does|will|would|is) it\\b).*$");

    private static final Pattern QUESTION =
            Pattern.compile("[?？吗呢]|多少|怎么|哪|什么|几|^(?i:what|how|which|when|where|is|are|do|does|can i|could i)\\b");

    /** 帮我更新, 解冻吧: an action on what was named before. */
    private static final Pattern CHINESE_ACTION =
            Pattern.compile("^(?:就|请|帮我|给我|麻烦|赶紧|马上|快)*(?:更新|解冻|激活|挂失|冻结|处理|撤回来?|取消|退给我|退|改|解决|弄好?)(?:一下|下|吧|了|掉)?$");

    /** Said to be on top of what came before. */
    private static final Pattern ADDED = Pattern.compile("\\b(?i:also|too|as well)\\b|也|还");

    private static final Pattern OF_ITS_OWN = Pattern.compile("(?i)\\brefund\\b|退款|退回来|\\bfee\\b");

    private static final Pattern YES = Pattern.compile(
            "^(?i:yes|yep|sure|correct|confirmed|go ahead)(?i: please|,? go ahead)?$|^(?:对|是的|行|可以|确认|没错|好的)$");

    private static final Pattern ASKS = Pattern.compile(
            "^(?i:what|where|who|which|how|is|are|do|does|will|can|could|would|i want|i need|i'?d like)\\b");

    /** How long what was asked for before takes. */
    private static final Pattern HOW_LONG = Pattern.compile(
            "^(?:大概|一般|要|得|需要)*(?:多久|几天|多长时间)(?:能|可以)?.{0,4}$"
                    + "|^(?i:(?:tell me |and )*how long (?:does|will|would|is) (?:it|that)\\b.{0,20}|(?:tell me |and )*how long it takes)$");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]|[一二两三四五六七八九十百千万]+(?:块|元|百|千|万|毛|角)"
            + "|\\b(?i:hundred|thousand|grand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\\b");

    private Phrasing() {}

    /** Names a number, so that the same wish with another number is another wish. */
    static boolean namesNumber(String words) {
        return NUMBER.matcher(words).find();
    }

    /** Asks for something, in enough words to tell what. */
    static boolean asksInFull(String words, Language language) {
        String bare = bare(words);
        return language == Language.ZH
                ? bare.codePointCount(0, bare.length()) >= 4
                        && (isRequest(bare) || CHINESE_ERRAND.matcher(bare).find())
                : bare.split("\\s+", 4).length >= 3
                        && (IMPERATIVE.matcher(bare).find()
                                || ASKS.matcher(bare).find());
    }

    static boolean isAspect(String before, String words) {
        return HOW_LONG.matcher(words).find()
                || (ASPECT.matcher(words).find() && QUESTION.matcher(before).find());
    }

    static boolean isAdded(String words) {
        return ADDED.matcher(words).find();
    }

    /** Names its matter, so that it is more than how another one is dealt with. */
    static boolean isOfItsOwn(String words) {
        return OF_ITS_OWN.matcher(words).find();
    }

    static boolean isYes(String words) {
        return YES.matcher(words).matches();
    }

    /** The part is what the rest depends on, why it is wanted, or what is not wanted: no wish of its own. */
    static boolean isCircumstance(String words) {
        return CONDITION.matcher(words).find()
                || REASON.matcher(words).find()
                || DENIED.matcher(words).find();
    }

    static boolean isTakenBack(String words) {
        return TAKEN_BACK.matcher(words).find();
    }

    static boolean isCorrection(String words) {
        return CORRECTION.matcher(words).find();
    }

    /** Something is asked for, rather than told. */
    static boolean isRequest(String words) {
        return REQUEST.matcher(words).find() || IMPERATIVE.matcher(words).find();
    }

    static boolean isFiller(String words) {
        return FILLER.matcher(words).matches();
    }

    /** Without the words that only join it to what stands before. */
    static String bare(String words) {
        String bare = LEADING.matcher(words).replaceFirst("").strip();
        return bare.isEmpty() ? words : bare;
    }

    static boolean isShort(String words, Language language) {
        return language == Language.ZH
                ? words.codePointCount(0, words.length()) <= 6
                : words.split("\\s+", 9).length <= 7;
    }

    static boolean refersBack(String words, Language language) {
        return language == Language.ZH
                ? CHINESE_ACTION.matcher(words).matches()
                : PRONOUN.matcher(words).find() && !OBJECT.matcher(words).find();
    }

    /** The part with what it leaves out, taken from the part before it; null where nothing seems to be left out. */
    static @Nullable String restored(String before, String words, Part.Joint joint, Language language) {
        if (!isShort(words, language)) {
            return null;
        }
        return language == Language.ZH ? restoredChinese(before, words, joint) : restoredEnglish(before, words, joint);
    }

    private static @Nullable String restoredEnglish(String before, String words, Part.Joint joint) {
        if (refersBack(words, Language.EN)) {
            Matcher object = last(OBJECT, before);
            return object == null
                    ? null
                    : PRONOUN.matcher(words).replaceFirst(Matcher.quoteReplacement(object.group()));
        }
        Matcher verb = ENGLISH_VERB.matcher(before);
        return !isRequest(words) && joint != Part.Joint.NONE && verb.find() ? verb.group(1) + " " + words : null;
    }

    private static @Nullable String restoredChinese(String before, String words, Part.Joint joint) {
        if (joint == Part.Joint.NOUNS) {
            Matcher verb = CHINESE_VERB.matcher(before);
            return verb.find() ? verb.group(1) + words : null;
        }
        Matcher object = CHINESE_OBJECT.matcher(words).find() ? null : last(CHINESE_OBJECT, before);
        return object == null ? null : words + object.group();
    }

    private static @Nullable Matcher last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        int at = -1;
        while (matcher.find()) {
            at = matcher.start();
        }
        return at >= 0 && matcher.find(at) ? matcher : null;
    }
}
