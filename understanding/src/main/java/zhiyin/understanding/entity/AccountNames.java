package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/**
 * Accounts by their kind: 工资卡, "my savings". Only where one is used or looked at: a card to be applied for or blocked, a
 * loan whose rate is asked, is no account of the customer's. What is found stays open for others.
 */
final class AccountNames {

    private static final String CARD_AFFAIRS =
            "启用|激活|开卡|申请|冻结|锁定|锁住|解锁|挂失|暂停使用|临时锁|寄|新卡|附赠|送的|航班|候机|新卡号|办一?张|办卡|还剩几期|那张信用卡|(?<![a-z])(?:activate|appl(?:y|ied|ication)|request|freeze|block|lock|hold|pause|lost|stolen|looked"
                    + " for|arrived|approve|documents|insurance|late fee|split|yearly fee|annual fee|can i get|more"
                    + " limit|block|unfreeze)(?![a-z])";
    private static final String LOAN_USED =
            "还|结清|一把清|全结|了结|扣|月供|欠|逾期|塞|断供|(?<![a-z])(?:pay|paying|paid|overpay|overpaid|repay|repayments?|prepay|prepayment|towards|clear|cleared|settle|knock|off|top"
                    + " up|throw|topping|debit|took|account)(?![a-z])";
    private static final String LOAN_NEW =
            "申请|办[^理]|贷款额度|额度的|流水|要开|想贷|能贷|贷多少|利率(?!调整)|(?<![a-z])(?:appl(?:y|ication)|adviser|advisor|lady|rates?|letter|wants"
                    + " it|paid off my|moratorium|only the interest|relief)(?![a-z])";
    private static final String DEPOSIT_USED =
            "到期|支取|取出|转活期|我的定期|[把从将]定期|转(?:到|成|为|入)?定期(?:里|账户)?(?:$|[,，。吧])|定期里|定期转(?!账)|我有一笔|转到我|转定期怎|定期账户|活期转|(?<![a-z])(?:maturity|maturing|matures|return|break|withdraw|roll|to"
                    + " current|out of my)(?![a-z])";
    private static final String DEPOSIT_NEW =
            "利率|想把[^，]{0,12}转成|一年定期存款|要开|(?<![a-z])(?:rates?|open|two months early|guaranteed|compare|in an?"
                    + " )(?![a-z])";
    private static final String SAVINGS_NEW = "激活|注销|开一?张|办一?张|销户|(?<![a-z])(?:savings? (?:rates?|plan|club)|emergency"
            + " savings|energy-saving|(?:percent|per cent|interest) on (?:my )?savings|our savings|rate)(?![a-z])";
    private static final String FUND_USED = "取|余额|还|转|账户|(?<![a-z])(?:balance|withdraw|repay)(?![a-z])";

    /** Nobody names one kind more often. */
    private static final int MOST = 40;

    private static final List<Kind> KINDS = new ArrayList<>();

    private record Kind(
            String slug,
            Pattern words,
            @Nullable Pattern with,
            @Nullable Pattern without) {}

    static {
        kind(
                "travel",
                "旅[行游]的?(?:卡|账户|基金|口袋)",
                "travel (?:account|card|pot|pocket|fund)|" + bare("travel"),
                null,
                null);
        kind("holiday", "度假(?:账户|基金|口袋)", "holiday (?:account|pot|pocket|fund)|" + bare("holiday"), null, null);
        kind(
                "pocket",
                "零钱(?:账户|罐|口袋|包(?!子))|储蓄罐|存钱罐|小金库|小荷包",
                "(?:rainy day|spare change)(?: (?:pot|pocket|account|one|fund))?|piggy bank|(?<=(?:from|into|to|from"
                        + " the|into the|to the|from my|into my|to my|out of the|out of my) )(?:pot|(?<!out of (?:the|my)"
                        + " )pocket)(?=$|[,.!?;]| (?:to|into|and|please|quick|now)(?![a-z])| [£$€¥]?[0-9])",
                null,
                null);
        kind(
                "salary",
                "工资[卡户]|工资账[户号]|代发卡|发工资的?那?张?卡|发薪的?那?张?卡|薪[转水资][户卡]|薪转账户|工资存折",
                "(?:salary|payroll|wages?) (?:account|acct?|a/c|card)|(?<=from )(?:my )?salary",
                null,
                null);
        kind(
                "savings",
                "储蓄子?[卡户]|储蓄子?账[户号]|储蓄(?=里|转|的钱|中|$)|存款账户|攒钱账户|存折(?=[里上扣的转])",
                "savings?(?! grace)(?: accounts?| acct?| a/c| pot)?",
                null,
                SAVINGS_NEW);
        kind(
                "current",
                "活期账?户|活期账[户号]|活期|日常(?:账户|卡|用的那张卡)|结算(?:账户|卡)|平时用的那张卡",
                bare("current|checking|chequing")
                        + "|(?<=savings and )(?:current|checking)(?="
                        + " balances?)|(?:current|checking|chequing|everyday|main|day-to-day)"
                        + " (?:account|acct?|a/c)|(?<=(?:from|to|of|into|the|my|out of) )(?:current|checking)(?= to |"
                        + " into |$|[,.!?]|, )|(?<=(?:from|to|the) )current(?= with )|(?<=[0-9], )current(?= to"
                        + " )|(?<=my )current(?= to )|everyday one",
                null,
                "(?<![a-z])ordinary current");
        kind("joint", "联名(?:账户|户|卡)", "joint (?:account|acct?|a/c|one)|" + bare("joint"), null, null);
        kind("credit_card", "信用卡(?:账单)?|贷记卡|xinyongka", "credit card(?!s)(?: bill)?|cc", null, CARD_AFFAIRS);
        kind(
                "time_deposit",
                "定期账户|定期存款|定存|大额存单|定期存单|存单|(?<=从)定期(?=[取提拿])|(?<![锁固假封周])定期(?=到期|下周到期|怎么|里|转(?!账)|$)",
                "(?:time|fixed|term)[- ]deposit(?: account)?|fd",
                DEPOSIT_USED,
                DEPOSIT_NEW);
        kind("mortgage", "房贷|按揭", "mortgage(?: account)?", LOAN_USED, LOAN_NEW);
        kind(
                "loan",
                "贷款账户|还贷(?:的|用的)?那张卡|(?:助学|个人|经营|消费|装修|汽车)?贷款|[车]贷|(?:消费|助农|助学|经营|信用|装修)贷",
                "(?:(?:car|personal|student|home|business|consumer) )?loan(?<!(?:a|by|release a|of the|the home)"
                        + " loan)(?: account)?(?!s| (?:payment|instalment|due|approved|took|early|of|selling)|-)",
                LOAN_USED,
                LOAN_NEW);
        kind("housing_fund", "公积金", "(?:housing|provident) fund", FUND_USED, "交了|合计|月供");
        kind("student", "学生(?:账户|卡)|助学账户", "student (?:account|a/c)|" + bare("student"), null, null);
        kind("isa", "个人储蓄免税账户", "isa", null, null);
    }

    private static final Pattern NUMBERED = Pattern.compile(
            "(?<![a-z])(?:accounts?|accts?|acc|a/c)(?: (?:number|no\\.?|nr|ending|ending in|ending with|ends in|that"
                    + " ends in|ends))?[ .:#]{1,2}(?<en>[0-9]{4}|(?![0-9]*000(?![0-9]))[0-9]{7,9})(?![0-9]|[.,][0-9]|["
                    + " -]?(?:[0-9]|yuan|rmb|k\\b))|(?:账户|账号|户头)(?:尾号|末四位)?(?:是|为|：|:)?"
                    + " ?(?<zh>[0-9]{4})(?![0-9]|[.,][0-9]|[ ]?[万千百元块年])");

    /** The branch of an account in Britain. */
    private static final Pattern SORT_CODE =
            Pattern.compile("(?<![a-z])sort[ -]?code(?: is|:)? ?[0-9]{2}([ -]?)[0-9]{2}\\1[0-9]{2}(?![0-9])");

    private AccountNames() {}

    /** Accounts by four digits, before amounts take them. */
    static void findNumbered(Reading reading) {
        Matcher branch = SORT_CODE.matcher(reading.open());
        while (branch.find()) {
            reading.blot(branch.start(), branch.end());
        }
        Matcher m = NUMBERED.matcher(reading.open());
        while (m.find()) {
            String group = m.group("en") != null ? "en" : "zh";
            reading.take(EntityType.ACCOUNT_REF, m.group(group), m.start(group), m.end(group));
        }
    }

    static void find(Reading reading) {
        String text = reading.normal();
        for (Kind kind : KINDS) {
            Matcher m = kind.words().matcher(text);
            // Whether it is used is asked of the whole text, so once for all the places where it is named.
            Boolean used = null;
            for (int named = 0; named < MOST && m.find(); named++) {
                boolean free = !reading.names(EntityType.ACCOUNT_REF, m.start(), m.end())
                        && !reading.names(EntityType.PAYEE, m.start(), m.end());
                boolean answer = text.length() - (m.end() - m.start()) <= 2;
                if (free && !answer && used == null) {
                    used = isUsed(kind, text);
                }
                if (free && (answer || Boolean.TRUE.equals(used))) {
                    reading.add(EntityType.ACCOUNT_REF, kind.slug(), m.start(), m.end(), false, List.of());
                }
            }
        }
    }

    /** "from current 1,000 to savings", "what's in the joint": the bare word where money lies or goes. */
    private static String bare(String words) {
        return "(?<=(?:from|out of|in the|in my|in our|from the|from my|from our|into the|into my|into our|to the|to"
                + " my|to our) )(?:"
                + words
                + ")(?=$|[,.!?;]| (?:to|into|and|or|please|pls|quick|now|then|today|tomorrow) |"
                + " (?:please|pls|quick|now|today|tomorrow)$| [£$€¥₹]?[0-9])|(?<=(?:in|into|to|[0-9] to) )(?:"
                + words
                + ")(?<!(?:travel|student|pocket|pot|holiday))(?=$|[.!?;]|, (?:not|then|please)|"
                + " (?:quick|now|please|pls)$| and (?:what|move|put|send|[0-9]))";
    }

    private static boolean isUsed(Kind kind, String text) {
        boolean with = kind.with() == null || kind.with().matcher(text).find();
        return with && (kind.without() == null || !kind.without().matcher(text).find());
    }

    private static void kind(
            String slug, String chinese, String english, @Nullable String with, @Nullable String without) {
        Pattern words = Pattern.compile((chinese + "|(?<![a-z])(?:" + english + ")(?![a-z])").toLowerCase(Locale.ROOT));
        KINDS.add(new Kind(
                slug,
                words,
                with == null ? null : Pattern.compile(with),
                without == null ? null : Pattern.compile(without)));
    }
}
