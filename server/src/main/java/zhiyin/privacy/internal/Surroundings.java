package zhiyin.privacy.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before and after digits, and what it says about them. Looks a bounded way in both directions. */
record Surroundings(String before, String after) {

    private static final int REACH = 64;

    /** What may stand between a word for a code and the digits that follow it. */
    private static final Pattern LEADING_TO_DIGITS = Pattern.compile("(?:[^\\p{L}\\p{N}\\p{Sc}]"
            + "|\\b(?:is|was|are|be|it|its|it's|s|i|the|a|my|your|our|this|that|here|for|of|to|number|num|no|digits?|six|four|eight"
            + "|got|get|received|says?|said|shows?|as|sms|text|message|one|time|login|sign|in|new|old|current|today|entered|enter"
            + "|enters|typed|type|use|used|using|just|came|come|sent|you|me|they|g|code|pin|password|passcode|verification|security"
            + "|atm|bank|changed|set|now|and|so|please|see|below|back|above|again|still|maybe|think|reads?|card's|equals|know|well"
            + "|um|uh|like|actually|ok|okay|hey|listen|btw|fyi|would|should|will|must|has|have|which|on|from|phone|app|card|value"
            + "|spells?|spelled|spelt|letters?|words|follows|following|as|shi|de|wo|ni|jiu|haha|hm|hmm|thanks|today's|latest|last)\\b"
            + "|[是为叫的我你您这那个就六四八位数字短信收到了输入填给发过来在吧啊呢嘛哦吗已经刚才请用新旧原设置成改登录支付取款查询一次性有：如下写着告诉它码"
            + "等于说念读看看拼作拿上面所示显收然现其实嗯哈今天最后叫做即6418])*");

    /** What may stand between digits and the word that follows them; fewer, since digits begin many sentences. */
    private static final Pattern LEADING_TO_WORD = Pattern.compile("(?:[^\\p{L}\\p{N}\\p{Sc}]"
            + "|\\b(?:is|was|as|its|it's|s|the|my|your|this|that|here|sms|verification|one|time|security|login|atm|bank|card|shi|wo|de"
            + "|new|a|would|be|for|got|i)\\b"
            + "|[是为的我你您这那个就短信登录支付取款收到新])*");

    private static final String SAYING = "(?:[\\s:，,.]|是|为|了|\\b(?:is|was|of|to|are|about)\\b)*$";

    /** What makes the digits after it the name of something. */
    private static final Pattern NAMED =
            Pattern.compile("(?:尾号|末四位|后四位|卡号|账号|账户|户号|工号|订单号?|单号|流水号?|编号|客户号|手机号?码?|电话|邮编|号码|余额|额度|限额|金额|工资|消费"
                    + "|\\b(?:ending(?: in| with)?|last (?:four|4)(?: digits)?|card number|card no|account|account number|phone|phone number"
                    + "|balance|limit|amount|order|ref|reference|extension|ext|rmb|cny|usd|hkd|eur|gbp|zip|postcode|postal)|[\\p{Sc}#])"
                    + SAYING);

    /** What makes the digits after it an amount, unless they are called a code at the same time. */
    private static final Pattern SENT = Pattern.compile("(?:转账?给?|汇款?|付款?|支付|充值|存入?|取出?|提现|借|还款?|改成|改为|换成"
            + "|\\b(?:transfer|transferring|transferred|send|sending|sent|pay|paying|paid|withdraw|withdrew|deposit|deposited|make it|card"
            + "|charged|spent|cost|costs|change it))"
            + SAYING);

    /** As {@link #SENT}, but only what orders: who waits for a code may say that it was sent. */
    private static final Pattern ORDERED = Pattern.compile("(?:转账?给?|汇款?|付款?|充值|存入?|取出?|提现|还款?|改成|改为|换成|改"
            + "|\\b(?:transfer|send|pay|withdraw|deposit|make it|change it|make that|instead))"
            + SAYING);

    /** Says that what follows is not meant. */
    private static final Pattern DENIED = Pattern.compile("(?:\\bnot|不是|并非|不要) ?$");

    private static final Pattern MONEY_AFTER =
            Pattern.compile("^[^\\p{L}\\p{N}\\p{Sc}]{0,3}(?:元|块|万|千|百|圆|刀|美元|美金|欧元|港币|人民币|%|\\p{Sc}"
                    + "|(?:yuan|rmb|cny|usd|hkd|eur|gbp|dollars?|euros?|pounds?|bucks|kuai|grand|k)\\b)");

    private static final Pattern COUNTED_AFTER = Pattern.compile(
            "^[^\\p{L}\\p{N}\\p{Sc}]{0,3}(?:角|分|次|天|日|年|月|个|位|人|小时|岁|点|张|条|笔|期|号|遍|倍"
                    + "|(?:times|days|minutes|mins|hours|weeks|months|years|points|people|digits?|characters?|attempts|tries|cards?|th|st|nd|rd)\\b)");

    static Surroundings of(CanonicalText text, DigitRun run) {
        String all = text.text();
        return new Surroundings(
                all.substring(Math.max(0, run.start() - REACH), run.start()),
                all.substring(run.end(), Math.min(all.length(), run.end() + REACH)));
    }

    /** Whether a word for a code names these digits: nothing but connecting words stands between. */
    boolean areCalled(Pattern word) {
        return wordBefore(word) || wordAfter(word);
    }

    /** An amount by its currency, or the number of something. */
    boolean areOther() {
        return NAMED.matcher(before).find() || MONEY_AFTER.matcher(after).find();
    }

    /** So many times, days, digits. */
    boolean areCounted() {
        return COUNTED_AFTER.matcher(after).find();
    }

    boolean areSent() {
        return SENT.matcher(before).find();
    }

    boolean areDenied() {
        return DENIED.matcher(before).find();
    }

    boolean areOrdered() {
        return ORDERED.matcher(before).find();
    }

    /** Only the last word counts: what stands between an earlier one and the digits includes it. */
    private boolean wordBefore(Pattern word) {
        Matcher match = word.matcher(before);
        int end = -1;
        while (match.find()) {
            end = match.end();
        }
        return end >= 0 && LEADING_TO_DIGITS.matcher(before.substring(end)).matches();
    }

    private boolean wordAfter(Pattern word) {
        Matcher match = word.matcher(after);
        return match.find()
                && LEADING_TO_WORD.matcher(after.substring(0, match.start())).matches();
    }
}
