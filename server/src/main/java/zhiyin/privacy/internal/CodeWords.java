package zhiyin.privacy.internal;

import java.util.regex.Pattern;

/** The words for codes, PINs and passwords, as they are said, spaced, misspelt and written in pinyin. */
final class CodeWords {

    /** What makes a code one that nobody needs to hide. */
    static final String HARMLESS = "(?<!\\b(?:zip|post|postal|sort|error|promo|promotion|product|branch|swift|bank"
            + "|area|country|qr|bar|referral|discount|coupon|stock|fund|currency|merchant|dress|source|order|booking|tracking"
            + "|reference|status|tax|iban|bic|voucher|gift|invite|invitation|u\\.s\\.|us|states|fin\\.|finance|civil|penal|commercial|dial|dialing|dialling|city|store|settings)[ -])";

    private static final String GAP = "[^\\p{L}\\p{N}]{0,3}";

    private static final String ENGLISH = "(?<![a-z0-9])(?:(?=c)" + HARMLESS + "c" + GAP + "[o0]" + GAP + "d" + GAP
            + "[e3](?:s)?(?![a-z])"
            + "|p" + GAP + "[i1]" + GAP + "n(?:s)?(?![a-z])|[o0]" + GAP + "t" + GAP + "p(?![a-z])"
            + "|p" + GAP + "[a@4]" + GAP + "[s$5]" + GAP + "[s$5]" + GAP + "(?:w" + GAP + "[o0]" + GAP + "r" + GAP
            + "d|c" + GAP + "o"
            + GAP + "d"
            + GAP
            + "e)s?(?![a-z])|(?:passwd|pwd|psw|pswd|passphrase|pass phrase|passkey|totp|2fa|mfa|cvv2?|cvc2?|csc|cvn)(?![a-z])"
            + "|(?:verification|verificaton|verifcation|verification code|authentication|authenticator|(?<!pre[- ])authori[sz]ation"
            + "|(?<!\\b(?:backed|as|as a)[ -])security|one[- ]?time|secret)(?: (?:number|digits?|key|token))?(?![a-z])|(?:token|pw)(?![a-z])"
            + "|(?:pin|code|otp|cvv|password|pwd|passcode)(?=[0-9])"
            + "|(?:verification|verify|security|onetime|sms|login|auth|access|confirmation|confirm|email|bank)_?code)";

    private static final String CHINESE = "(?:[验檢检校效较确]" + GAP + "[证正征政]?" + GAP + "[码马玛妈]"
            + "|(?:动" + GAP + "态|确认|授权|短信|安全|令牌|识别|手机|激活|登录|登陆|支付|取款|校验|校检|一次性|1次性|数字|身份)" + GAP + "(?:密" + GAP
            + ")?[码马玛]|口" + GAP + "令|[密蜜秘]" + GAP + "[码马玛碼]|密令|密钥|暗号|动态密[令码])";

    private static final String PINYIN = "\\b(?:yan" + GAP + "zheng" + GAP + "ma|mi" + GAP + "ma|kou" + GAP
            + "ling|dong" + GAP + "tai" + GAP + "(?:mi" + GAP + ")?ma|jiao" + GAP + "yan" + GAP + "ma|an" + GAP + "quan"
            + GAP + "ma|yzm|jym|dtm|yzma)(?![a-z])";

    /** Any of them. */
    static final Pattern ANY = Pattern.compile("(?:" + ENGLISH + "|" + CHINESE + "|" + PINYIN + ")");

    /** Where a code comes from; says less than a word for the code itself. */
    static final Pattern BEARER = Pattern.compile(
            "\\b(?:sms|text message|message says|text says|the text|authenticator|app shows|app says)(?![a-z])|短信|验证器|令牌|动态|收到的?数字|收到的?号码");

    /** The three digits at the back of a card. */
    static final Pattern OF_CARD = Pattern.compile("\\b(?:c" + GAP + "v" + GAP
            + "[vcn]2?|csc|security (?:code|number|digits)|(?:three|3) digits? (?:on|at) the back"
            + "|back of (?:the|my) card|an" + GAP + "quan" + GAP + "ma)(?![a-z])|安" + GAP + "全" + GAP
            + "码|(?:背面|后面|卡背)的?(?:后)?(?:三|3)位|后(?:三|3)位");

    private CodeWords() {}
}
