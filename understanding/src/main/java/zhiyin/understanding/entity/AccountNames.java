package zhiyin.understanding.entity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/** Accounts by their kind: 工资卡, "my savings". What is found stays open for others. */
final class AccountNames {

    private static final Map<Pattern, String> SLUGS = new LinkedHashMap<>();

    static {
        slug("salary", "工资[卡户]|工资账[户号]|代发卡", "(?:salary|payroll|wages?) (?:account|card)");
        slug("savings", "储蓄[卡户]|储蓄账[户号]", "savings?(?: account| pot)?");
        slug("current", "活期账?户|活期账[户号]|活期", "(?:current|checking|chequing) account");
        slug("joint", "联名(?:账户|户|卡)", "joint account");
        slug("credit_card", "信用卡|贷记卡", "credit cards?");
        slug("time_deposit", "定期账户|定期存款|定存|存单", "(?:time|fixed|term)[- ]deposit(?: account)?");
        slug("mortgage", "房贷|按揭", "mortgage");
        slug("loan", "贷款账户|车贷|消费贷", "loan account|(?:car|personal) loan");
        slug("housing_fund", "公积金", "(?:housing|provident) fund");
        slug("travel", "旅[行游](?:卡|账户)", "travel (?:account|card|pot)");
        slug("holiday", "度假(?:账户|基金)", "holiday (?:account|pot|fund)");
        slug("student", "学生(?:账户|卡)", "student account");
        slug("isa", "个人储蓄免税账户", "isa");
    }

    private AccountNames() {}

    static void find(Reading reading) {
        SLUGS.forEach((pattern, slug) -> {
            Matcher m = pattern.matcher(reading.normal());
            while (m.find()) {
                reading.add(EntityType.ACCOUNT_REF, slug, m.start(), m.end(), false, List.of());
            }
        });
    }

    private static void slug(String slug, String chinese, String english) {
        SLUGS.put(Pattern.compile(chinese + "|(?<![a-z])(?:" + english + ")(?![a-z])"), slug);
    }
}
