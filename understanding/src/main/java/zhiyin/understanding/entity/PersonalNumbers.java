package zhiyin.understanding.entity;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;
import zhiyin.values.CheckDigits;

/**
 * Numbers people, firms and accounts are known by: identity numbers, unified social credit codes, IBANs, cards and other
 * accounts. One whose check digit is wrong is told as ambiguous: the bank asks for it again.
 */
final class PersonalNumbers {

    private static final Pattern IDENTITY =
            Pattern.compile("(?<![a-z0-9])[1-9][0-9]{5}[ -]?[0-9]{8}[ -]?[0-9]{3}[0-9x](?![a-z0-9])");
    private static final Pattern CALLED_IDENTITY = Pattern.compile(
            "(?:身份证(?:号码?)?|证件号码?|(?<![a-z])id(?: card)?(?: number)?|identity (?:card|number))[^0-9]{0,8}$");
    private static final Pattern CREDIT_CODE = Pattern.compile(
            "(?<![a-z0-9])(?=[0-9]{0,17}[a-z])[0-9a-hj-npqrtuwxy]{2}[0-9]{6}[0-9a-hj-npqrtuwxy]{10}(?![a-z0-9])"
                    + "|(?<=信用代码(?:是|为|：|:)? ?)[0-9a-hj-npqrtuwxy]{18}(?![a-z0-9])");
    private static final Pattern IBAN = Pattern.compile(
            "(?<![a-z0-9])[a-z]{2}[0-9]{2}(?:[ -]?[a-z0-9]{4}){2,7}(?:[ -]?[a-z0-9]{1,3})?(?![a-z0-9])");
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![0-9.,a-z$¥€£])(?!(?:19|20)[0-9]{6}-(?:19|20)[0-9]{6}(?![0-9]))[0-9](?:["
                    + " -]?[0-9]){9,29}(?![0-9]|[.,][0-9]| ?(?:[块元圆]|[美欧英港日澳加][元镑币金]|yuan|rmb|cny))");
    private static final Pattern OF_SCHEME = Pattern.compile("62[0-9]{14,17}|4[0-9]{15}|5[1-5][0-9]{14}");
    private static final Pattern CALLED_CARD = Pattern.compile("(?:卡号?|(?<![a-z])card(?: number)?)[^0-9]{0,6}$");

    /** Parcels, orders and papers have numbers too. */
    private static final Pattern OF_PAPER =
            Pattern.compile("(?:单号|订单|运单|快递单?|工单|编号|流水号|凭证号?|合同号?|发票号?|物流|票号|受理号)(?:是|为)?[:： ]?$");

    private PersonalNumbers() {}

    static void find(Reading reading) {
        Matcher identity = IDENTITY.matcher(reading.open());
        while (identity.find()) {
            String number = bare(identity.group());
            boolean called = At.start(CALLED_IDENTITY, reading.normal(), identity.start(), 24) >= 0;
            boolean right = CheckDigits.isResidentIdentity(number);
            if (right || called) {
                take(reading, EntityType.IDENTITY_NUMBER, number, identity, !right);
            }
        }
        Matcher code = CREDIT_CODE.matcher(reading.open());
        while (code.find()) {
            String number = bare(code.group());
            boolean right = CheckDigits.isUnifiedSocialCredit(number);
            take(reading, EntityType.BUSINESS_CODE, number, code, !right);
        }
        Matcher iban = IBAN.matcher(reading.open());
        while (iban.find()) {
            if (ofPaper(reading, iban)) {
                continue;
            }
            take(reading, EntityType.ACCOUNT_REF, bare(iban.group()), iban, !CheckDigits.isIban(bare(iban.group())));
        }
    }

    /** What remains of long numbers, after telephones: cards and other accounts. */
    static void findAccounts(Reading reading) {
        Matcher m = LONG_NUMBER.matcher(reading.open());
        while (m.find()) {
            if (ofPaper(reading, m)) {
                continue;
            }
            String number = bare(m.group());
            boolean card = OF_SCHEME.matcher(number).matches()
                    || (number.length() >= 12
                            && number.length() <= 19
                            && At.start(CALLED_CARD, reading.normal(), m.start(), 20) >= 0);
            take(reading, EntityType.ACCOUNT_REF, number, m, card && !CheckDigits.isLuhn(number));
        }
    }

    private static boolean ofPaper(Reading reading, Matcher m) {
        boolean paper = At.start(OF_PAPER, reading.normal(), m.start(), 8) >= 0;
        if (paper) {
            reading.blot(m.start(), m.end());
        }
        return paper;
    }

    private static void take(Reading reading, EntityType type, String value, Matcher m, boolean ambiguous) {
        reading.take(type, value, m.start(), m.end(), ambiguous, List.of());
    }

    private static String bare(String number) {
        return number.replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
    }
}
