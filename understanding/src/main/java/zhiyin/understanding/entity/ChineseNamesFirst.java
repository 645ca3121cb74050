package zhiyin.understanding.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/**
 * Names made of what other rules would read for themselves: 张三丰, 韩元, 给周末转五百, 三块九小超市, 昨天晴洗衣店. They are taken
 * before any number or day is read, and only where a name must stand.
 */
final class ChineseNamesFirst {

    private static final String NUMERAL = "[0-9零〇一二两三四五六七八九十百千万亿半几]";
    /** What numbers, days and currencies are made of. */
    private static final Pattern ODD = Pattern.compile("[0-9零一二两三四五六七八九十百千万亿半元币年月日周末初号点分块角毛春夏秋冬比克多]|今|昨|明[天年]|礼拜");

    private static final String PAID =
            "(?:转账|转钱|转|打|汇|付|还|发|寄|借|拨|结|交)(?:个|了|过去|账|钱|款|一点|点|些)?(?=$|[ ,，。0-9¥$]|" + NUMERAL + "|那|的|没|到)";
    private static final String ENDS = "(?=" + PAID + "|$|[ ,，。;；!！]|的?(?:账户|账号|卡里|账上))";
    private static final String FEAST =
            "(?:元宵|中秋|国庆|端午|重阳|七夕|清明|冬至|立春|立夏|立秋|立冬|小满|谷雨|白露|霜降|惊蛰|初[一二三四五六七八九十]|十[一二三四五六七八九]|大年)";
    private static final String KIN = "[二三四五六七八九]?十[一二三四五六七八九]?[哥姐弟妹叔姨嫂婶姑舅爷](?!父|夫|妈|母|子|公|婆)";

    private static final String ROLE =
            "(?:[\\p{IsHan}&&[^转汇打付]]{0,5}(?:奶妈|师傅|老师|同事|经理|同学|朋友|房东|司机|员工|业主|队长|朋友|教练|中介|亲戚|邻居|采购|会计))?";

    private static final List<Pattern> PEOPLE = List.of(
            Pattern.compile("[给畀俾拨欠转汇付打还](?<name>" + ChineseSurnames.SURE + ChineseSurnames.GIVEN
                    + "{1,2}(?:老师|师傅|医生|先生|女士|阿姨|经理|教练|律师|同学))"),
            Pattern.compile("(?:(?<![不别没])[给畀俾拨欠]" + ROLE + "|转给|付给|汇给|打给|还给|借给)(?<name>" + ChineseSurnames.NAME + "|"
                    + FEAST + ")" + ENDS),
            Pattern.compile("(?:[给畀俾拨欠转汇付打还])(?<name>" + KIN + ")"),
            Pattern.compile("(?:(?<![\\p{IsHan}a-z&&[^我先再要想请帮来]])[还汇欠转])(?<name>" + ChineseSurnames.SURE
                    + ChineseSurnames.GIVEN + "{1,2}?)(?=" + NUMERAL + "{1,3}[0-9百千万块元]|[0-9]{2})"),
            Pattern.compile("(?:户名(?:叫|是|为)?|(?:收款人|名字|他|她|人|名)(?:就|也|真)?(?:叫|是|为|写))[:： ]?(?<name>"
                    + ChineseSurnames.NAME + ")(?=$|[ ,，。;；!！])"),
            Pattern.compile("(?:^|[,，。;；!！ ])(?:把|将)?(?<name>" + ChineseSurnames.SURE
                    + ChineseSurnames.GIVEN
                    + "{1,2})(?=(?:说|问|催|找|讲)[^,，。]{0,3}[他她我]|的(?:房租|租金|工资|工钱|学费|饭钱|生活费|份子钱?|货款|钱)|转"
                    + NUMERAL + "|今早问|" + NUMERAL + "[百千万][" + "一二三四五六七八九块元]?(?:$|[ ,，。]))"),
            Pattern.compile("(?<name>(?:张三|李四|王五|赵六|王二麻子|王小二)(?!丰|光)(?=(?:张三|李四|王五|赵六|[和、,，跟与]|都|从|加|删|存|设|保|$)))"));

    private static final int TOPIC = 5;
    private static final Pattern THERE = Pattern.compile("[在去]$");
    private static final Pattern WEEKDAY = Pattern.compile("周[一二三四五六日末天几][早晚上下中前后那这里]?");
    private static final Pattern TWICE =
            Pattern.compile("(?:^|[,，。;；!！ ])(?<name>[欧韩](\\p{IsHan})\\2)(?!\\2)|(?:给|向|欠)(?<given>"
                    + ChineseSurnames.KNOWN + "(多|元|万|一)\\4)(?=[转打汇付还发借])");
    private static final Pattern LISTED_FIRST = Pattern.compile("收款人|转|汇|打|付|存|删|加");

    private static final int MOST_TRIES = 60;

    private ChineseNamesFirst() {}

    static void find(Reading reading) {
        CharSequence text = reading.open();
        if (!isChinese(text) || !ODD.matcher(text).find()) {
            return;
        }
        for (Pattern people : PEOPLE) {
            each(reading, people);
        }
        each(reading, TWICE);
        for (ChineseShops.Span shop : ChineseShops.known(reading.open())) {
            // 转九毛九 is a sum, and a restaurant only where one eats.
            boolean there = At.start(THERE, reading.normal(), shop.from(), 1) >= 0;
            if (there
                    && ODD.matcher(reading.normal().substring(shop.from(), shop.to()))
                            .find()) {
                take(reading, shop.from(), shop.to());
            }
        }
        for (ChineseShops.Span shop : ChineseOddShops.find(reading.open())) {
            take(reading, shop.from(), shop.to());
        }
    }

    private static void each(Reading reading, Pattern pattern) {
        Matcher m = pattern.matcher(reading.open());
        boolean listed = pattern == PEOPLE.getLast();
        for (int tries = 0; tries < MOST_TRIES && m.find(); tries++) {
            String group = m.group("name") == null ? "given" : "name";
            String name = m.group(group);
            boolean weekday =
                    pattern == PEOPLE.get(TOPIC) && WEEKDAY.matcher(name).matches();
            boolean odd = !weekday && ODD.matcher(name).find() && !isOnlyNumeral(name);
            if (odd && (!listed || LISTED_FIRST.matcher(reading.normal()).find())) {
                take(reading, m.start(group), m.end(group));
            }
        }
    }

    private static boolean isOnlyNumeral(String name) {
        return name.chars().allMatch(c -> ChineseNumber.digit((char) c) >= 0 || ChineseNumber.unit((char) c) > 0)
                && !name.startsWith("十");
    }

    private static boolean isChinese(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x4E00 && text.charAt(i) <= 0x9FFF) {
                return true;
            }
        }
        return false;
    }

    private static void take(Reading reading, int from, int to) {
        if (reading.isOpen(from, to)) {
            reading.take(EntityType.PAYEE, reading.written(from, to), from, to);
        }
    }
}
