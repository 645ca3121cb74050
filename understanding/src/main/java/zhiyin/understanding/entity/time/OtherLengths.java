package zhiyin.understanding.entity.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese lengths of time that say something else: 一年六千 is how much in each, 24小时客服 is always open. */
final class OtherLengths {

    private static final Pattern RATE_AFTER = Pattern.compile(
            "(?:里|内)?(?:最多|最少|最高|还多少|还几|要还|给|交|有几|可以|只能|能(?!不能)|才能|几|不超过|限|才给|得还|的?上限|的?额度|的?限额|到底|大概|平均|.{0,3}要?花|扣|收|花|赚|挣|总共|一共|多少钱|有多少"
                    + "|[0-9一二三四五六七八九两十][0-9一二三四五六七八九十百千万]*(?:[元块千万百次遍封通笔]|[个条](?!月)))");
    private static final Pattern REPAID_AFTER = Pattern.compile("(?:大概|大约)?(?:要|得)?还(?!款|完|清|没|是|有)");
    private static final Pattern NO_RATE_BEFORE =
            Pattern.compile("(?:存|满|晚|续|缴|停|过|等|用|借|贷|了|早|近|拖|要|还有|只有|差|期限?|就|这|那|都|逾期|不到|超过|[0-9万千百元块]) ?$");
    private static final Pattern STAYS = Pattern.compile("(?:住|睡|订)(?:了|个)?$");
    private static final Pattern SERVED = Pattern.compile("的?(?:客服|热线|营业|服务|电话|自助|人工|值班|都?开门|都?能打|不打烊|无休|在线)");
    private static final Pattern SERVICE = Pattern.compile("客服|热线|柜台|网点|营业|自助|银行|人工|电话");
    private static final Pattern OF_IT = Pattern.compile("的?[吗么不吧]?(?:$|[ ,，。?？])");

    private OtherLengths() {}

    static boolean isOther(Matcher m, Scene s) {
        return isRate(m, s) || isStay(m, s) || isService(m, s);
    }

    /** 住十晚: of a journey and not of money. */
    private static boolean isStay(Matcher m, Scene s) {
        return m.group().matches(".*(?:晚上?|夜)$") && s.before(STAYS, m.start()) != null;
    }

    /** 24小时的客服: always open. */
    private static boolean isService(Matcher m, Scene s) {
        return m.group().matches("(?:24|二十四)个?小时")
                && (s.at(SERVED, m.end()) != null
                        || (s.at(OF_IT, m.end()) != null
                                && SERVICE.matcher(s.clauseBefore(m.start())).find()));
    }

    /** 一年六千, 一个月还多少: how much in each. */
    private static boolean isRate(Matcher m, Scene s) {
        boolean one = "一1".contains(m.group("count"));
        boolean paid = one && s.at(REPAID_AFTER, m.end()) != null;
        return paid || (one && s.at(RATE_AFTER, m.end()) != null && s.before(NO_RATE_BEFORE, m.start()) == null);
    }
}
