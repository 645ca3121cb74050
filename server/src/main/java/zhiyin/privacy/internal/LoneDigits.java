package zhiyin.privacy.internal;

import java.util.regex.Pattern;

/**
 * Six digits among words that say nothing about them. Customers type two kinds of six digits, amounts and codes; so they
 * are a code unless the message speaks of money, of something with a number of its own, or they are a day or a time.
 */
final class LoneDigits {

    private static final Pattern MONEY = Pattern.compile("[\\p{Sc}%]"
            + "|\\b(?:transfer\\w{0,4}|send\\w{0,3}|sent(?! (?:me|us|to me|to us)\\b)|pay(?:s|ing|ments?|ees?|roll)?|paid|remit\\w{0,6}"
            + "|withdr[ae]w\\w{0,4}|deposit\\w{0,3}|top(?:ped)?[- ]?up|charg(?:e|es|ed|ing)|spen[dt]\\w{0,3}|costs?|prices?|fees?|amounts?"
            + "|balances?|limits?|salary|wages?|income|earn\\w{0,4}|loans?|mortgages?|borrow\\w{0,3}|lend|invest\\w{0,7}|budget|savings?"
            + "|cash|money|funds?|buy|bought|sell|sold|exchange\\w?|refund\\w{0,3}|worth|total|sum|owe[sd]?|debt|rent|bills?|statements?|credited|debited"
            + "|yuan|rmb|cny|usd|hkd|eur|gbp|jpy|won|yen|dollars?|euros?|pounds?|quid|bucks|kuai|grand|thousand|hundred|million|currency)\\b"
            + "|转(?![告发达人])|汇|付|支付|充值|(?<!保)存|(?<![获领])取|提现|借|贷|还(?:款|了|清|钱|债)|元|块|(?<!千)万|千(?!万)|百(?!度)|亿"
            + "|圆|刀|美金|港币|人民币|英镑|钱|金额|余额|额度|限额|工资|消费|收入|价|费|利息|本金|账单|入账|到账|扣|收款|买|卖|投资|预算|存款|流水"
            + "|给(?![你您他她它我]|客服|对方|经理|银行)\\p{L}{1,6}\\s?\\d");

    private static final Pattern NUMBERED = Pattern.compile(
            "\\b(?:(?<!in )orders?|refs?|reference|ticket|case (?:number|no|id)|account (?:number|no)|ending|ends"
                    + "|zip|post ?code|postal|sort|swift|stocks?|shares?|product|employee|staff|serial|model|flight|invoice|receipt"
                    + "|tracking|branch|street|room|phone number|mobile number|hotline|extension|ext|version|error|promo\\w{0,5}|coupon"
                    + "|voucher|discount|contract|policy|licen[cs]e|plate|complaint|population|people|customers|users|times|steps|km|miles)\\b"
                    + "|订单|单号|工单|编号|工号|客户号|账号|账户|卡号|户号|尾号|末[四六]|后[四六]位|邮编|邮政|股票|基金|理财|产品|代码|电话|手机号|网点|发票|凭证"
                    + "|票据|版本|型号|报错|错误码|优惠|券|邀请|行号|学号|车牌|合同|保单|投诉号|[号次人个]\\s?\\d{6}|热线");

    /** A month, a day written with signs, or a time of day. */
    private static final Pattern MOMENT = Pattern.compile("(?:19|20)\\d\\d(?:0[1-9]|1[0-2])"
            + "|\\d\\d?(?<sign>[-/.])\\d\\d?\\k<sign>\\d\\d(?:\\d\\d)?|(?:19|20)\\d\\d[-/.]\\d\\d?(?:[-/.]\\d\\d?)?"
            + "|(?:[01]?\\d|2[0-3]):[0-5]\\d:[0-5]\\d");

    private static final String THOUSANDS = "000";

    private LoneDigits() {}

    /** Whether nothing in the text gives its digits another meaning. */
    static boolean mayBeIn(CanonicalText text) {
        return !MONEY.matcher(text.text()).find()
                && !NUMBERED.matcher(text.text()).find();
    }

    static boolean areCode(String written, String digits, Surroundings around) {
        return !digits.endsWith(THOUSANDS)
                && !MOMENT.matcher(written).matches()
                && !around.areOther()
                && !around.areCounted();
    }
}
