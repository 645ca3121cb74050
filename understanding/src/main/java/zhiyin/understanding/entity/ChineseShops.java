package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shops and firms by the frame they stand in, since no list has them all: 在木棉书店刷的, 云朵咖啡收了我, 付给城西热力. What
 * ends as such names do is read in more frames than what could be any word.
 */
final class ChineseShops {

    /** From one character to another, the second excluded. */
    record Span(int from, int to) {}

    private static final Map<String, List<String>> LISTS = WordLists.read("shops.zh.txt", " ");
    private static final Set<String> NO_SHOP = Set.copyOf(LISTS.getOrDefault("nobody", List.of()));
    private static final Set<String> PLACES = Set.copyOf(LISTS.getOrDefault("place", List.of()));
    private static final Set<String> ENDINGS = Set.copyOf(LISTS.getOrDefault("ending", List.of()));

    /** Characters of small words, of which no name consists. */
    private static final String SMALL = "我你他她它您俺咱们的了在到从被把给向跟与是没不吗呢吧啊这那哪谁什怎么查又也还就才刚再很让叫说帮请去为但因而却喺";
    /** Characters of a bank's own words, which stand before a charge as shops do. */
    private static final String OWN = "费息卡账帐钱款贷额险单税利率笔次元块";

    private static final String NEVER_IN_A_NAME = "费息账帐钱款贷额险存取需";
    private static final Pattern COUNTED =
            Pattern.compile("^[0-9一二两三四五六七八九十零半]+点|^[一两几三四五六七八九十]+[家张个次间晚天夜层]|^(?:另|某|各|每|有)|以后|之后|以前");

    private static final String BODY = "[\\p{IsHan}a-z0-9·&&[^" + SMALL + "]]";
    /** 好又多超市, 鲜又鲜肉铺: small words that a name may well begin with. */
    private static final String WITH_SMALL =
            "(?:" + BODY + "又" + BODY + "|好再来|又见" + BODY + "{1,2}?|又一" + BODY + "|再来一" + BODY + ")";

    static final String ENDING = WordLists.any(List.copyOf(ENDINGS));
    private static final String BRAND = WordLists.any(LISTS.getOrDefault("brand", List.of()));
    /** What the words before a name end with. */
    private static final String BEGINS = "(?<![\\p{IsHan}a-z&&[^在喺到去于从被给向付交缴查看转汇打还欠和跟与是用过充说把笔家个单问下的呢啊]])";

    private static final Pattern NAMED = Pattern.compile(BEGINS + "(?<name>(?:" + WITH_SMALL + BODY + "{0,3}?|" + BODY
            + "{1,8}?)" + ENDING + "(?:公司|店)?)(?!费|卡|券|票|员|险|币|机|人|店|铺|厂|行|馆|站|城|房|学|账|区|" + ENDING + ")");
    /** 美团月付 and 京东白条 lend money. */
    private static final Pattern KNOWN = Pattern.compile(
            "(?<![a-z0-9])(?<name>" + BRAND + "(?:[\\p{IsHan}&&[^吃喝买住看加订点充在的里]]{0,4}?(?:店|" + ENDING
                    + "))?)(?=$|[^\\p{IsHan}]|[扣收刷又怎那这的自重上消买吃喝加充点打订花多退年会每月两给我在也还都第一是付里店说碌])(?![a-z0-9]|白条|金条|月付|支付|小额|借钱|金融|借款|贷|卡|券|快递费|客服|公司)");

    private static final Pattern VERB_FIRST = Pattern.compile("[买订住吃喝坐租办报修卖逛玩查充洗剪做交付缴点去搞装送开加用学上下可换个电大小新老]");

    private static final String HOW =
            "(?:又|也|还|多|再|就|都|给我|从我(?:的?[卡账]户?)?[里上]?|从卡[里上]|重复|突然|忽然|自动|每月|每个月|每年|这个?月|偷偷|直接|硬|已经?|居然|竟然|莫名其妙|无缘无故|刚刚?|一下子|当天|昨天|今天|\uE000)";
    /** What a shop does to a card. */
    private static final Pattern CHARGES = Pattern.compile(HOW
            + "{0,4}(?:的?账?单?上)?(?:扣(?!除)|碌|收(?![到入款益藏据])|刷|划(?!算)|预授权|代扣" + "|消费|一共|总共|花|买|吃|喝|付|订|充|结账|下单|绑|开了?发票)");

    private static final Pattern OF_SHOP = Pattern.compile(
            "(?:[一两二三四五六七八九十0-9]{1,2}[杯份碗斤瓶盘桌套盒包串]\uE000|(?:的\\p{IsHan}{0,2})?(?:扣|收|刷)的\uE000|那\uE000|的?(?:那|这|每|同)[一两几]?(?:笔|单|次|顿|桌|个(?:订单|会员))|的\\p{IsHan}{0,2}[费款租]|的\uE000|的(?:消费|账单|扣款|扣费|订单|交易|退款|钱|费用|小票|发票|会员|年费|月费|订阅|套餐|押金|房费|款|货款|定金|尾款|自动)|(?:还|也|又|却)?(?:说|让|催)(?!我)|[这那]边)");
    private static final Pattern IN = Pattern.compile("(?:在|喺|去|于|从|到|[那这一]家|商户是?|商家是?)$");
    private static final Pattern PAID = Pattern.compile(
            "(?:[付交缴汇打转还欠](?:给|到|了|过|款给|钱给)?|给|向|[付扣收交缴刷]过|充(?:值)?给?|查(?:一?下|查)?|看(?:一?下|看)?|搜(?:一?下)?)(?:\uE000{1,12}的?)?$");
    private static final Pattern NO_PAYING = Pattern.compile("(?:[没不别]|不是|从|转)(?:给)$");
    private static final Pattern USED = Pattern.compile(
            "[^,，。!?！？;；]{0,6}?(?:刷|碌|扣|消费|花了?|买|吃|喝|付|支付|结账|充|订|下单|扫码|剪|洗|加油|办了?[张个]?卡|住了?|交了?|用了?|点了?|理发|修|看病|\uE000|绑)");

    private static final String UNKNOWN =
            "(?<name>" + BODY + "{2,6}?|[a-z][a-z0-9'&.-]{1,20}(?: [a-z][a-z0-9'&.-]{1,20}){0,2})";
    private static final Pattern IN_UNKNOWN = Pattern.compile(
            "(?:(?<![现正实存还])在|喺)(?:\\p{IsHan}{1,6}的)?" + UNKNOWN
                    + "(?=(?:[买吃喝看逛住剪洗修玩订点打充加做办租练唱]了?\\p{IsHan}{0,3}?|\uE000)?(?:又|也|还|多|重复|被)?(?:刷|扣|消费|花了?\uE000|买|吃|喝|付款|付了|支付|结账|充了|订[了的]|点[了的]|下单|扫码|剪|加油|办了))");
    private static final Pattern CHARGING_UNKNOWN = Pattern.compile(
            "(?:^|[,，。!！?？;；: 说被]|显示|提示|\uE000(?:早上|上午|中午|下午|晚上|夜里|凌晨|傍晚)?的?)(?:帮我|麻烦)?(?:[查看问](?:一?下|[查看问])?)?"
                    + UNKNOWN + "(?=" + HOW + "{0,3}(?:扣|收|划|刷)(?:了|走|掉|我|\uE000|过|的(?!卡|那|时)))");

    /** The time of day, and what one does there, before a name. */
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "(?:(?:帮忙|麻烦)?(?:看看|看一?下|搜搜|搜一?下|看|搜))?(?:(?:楼下|对面|隔壁|附近|门口|镇上|街上|路口|村口|小区)的?)?(?:(?:大?清早|一大早|早上|早晨|上午|中午|下午|晚上|夜里|深夜|凌晨|傍晚|半夜|刚才|刚刚)(?:\\p{IsHan}{0,2}点半?)?)?(?:[订住逛吃喝](?="
                    + BODY + "{4})" + "|(?<![给在到于])(?:(?:先|要|得|该|想|能|去)?(?:付|交|缴|转|打|充|还|缴纳|支付)(?=" + BODY + "{4})))?");

    /** Without one of these nothing was charged, and most texts are done with. */
    private static final Pattern CHARGE_SAID =
            Pattern.compile("[扣刷付花交缴碌充还欠]|收了|收我|消费|[那这][笔单桌]|那\uE000|年费|月费|会员|重复|转|打给|给");

    private static final Pattern APART = Pattern.compile("[ ,，]$");
    private static final Pattern CHARGED_ME = Pattern.compile("(?:扣|收|刷|划)(?:了|走)?(?:我|\uE000)");
    private static final Pattern BESIDE_KNOWN =
            Pattern.compile("(?:^|[^\\p{IsHan}a-z0-9]|[在喺到去于从被给向付交缴查看转汇打还欠和跟与是用过充说把笔家个单问下的呢啊买了])$");
    private static final Pattern KNOWN_CHARGES =
            Pattern.compile("[^,，。!?！？;；退]{0,8}?(?:扣|刷|收了|收我|[那这][笔单桌]|那\uE000|重复)|(?:的|这家)?(?:年费|会员费?|月费|押金|房费)|退票那笔");
    private static final Pattern SPENT_IN = Pattern.compile("[^,，。!?！？;；]{0,8}?(?:扣|刷|碌|花了?|消费|买菜|付了|支付|\uE000)");

    private static final boolean[] FIRST = first();
    private static final int LONGEST =
            ENDINGS.stream().mapToInt(String::length).max().orElse(0);

    private static final int MOST = 20;

    private static final int MOST_TRIES = 200;

    private ChineseShops() {}

    /** Whether the text holds what a shop's name may end with; most texts hold none, and are done with. */
    static boolean anyEnding(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < FIRST.length && FIRST[text.charAt(i)]) {
                for (int length = 2; length <= LONGEST && i + length <= text.length(); length++) {
                    if (ENDINGS.contains(text.subSequence(i, i + length).toString())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean[] first() {
        boolean[] first = new boolean[0xA000];
        ENDINGS.forEach(word -> first[word.charAt(0)] = true);
        return first;
    }

    /** Shops that everybody knows by name, where something was charged. */
    static List<Span> known(CharSequence text) {
        List<Span> found = new ArrayList<>();
        if (At.find(CHARGE_SAID, text, 0, text.length()) < 0) {
            return found;
        }
        Matcher known = KNOWN.matcher(text);
        for (int tries = 0; tries < MOST_TRIES && found.size() < MOST && known.find(); tries++) {
            if (isKnownCharged(text, known.start("name"), known.end("name"))) {
                found.add(new Span(known.start("name"), known.end("name")));
            }
        }
        return found;
    }

    static List<Span> find(CharSequence text) {
        List<Span> found = new ArrayList<>();
        found.addAll(known(text));
        if (anyEnding(text)) {
            Matcher named = NAMED.matcher(text);
            for (int tries = 0; tries < MOST_TRIES && found.size() < MOST && named.find(); tries++) {
                add(found, text, named.start("name"), named.end("name"), true);
            }
        }
        for (Pattern unknown : List.of(IN_UNKNOWN, CHARGING_UNKNOWN)) {
            Matcher m = unknown.matcher(text);
            for (int tries = 0; tries < MOST_TRIES && found.size() < MOST && m.find(); tries++) {
                add(found, text, m.start("name"), m.end("name"), false);
            }
        }
        return found;
    }

    private static void add(List<Span> found, CharSequence text, int first, int to, boolean named) {
        int from = Math.max(first, At.end(BEFORE_NAME, text, first));
        String whole = text.subSequence(first, to).toString();
        if (from >= to || cutsAWord(whole, from - first)) {
            return;
        }
        String name = text.subSequence(from, to).toString();
        boolean met = found.stream().anyMatch(span -> span.from() < to && from < span.to());
        if (!met && (named ? isShop(name) && isCharged(text, from, to) : isUnknownShop(name))) {
            found.add(new Span(from, to));
        }
    }

    /** Whether the name would begin within a word that begins no name, as 车软件 does in 打车软件, or with one. */
    private static boolean cutsAWord(String whole, int from) {
        return NO_SHOP.stream().anyMatch(word -> whole.startsWith(word) && word.length() > Math.max(from, 1));
    }

    /** Not 订酒店 and not 手机软件: what stands before the ending must be a name. */
    private static boolean isShop(String name) {
        for (int i = 1; i < name.length(); i++) {
            String body = name.substring(0, i);
            if (ENDINGS.contains(name.substring(i))) {
                boolean verb = (i == 1 && VERB_FIRST.matcher(body).matches())
                        || (i > 2 && "吃喝买订逛住看".indexOf(body.charAt(i - 1)) >= 0);
                boolean trip = PLACES.contains(body);
                boolean aside = body.chars().anyMatch(c -> NEVER_IN_A_NAME.indexOf(c) >= 0)
                        || COUNTED.matcher(body).find();
                return !verb
                        && !trip
                        && !aside
                        && !NO_SHOP.contains(body)
                        && !ENDINGS.contains(body)
                        && !ENDINGS.contains(name);
            }
        }
        return false;
    }

    private static boolean isCharged(CharSequence text, int from, int to) {
        if (At.end(CHARGES, text, to) >= 0 || At.end(OF_SHOP, text, to) >= 0) {
            return true;
        }
        boolean last =
                to == text.length() && At.start(APART, text, from, 2) >= 0 && At.find(CHARGED_ME, text, 0, from) >= 0;
        boolean in = last || (At.start(IN, text, from, 4) >= 0 && At.end(USED, text, to) >= 0);
        return in || (At.start(PAID, text, from, 16) >= 0 && At.start(NO_PAYING, text, from, 4) < 0);
    }

    /** A known name needs less around it: the sentence speaks of a charge, and the name stands where no more belongs to it. */
    private static boolean isKnownCharged(CharSequence text, int from, int to) {
        boolean in = At.start(IN, text, from, 4) >= 0 && At.end(SPENT_IN, text, to) >= 0;
        boolean paid = At.start(PAID, text, from, 16) >= 0 && At.start(NO_PAYING, text, from, 4) < 0;
        return (from == 0 || At.start(BESIDE_KNOWN, text, from, 4) >= 0)
                && (in || paid || At.end(KNOWN_CHARGES, text, to) >= 0);
    }

    private static boolean isUnknownShop(String name) {
        boolean own = name.chars().anyMatch(c -> OWN.indexOf(c) >= 0);
        boolean aside = COUNTED.matcher(name).find()
                || NO_SHOP.stream().anyMatch(word -> name.startsWith(word) || name.endsWith(word))
                || withoutPlaces(name).length() < 2
                || "上里内外中时边省市县区国州岛村镇街路站行号天月年家员".indexOf(name.charAt(name.length() - 1)) >= 0
                || "一两几先再后随最头开剪跑拿取换办补打找买卖租借去坐住看修洗代有外某人".indexOf(name.charAt(0)) >= 0;
        boolean anyShop = ENDINGS.stream().anyMatch(name::endsWith);
        return !own && !aside && !anyShop && !Payees.isNobody(name) && !ChinesePeople.isListed(name);
    }

    /** 中国移动 is a firm, 日本东京 is none. */
    private static String withoutPlaces(String name) {
        for (String place : PLACES) {
            if (name.startsWith(place)) {
                return withoutPlaces(name.substring(place.length()));
            }
        }
        return name;
    }
}
