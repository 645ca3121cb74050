package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How people, shops and firms are called in Chinese: by what they are to the customer, by title, nickname or name. */
final class ChinesePeople {

    private static final Map<String, List<String>> LISTS = WordLists.read("payees.zh.txt", " ");
    private static final String SURNAME = ChineseSurnames.SURE;
    private static final String MINE = "(?:我们家的?|阿拉|我?屋里头?的?|家里的?|我们的?|我家的?|我个|我的|我|俺|咱们?|阮|[她他](?![给转打汇付们的说]))?";
    private static final String WHICH =
            "(?:新来的|村里?的?|新|老|前|隔壁|对门|镇上|楼下|楼上|村里|我们村|小区|老家|单位|公司|厂里|学校|大学|高中|初中|医院|驾校|(?:小卖部|超市|水果店|早餐店|面馆|饭店|花店)的?)?";
    private static final String ENDS = "(?=$|[^\\p{IsHan}a-z]|[的那这转打汇付支还账帐卡户说收吧了啊在要找发催没有就帮你等结借寄充缴交捐欠各，])";
    private static final String NICK =
            "(?:[老小阿大](?!堂|厅|街|夫|姨|拉|房|地|忘|记|不|没|被|让|在|有|来|去|得|爱|想|要|是|催|会|能|额|的|时|家|概|约|笔|数|写|学|师|姐|哥|妈|爷|婆|公|板|人)\\p{IsHan}{1,2}?|阿"
                    + " ?[a-z]{2,10})";
    private static final String TITLED = "(?:" + SURNAME + ChineseSurnames.GIVEN + "{0,2}?" + listed("title") + "|"
            + SURNAME + listed("call") + "(?![\\p{IsHan}&&[^的那这转打汇付支还账帐卡户说收吧了啊在要找发催没有就帮你等结借寄充缴交和跟与各先一两三四五六七八九十百千万]])|"
            + SURNAME + "(?:太(?![太平阳多贵高])|生(?![活意产病日命气效成物鲜态]))" + ")";
    /** 二姑父, 表妹夫: more of them than a list holds. */
    private static final String RELATED =
            "(?:(?:[大二三四五六七八九小幺老表堂]{0,2}|十[一二三四五六七八九]?)(?:[姑姨姐妹][父夫]|[姑姨舅]妈|[姑姨舅伯]母|[婶嫂侄]子|侄女|外甥女?|[叔舅伯姑姨]公|[姑姨舅]婆|[姑姨舅]奶奶|姑奶|舅爷)"
                    + "|(?:[大二三四五六七八九小幺]|十[一二三四五六七八九]?)(?:[姑姨舅婶叔伯嫂爷](?!父|夫|妈|母|子|公|婆|奶|哥)|(?<!小)[哥姐弟妹](?!夫|妹|弟)))";

    private static final String PERSONS = "(?:" + RELATED + "|" + listed("kin", "person")
            + "|[卖修送扫剪搬](?!到|了|我|的|款|钱|费|过)\\p{IsHan}{1,3}的(?=$|[ ,，。!！]|转|打|汇|付|还)|(?<=[我俺咱阮个阿])"
            + listed("short") + "(?![人孩生儿士婿])(?!(?<=女)的))";

    private static final String POLITELY = "(?:太太|先生|夫妇|阿姨|大姐|大妈|师傅|老师|小哥|大哥|大叔|大爷|大娘)?";
    private static final Pattern ROLE =
            Pattern.compile("(?:" + RELATED + "|" + listed("kin", "person") + ")" + POLITELY);
    private static final Pattern LISTED = Pattern.compile(listed("kin", "person", "business", "merchant"));
    /** 房东王阿姨: beside a name, what he is to the customer is no part of it. */
    static final Pattern NAMED_ROLE = Pattern.compile(
            MINE + WHICH + "(?:" + PERSONS + "|装修队|工程队|施工队|物业|学校|幼儿园|单位)(?<name>" + TITLED + "|" + NICK + ENDS + "|"
                    + SURNAME + ChineseSurnames.GIVEN + "{1,2}?" + ENDS + "|\\p{IsLatin}[\\p{IsLatin}']{1,15})");

    static final Pattern OF_ROLE = Pattern.compile("(?<name>(?:装修队|公司|学校|医院)的(?:工头|师傅|会计|老师|护工))");
    static final Pattern WITH_TITLE =
            Pattern.compile("(?<![\\p{IsHan}&&[^给向付转跟和把欠还是叫找问，。的]])" + MINE + WHICH + "(?<name>" + TITLED + ")");
    static final Pattern PERSON_BY_ROLE = Pattern.compile("(?<name>(?:" + MINE + "|个)" + WHICH + PERSONS + POLITELY
            + ")(?![里们长员妹]|" + listed("business") + "|(?<=会计)师|(?<=律师)(?:事务)?所)");
    static final Pattern BUSINESS =
            Pattern.compile("(?<name>" + WHICH + listed("business", "merchant") + ")(?![里们长员币]|小妹|人民)");
    static final Pattern FIRM = Pattern.compile(
            "(?<![\\p{IsHan}&&[^给向付转跟和与把是叫为在]])(?<name>(?!一家)[\\p{IsHan}&&[^给向付在把与和是请帮我的到]]{2,6}?(?:(?:五金|纸业|科技|贸易|商贸|实业|装潢|装饰)(?:有限)?(?:公司)?|公司|商行|经营部|工作室|书店|文具店|印务|食品|建材|家具|物流|传媒|制衣|超市|饭店))(?!的?人)");
    static final Pattern QUOTED = Pattern.compile("[\"“「](?<name>[^\"“”「」\n]{2,20})[\"”」]");
    static final Pattern CALLED = Pattern.compile(
            "(?:名字(?:叫|是)|名称(?:叫|是)|户名(?:叫|是|为)?|[他她]叫|(?<!女)人叫|叫做?|收款(?:单位|人|方)(?:是|为|叫|写))[:： ]?(?<name>"
                    + "[a-z]{2,12}(?: [a-z]{2,12})?|" + ChineseSurnames.NAME + "|" + NICK
                    + "|\\p{IsHan}{4,8})(?=$|[^\\p{IsHan}a-z])");
    static final Pattern NICKNAME = Pattern.compile("(?:隔壁|楼下|对门)?(?<name>" + NICK + ")" + ENDS);
    static final Pattern PERSON = Pattern.compile("(?<name>" + SURNAME + ChineseSurnames.GIVEN + "{1,2}?)" + ENDS);

    /** 小陈一百五小李两百, 伍老师五百: a name right before a sum. */
    static final Pattern WITH_SUM = Pattern.compile("(?:^|[,，。;；、 ]|(?<=\uE000))(?<name>(?:" + MINE + "|个)" + WHICH
            + "(?:" + PERSONS + "|" + TITLED + "|" + NICK + "|" + SURNAME + ChineseSurnames.GIVEN
            + "{1,2}))(?:那份|那边)?(?:也|再|就|先|各)?(?=\uE000)");

    static final Pattern LATIN = Pattern.compile(
            "(?:[给畀俾拨欠]|(?<!中)[转付汇还借打])(?:个|了|返)?(?<name>(?!(?:lpr|pdf|app|atm|vip|pos|pin|sim|nfc|etc|ic|ok|cny|usd|rmb|eur|gbp|hkd|jpy)(?![\\p{IsLatin}]))\\p{IsLatin}[\\p{IsLatin}'.-]{1,20}(?:"
                    + " \\p{IsLatin}[\\p{IsLatin}'.-]{1,20}){0,2})(?=$|[ ,，。!！?？]|\uE000|[转汇打付还那的发])");

    private ChinesePeople() {}

    private static String listed(String... sections) {
        List<String> words = new ArrayList<>();
        for (String section : sections) {
            words.addAll(LISTS.getOrDefault(section, List.of()));
        }
        return WordLists.any(words);
    }

    /** Whether the words begin with what somebody is to the customer, and go on. */
    static boolean isMoreThanARole(String words) {
        Matcher m = ROLE.matcher(words);
        return m.lookingAt() && m.end() < words.length();
    }

    /** Whether the words begin with what somebody is, or with a word for any shop: 老婆, 同事, 超市收银. */
    static boolean isListed(String words) {
        return LISTED.matcher(words).lookingAt();
    }
}
