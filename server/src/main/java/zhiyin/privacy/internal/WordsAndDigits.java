package zhiyin.privacy.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import zhiyin.privacy.TypedCodes;

/**
 * Finds codes by the words around digits.
 *
 * <p>A group of four to eight digits is a code when only connecting words ("is", "my", 是, 六位) stand between it and a
 * word for code, PIN or password, and when nothing says that it is something else: an amount, a date, the end of an
 * account number, a post code. Unknown words in between speak against a code. Cost: linear in the text.
 */
@Component
final class WordsAndDigits implements TypedCodes {

    /** How far a word for code may be from its digits, in characters. */
    private static final int REACH = 48;

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
    private static final Pattern CHINESE_DIGITS = Pattern.compile("[〇零一二三四五六七八九幺]{4,8}");
    private static final String CHINESE_VALUES = "〇零一二三四五六七八九幺";
    private static final String ARABIC_VALUES = "001234567891";

    /** A message that is nothing but six digits, give or take how people say "here it is". */
    private static final Pattern BARE_SIX = Pattern.compile(
            "[^\\p{L}\\p{N}\\p{Sc}]*(?:(?:是|好的?|给你|收到|喏|it is|it's|its|here|here it is|here you go|ok|yes)[^\\p{L}\\p{N}\\p{Sc}]*)?"
                    + "\\d(?:[\\s\\p{Pd}]*\\d){5}[^\\p{L}\\p{N}\\p{Sc}%]*(?:谢谢|thanks|thank you|please)?[^\\p{L}\\p{N}\\p{Sc}%]*");

    /** Digits, perhaps in groups; possessive, because nothing shorter is wanted, and bounded, for a message of digits alone. */
    private static final Pattern GROUPED = Pattern.compile("\\d(?:[ \\p{Pd}]{0,2}\\d){0,40}+");

    private static final Pattern PLAIN = Pattern.compile("\\d++");

    private static final Pattern CODE_WORD = Pattern.compile("(?:(?<!\\b(?:zip|post|postal|sort|error|promo|promotion|"
            + "product|branch|swift|bank|area|country|qr|bar|referral|discount|coupon|stock|fund|currency|merchant|"
            + "dress|source|order|booking|tracking|reference|status|tax) )\\bcodes?(?![a-z])"
            + "|\\b(?:pin|pins|otp|passcode|password|passwd|pwd|totp|cvv2?|cvc2?)(?![a-z])"
            + "|(?:验证|校验|动态|确认|授权|短信|安全|令牌|识别|手机)码|口令|密码|密碼|驗證碼|动态密令)");

    private static final Pattern CARD_CODE_WORD = Pattern.compile("\\b(?:cvv2?|cvc2?|security code)(?![a-z])|安全码");

    /** What may stand between the word and the digits that follow it. */
    private static final Pattern LEADING_TO_DIGITS = Pattern.compile("(?:[\\s\\p{P}=＝~<>|]"
            + "|\\b(?:is|was|are|be|it|its|it's|s|i|the|a|my|your|our|this|that|here|for|of|to|number|num|no|digits?|six|four|eight"
            + "|got|get|received|says?|said|shows?|as|sms|text|message|one|time|login|sign|in|new|old|current|today|entered|enter"
            + "|enters|typed|type|use|used|using|just|came|come|sent|you|me|they|g|code|pin|password|passcode|verification|security"
            + "|atm|bank|changed|set|now|and|so|please|see|below|back|above|again|still|maybe|think|reads?|card's|equals)\\b"
            + "|[是为叫的我你您这那个就六四八位数字短信收到了输入填给发过来在吧啊呢嘛哦吗已经刚才请用新旧原设置成改登录支付取款查询一次性有：如下写着告诉它码])*");

    /** What may stand between digits and the word that follows them; fewer, since digits begin many sentences. */
    private static final Pattern LEADING_TO_WORD = Pattern.compile("(?:[\\s\\p{P}=]"
            + "|\\b(?:is|was|as|its|it's|s|the|my|your|this|that|here|sms|verification|one|time|security|login|atm|bank|card)\\b"
            + "|[是为的我你您这那个就短信登录支付取款])*");

    /** What makes the digits after it an amount or the name of an account. */
    private static final Pattern OTHER_BEFORE = Pattern.compile("(?:尾号|卡号|账号|账户|帐号|户号|工号|订单号?|单号|编号|客户号|手机号?码?|电话|邮编|号码"
            + "|转账?给?|汇款?|付款|支付|充值|存入?|取出?|提现|借|还款?|余额|额度|限额|金额|工资|消费"
            + "|\\b(?:ending(?: in| with)?|last (?:four|4)(?: digits)?|card|card number|card no|account|account number|phone|phone number"
            + "|transfer|transferring|transferred|send|sent|pay|paid|withdraw|deposit|balance|limit|amount|order|ref|reference|extension|ext"
            + "|rmb|cny|usd|hkd|eur|gbp)|[\\p{Sc}#])"
            + "(?:[\\s:，,.]|是|为|了|\\b(?:is|was|of|to|are|about)\\b)*$");

    private static final Pattern OTHER_AFTER = Pattern.compile(
            "^\\s*(?:元|块|万|千|百|圆|角|分|次|天|日|年|月|个|位|人|小时|岁|%|\\p{Sc}"
                    + "|[.,:/]\\d|(?:yuan|rmb|cny|usd|hkd|eur|gbp|dollars?|euros?|pounds?|bucks|kuai|times|days|minutes|hours|weeks|months|years|points)\\b)");

    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d(\\p{Pd})\\d\\d?\\1\\d\\d?");

    /** A password with letters, said outright. */
    private static final Pattern SPOKEN_PASSWORD = Pattern.compile("(?:\\b(?:password|passcode|pwd|passwd)|密码|口令)"
            + "\\s*(?:(?:is|was|:|=|是|为|叫)\\s*){1,3}(?=\\S{0,64}\\d)(?=\\S{0,64}[a-z])[\\x21-\\x7e]{6}");

    @Override
    public boolean looksLikeCode(String text, boolean challengePending) {
        String plain = plain(text);
        if (challengePending && BARE_SIX.matcher(plain).matches()) {
            return true;
        }
        if (SPOKEN_PASSWORD.matcher(plain).find()) {
            return true;
        }
        return anyCode(plain, GROUPED) || anyCode(plain, PLAIN);
    }

    private static boolean anyCode(String plain, Pattern digits) {
        Matcher run = digits.matcher(plain);
        while (run.find()) {
            if (isCode(plain, run.start(), run.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCode(String plain, int start, int end) {
        String run = plain.substring(start, end);
        long digits = run.chars().filter(Character::isDigit).count();
        if (digits < 3 || digits > 8 || DATE.matcher(run).matches()) {
            return false;
        }
        String before = plain.substring(Math.max(0, start - REACH), start);
        String after = plain.substring(end, Math.min(plain.length(), end + REACH));
        if (OTHER_BEFORE.matcher(before).find() || OTHER_AFTER.matcher(after).find()) {
            return false;
        }
        Pattern word = digits == 3 ? CARD_CODE_WORD : CODE_WORD;
        return wordBefore(before, word) || wordAfter(after, word);
    }

    /** Only the last word for code counts: what stands between an earlier one and the digits includes it. */
    private static boolean wordBefore(String before, Pattern word) {
        Matcher match = word.matcher(before);
        int end = -1;
        while (match.find()) {
            end = match.end();
        }
        return end >= 0 && LEADING_TO_DIGITS.matcher(before.substring(end)).matches();
    }

    private static boolean wordAfter(String after, Pattern word) {
        Matcher match = word.matcher(after);
        return match.find()
                && LEADING_TO_WORD.matcher(after.substring(0, match.start())).matches();
    }

    /** Full-width to half-width, lower case, nothing invisible, Chinese digits as digits. */
    private static String plain(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return CHINESE_DIGITS.matcher(visible).replaceAll(WordsAndDigits::arabic);
    }

    private static String arabic(MatchResult chinese) {
        return chinese.group()
                .chars()
                .map(c -> ARABIC_VALUES.charAt(CHINESE_VALUES.indexOf(c)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
