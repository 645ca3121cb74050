package zhiyin.privacy.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds passwords, and codes with letters, that are said outright: the word, something that says "is", and a value. What
 * only speaks about a password - forgotten, wrong, how to change it - is none; so a value that begins like such a phrase
 * counts only where letters and digits are mixed in it.
 */
final class SpokenPasswords {

    /** How much behind the word is looked at. */
    private static final int REACH = 80;

    private static final Pattern WORD = Pattern.compile(
            "\\b(?:p\\W?a\\W?s\\W?s\\W?w\\W?o\\W?r\\W?d|p[a@4][s$5]{2}w[o0]rd|passwd|pswd|pwd|psw|pw|pass ?code|pass ?phrase|pass ?key|mi ?ma|kou ?ling)(?![a-z]{2})"
                    + "|[密蜜秘]\\W{0,2}[码马玛]|口令|暗号|密令|密钥");

    private static final Pattern CODE_WORD = Pattern.compile(
            "\\b(?:verification code|security code|one[- ]?time (?:code|password)|sms code|otp|yzm|yan ?zheng ?ma)(?![a-z])"
                    + "|\\b(?=code\\s?[:=])" + CodeWords.HARMLESS
                    + "code|(?<=\\b(?:my|the|your|this) )code(?![a-z])|[验校效动]\\W?[证态验]?\\W?[码马玛]|安全码|短信码");

    private static final Pattern SAYS = Pattern.compile(
            "^[^\\p{L}\\p{N}]{0,3}(?:(?:is|was|equals|shi|wei)\\b|'s\\b|=|:|->|→|~|是|为|叫|就是|等于|设成|设为|设置为|设置成|改成|改为|换成|变成|写成|定为)"
                    + "[\\s:=~,是为\\p{Pi}\"'“”‘’「」-]*");

    private static final Pattern QUOTED =
            Pattern.compile("^\\s{0,2}(?:[\"'“‘「『《<\\[(])[^\\s\"'”’」』》>\\])][^\"'”’」』》>\\])]{2,}[\"'”’」』》>\\])]");

    /** A Latin word right behind the Chinese one for a password, unless it names a thing that a password is for. */
    private static final Pattern LATIN_VALUE = Pattern.compile(
            "[密蜜秘]\\W{0,2}[码马玛][^\\p{L}\\p{N}]{0,3}"
                    + "(?!(?:reset|login|log|error|forgot|forget|wrong|change|changed|please|token|email|e-?mail|wechat|alipay|iphone|ipad|android"
                    + "|huawei|xiaomi|ukey|password|passcode|code|verify|verification|online|mobile|phone|help|card|bank|account|invalid|incorrect"
                    + "|failed|expired|locked|blocked|touch|face|touchid|faceid|windows|chrome|safari|apple|google)(?![a-z0-9]))[a-z]{5,}");

    /** Letters and digits, or letters and signs, in one: nothing else looks so. */
    private static final Pattern MIXED = Pattern.compile(
            "(?<![a-z0-9])(?!(?:iphone|ios|android|win|windows|mate|ipad|v|p|mi|galaxy|huawei|note|app|web|http|https)[0-9]+)"
                    + "(?!\\d+(?:st|nd|rd|th|s|h|x|k|am|pm|hrs?|mins?|days?|times?|yuan|rmb|cny|usd|gbp|eur|digits?|weeks?|months?|years?)(?![a-z0-9]))"
                    + "(?=[a-z0-9!@#$%^&*_+.?-]{0,40}[a-z])(?=[a-z0-9!@#$%^&*_+.?-]{0,40}\\d)[a-z0-9!@#$%^&*_+.?-]{5,}");

    private static final Pattern SHORT_MIXED = Pattern.compile(
            "^[^\\p{L}\\p{N}]{0,4}(?:(?:is|was|shi)\\b|是|为)?[^\\p{L}\\p{N}]{0,3}(?=[a-z]{0,9}\\d)(?=\\d{0,9}[a-z])(?!\\d(?:st|nd|rd|th|fa|d)\\b)[a-z0-9]{4,10}(?![a-z0-9])");

    private static final String END =
            "(?=\\s*(?:$|[.!?;,。！？；，\"”’」]|-|and\\b|but\\b|for\\b|when\\b|on\\b|in\\b|to\\b|because\\b|since\\b|so\\b|now\\b|again"
                    + "\\b|please\\b|with\\b|at\\b|after\\b|though\\b|by\\b|as\\b|or\\b|if\\b|any\\b|even\\b|i\\b|it\\b|how\\b|what\\b|every|each\\b|from\\b|because\\b"
                    + "|only\\b|until\\b|while\\b|today\\b|yesterday\\b|can\\b|could\\b|help\\b|of\\b|than\\b|that\\b|enough\\b|the\\b|my\\b|can't\\b|cannot\\b))";

    /** What is said about a password, in English. */
    private static final Pattern ABOUT =
            Pattern.compile("^(?:\\b(?:not|still|always|never|no|too|very|being|been|already|also|probably|currently"
                    + "|constantly|now|just|it|this|that|there|what|where|how|why|when|who|which|whether|if|can|can't|cannot|could|do|does|did|i|we|you|they|a|an|the"
                    + "|my|your|is|are|am|was|has|have|had|needed|required|supposed|about|to|in|on|for|asked|rejected|accepted|refused|declined|reset|changed|sent"
                    + "|saved|stored|used|something|nothing|anything|somehow|going|getting|help|forgot|change|need|please|unable|should|must|will|would"
                    + "|at|one|under|only|really|actually|easy|hard|so|kept|apparently|showing|saying|and|or|but|-|\\d+ (?:digits|characters|letters))\\b"
                    + "|(?:wrong|incorrect|invalid|correct|right|valid|fine|expired|blocked|locked|forgotten|lost|gone|working|stolen|compromised|leaked|known"
                    + "|weak|strong|safe|secure|ok|okay|different|same|unknown|due|old|new|empty|blank|missing|hacked|exposed|disabled|frozen|suspended"
                    + "|problem|issue|trouble|short|long|important|private|unsafe|broken|ready|active|activated|enabled|stuck|unavailable|insecure|protected|case sensitive|hidden|denied|[a-z]{3,}ed|[a-z]{3,}ing)\\b"
                    + END
                    + "|$|[?!.])");

    /** What is said about a password, in Chinese. */
    private static final Pattern ABOUT_CHINESE = Pattern.compile(
            "^(?:\\S{0,16}?[密蜜秘][码马]|\\S{0,10}[设改定换记]的|换|想|取钱|取现|什么|多少|几|啥|哪|怎|咋|否|不|错|对|正确|有|没|无|谁|吗|干|用来|必须|需要|由|要|用|空|一样|一个|同|假|真|安全|忘|我(?=[忘不想要的自怎能可没记该这们是在也已刚一就现用设改输再又还有收需应试找])|以|之前|新|旧|原|初始"
                    + "|默认|六位|四位|八位|[0-9]+位|数字|字母|可以|能|这|那|如何|修改|改|重置|找回|请|为什么|帮|被|锁|收|过期|失效|他|她|你|您|自己|设|输|功|完|好|了|何|老|总|一直|已|还|又|也|都|很|太|只|银行|客户|登录|取款|支付|交易|查询|个|大家|怕|别的|别人|其他|另|简单|容易|复杂|保密|在|给|的|$|[。，！？,.!?])");

    private static final Pattern CHANGED_TO = Pattern.compile(
            "\\b(?:changed?|set|resett?|updated?|switched?|make|made)\\b[^.?!]{0,24}\\b(?:password|passcode|pwd|passphrase) (?:to|into|as) (?:be )?"
                    + "(?!(?:instructed|described|told|requested|advised|asked|required|usual|well|something|anything|a|an|one|the|my|be|whatever|another|what|log|access|login|use|work|get|sign|enter|open|make|pay|it|its|this|that|new|old|more|your)\\b)[a-z0-9]{3,}");

    private static final Pattern SAID_BEFORE = Pattern.compile(
            "(?:^|\\s)([^\\s,.?!]+) (?:is|was) my (?:\\w{1,12} ){0,2}(?:password|passcode|pwd|passphrase)\\b|([a-z0-9!@#$%^&*_+.-]{4,40})\\s{0,3}(?:就是|是)我?的?\\S{0,4}[密蜜秘][码马]");

    private static final Pattern NO_VALUE = Pattern.compile(
            "(?:what|this|that|neither|nor|it|where|how|which|here|why|who|when|whats|something|there|problem|issue|question|thing"
                    + "|trouble|concern|reason|same|only|secure|safe|strong|long|old|app|account|card|phone|login|not|all|below|above|because|as|if|and|but|so|one|else)");

    private SpokenPasswords() {}

    static boolean areIn(CanonicalText canonical) {
        String text = canonical.text();
        return said(text, WORD, true)
                || said(text, CODE_WORD, false)
                || CHANGED_TO.matcher(text).find()
                || LATIN_VALUE.matcher(text).find()
                || saidBefore(text);
    }

    private static boolean said(String text, Pattern word, boolean anyValue) {
        Matcher match = word.matcher(text);
        while (match.find()) {
            String rest = text.substring(match.end(), Math.min(text.length(), match.end() + REACH));
            if (anyValue ? isPassword(rest) : SHORT_MIXED.matcher(rest).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPassword(String rest) {
        if (QUOTED.matcher(rest).find()
                || SHORT_MIXED.matcher(rest).find()
                || MIXED.matcher(rest).find()) {
            return true;
        }
        Matcher says = SAYS.matcher(rest);
        if (!says.find()) {
            return false;
        }
        String value = rest.substring(says.end());
        return !ABOUT.matcher(value).find() && !ABOUT_CHINESE.matcher(value).find();
    }

    private static boolean saidBefore(String text) {
        Matcher match = SAID_BEFORE.matcher(text);
        while (match.find()) {
            String value = match.group(1) == null ? match.group(2) : match.group(1);
            if (!NO_VALUE.matcher(value).matches()) {
                return true;
            }
        }
        return false;
    }
}
