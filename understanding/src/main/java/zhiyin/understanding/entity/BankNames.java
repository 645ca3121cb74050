package zhiyin.understanding.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/**
 * The bank's products and branches: by the names the bank hands in, and branches besides by what their names end with. They
 * stay open for others.
 */
final class BankNames {

    /** Words that stand before the name of a branch and are no part of it. */
    private static final String ASIDE = "我你您他她们的了在到从去哪那这是有找问查跟与和离往个家附近最请约想跑要回带给消交对就用怎如何知换来填编口间";

    private static final Pattern BRANCH = Pattern.compile(
            "(?<name>(?<!知)[\\p{IsHan}&&[^" + ASIDE + "]]{2,8}?(?:支行|分行|营业部|营业厅|营业所|分理处|储蓄所|网点))(?![行长员])");
    /** 所有网点, 任何支行, 银行网点: any of them. */
    private static final Pattern ANY = Pattern.compile(
            "^(?:手机|电信|移动|联通|运营商|目前|外省|原|分行|支行|投诉|\\p{IsHan}{1,3}行网点|三趟|所有|任何|任意|全部|各个|各地|其他|其它|别的|每个|什么|多少|几个|银行|本地|当地|异地|外地|总行|开户|原来|线下|就近|贵行|本行|你行|我行|咱们|一个|一家|两个|周边|旁边|新开|人工|自助|无人|支持|办理|拜访|柜台).*");

    private static final int MOST = 40;

    private BankNames() {}

    static void find(Reading reading, PreparedNames names) {
        known(reading, names.products(), EntityType.PRODUCT);
        known(reading, names.branches(), EntityType.BRANCH);
        Matcher m = BRANCH.matcher(reading.open());
        for (int tries = 0; tries < MOST && m.find(); tries++) {
            int from = m.start("name");
            int to = m.end("name");
            if (!ANY.matcher(m.group("name")).matches() && !reading.names(EntityType.BRANCH, from, to)) {
                reading.add(EntityType.BRANCH, reading.written(from, to), from, to, false, List.of());
            }
        }
    }

    private static void known(Reading reading, List<String> longestFirst, EntityType type) {
        for (String wanted : longestFirst) {
            int at = reading.normal().indexOf(wanted);
            for (int found = 0; found < MOST && at >= 0; found++) {
                int end = at + wanted.length();
                if (Payees.standsAlone(reading.normal(), at, end) && !reading.names(type, at, end)) {
                    reading.add(type, reading.written(at, end), at, end, false, List.of());
                }
                at = reading.normal().indexOf(wanted, end);
            }
        }
    }
}
