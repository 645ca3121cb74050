package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/**
 * Whom a sentence in Chinese pays: who stands where a payee stands, and else who is named beside a payment or a charge. What
 * he is to the customer stays: 我妈, 陈师傅, 房东王阿姨.
 */
final class ChinesePayees {

    private static final Map<String, List<String>> LISTS = WordLists.read("payees.zh.txt", " ");
    private static final String SURNAME =
            "[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚文]";
    private static final String MINE = "(?:我们家的?|我们的?|我家的?|我个|我的|我|俺|咱们?|阮|[她他](?![给转打汇付们的说]))?";
    private static final String WHICH =
            "(?:新来的|新|老|前|隔壁|对门|镇上|楼下|楼上|村里|我们村|小区|老家|单位|公司|厂里|学校|大学|高中|初中|医院|驾校|(?:小卖部|超市|水果店|早餐店|面馆|饭店|花店)的?)?";
    private static final String ENDS = "(?=$|[^\\p{IsHan}a-z]|[的那这转打汇付支还账帐卡户说收吧了啊在要找发催没有就帮，])";
    private static final String NICK =
            "(?:[老小阿大](?!姨|额|的|时|家|概|约|笔|数|写|学|师|姐|哥|妈|爷|婆|公|板|人)\\p{IsHan}{1,2}?|阿 ?[a-z]{2,10})";
    private static final String TITLED = "(?:" + SURNAME + "\\p{IsHan}{0,2}?" + listed("title") + "|" + SURNAME
            + "(?:太(?![太平阳多贵高])|生(?![活意产病日命气效成物鲜态]))" + ")";
    /** 二姑父, 表妹夫: more of them than a list holds. */
    private static final String RELATED =
            "(?:[大二三四五六七八小幺老表堂]{0,2}(?:[姑姨姐妹][父夫]|[姑姨舅]妈|[姑姨舅伯]母|[婶嫂侄]子|侄女|外甥女?|[叔舅伯姑姨]公|[姑姨舅]婆|[姑姨舅]奶奶|姑奶|舅爷)"
                    + "|[大二三四五六七八小幺][姑姨舅婶叔伯嫂](?!父|夫|妈|母|子|公|婆|奶))";

    private static final String PERSONS = "(?:" + RELATED + "|" + listed("kin", "person") + "|(?<=[我俺咱阮个阿])"
            + listed("short") + "(?![人孩生儿士婿])(?!(?<=女)的))";

    private static final String POLITELY = "(?:太太|先生|夫妇|阿姨|大姐|大妈|师傅|老师|小哥|大哥|大叔)?";
    private static final Pattern ROLE =
            Pattern.compile("(?:" + RELATED + "|" + listed("kin", "person") + ")" + POLITELY);
    private static final Pattern LISTED = Pattern.compile(listed("kin", "person", "business", "merchant"));
    /** 房东王阿姨: beside a name, what he is to the customer is no part of it. */
    private static final Pattern NAMED_ROLE = Pattern.compile(MINE + WHICH + PERSONS + "(?<name>" + TITLED + "|" + NICK
            + ENDS + "|" + SURNAME + "\\p{IsHan}{1,2}?" + ENDS + ")");

    private static final Pattern OF_ROLE = Pattern.compile("(?<name>(?:装修队|公司|学校|医院)的(?:工头|师傅|会计|老师|护工))");
    private static final Pattern WITH_TITLE =
            Pattern.compile("(?<![\\p{IsHan}&&[^给向付转跟和把欠还是叫找问，。的]])" + MINE + WHICH + "(?<name>" + TITLED + ")");
    private static final Pattern PERSON_BY_ROLE = Pattern.compile(
            "(?<name>(?:" + MINE + "|个)" + WHICH + PERSONS + POLITELY + ")(?![里们长员妹]|(?<=会计)师|(?<=律师)(?:事务)?所)");
    private static final Pattern BUSINESS =
            Pattern.compile("(?<name>" + WHICH + listed("business", "merchant") + ")(?![里们长员币]|小妹|人民)");
    private static final Pattern FIRM = Pattern.compile(
            "(?<![\\p{IsHan}&&[^给向付转跟和与把是叫为在]])(?<name>(?!一家)[\\p{IsHan}&&[^给向付在把与和是请帮我的到]]{2,6}?(?:(?:五金|纸业|科技|贸易|商贸|实业|装潢|装饰)(?:有限)?(?:公司)?|公司|商行|经营部|工作室|书店|文具店|印务|食品|建材|家具|物流|传媒|制衣|超市|饭店))(?!的?人)");
    private static final Pattern QUOTED = Pattern.compile("[\"“「](?<name>[^\"“”「」\n]{2,20})[\"”」]");
    private static final Pattern CALLED =
            Pattern.compile("(?:名字(?:叫|是)|名称(?:叫|是)|户名(?:叫|是|为)?|他叫|她叫|叫做?|收款(?:单位|人|方)(?:是|为|叫))[:： ]?(?<name>"
                    + "[a-z]{2,12}(?: [a-z]{2,12})?|" + SURNAME + "\\p{IsHan}{1,2}|" + NICK
                    + "|\\p{IsHan}{4,8})(?=$|[^\\p{IsHan}a-z])");
    private static final Pattern NICKNAME = Pattern.compile("(?:隔壁|楼下|对门)?(?<name>" + NICK + ")" + ENDS);
    private static final Pattern PERSON = Pattern.compile("(?<name>" + SURNAME + "\\p{IsHan}{1,2}?)" + ENDS);

    private static final String PAY = "(?:转账|转钱|转|汇款|汇|打款|打钱|打|付款|付|支付|还款|还钱|还|发|拨|缴|交|捐|寄|存|过数|过户)";
    private static final Pattern TO_WHOM = Pattern.compile(
            "(?:[给畀俾向欠]|往|借|付|转|汇|" + PAY + "[给到]|送|还)(?:个|了|\uE000{1,12}的|在?\\p{IsHan}{2,8}的)?[\"“]?$");
    private static final Pattern SAVED = Pattern.compile("(?:[把将]|加|加上|新增|添加|登记|录|存)(?:一个|个|一下|下)?$");
    private static final Pattern MONEY = Pattern.compile(
            "转(?!人工)|畀|俾|send|pay|收到|\uE000给|汇(?!率)|打[\uE000过给点]|打款|付|还(?!是|有|没|能|会|可|要|不|在)|欠|缴|交[\uE000水电房租学钱费]|工资|工钱|款|捐|给.{0,6}\uE000|给[他她]|拨|寄|收款|账户|账号|帐号|卡号|卡里|户头|代扣|扣费|扣款|过数");
    private static final Pattern CHARGE =
            Pattern.compile("刷|扣|消费|花了|花钱|花多少|买|付款|结账|收了|收我|收费|重复|两笔|两次|两遍|一笔|那笔|交易|充了|预授权|碌");
    private static final Pattern SAVE = Pattern.compile("存|登记|保存|录|记|加|新增|添加|名单|收款|add");
    private static final Pattern ACCOUNT = Pattern.compile("账号|帐号|账户|卡号|户头|收款|银行卡|新卡|常用|payee");
    private static final Pattern REFUND = Pattern.compile("退款|退货|退回来|退给|骗|诈|冒充|自称|退钱|返还|释放|涉案");
    private static final Pattern NOT_PAID =
            Pattern.compile("(?:从|替|帮|陪|跟|和|与|带|让|叫|听|问|教|像|当|同|合伙|属于|除了|不是给|不是转给|不是|找)$");
    private static final Pattern HIM =
            Pattern.compile("(?:给|还|付给|转给|打给)[他她](?:们|的?[卡账]|$|[^说的换买办开记交什])|欠[他她]|付[至到给]对方");
    private static final Pattern INCOMING = Pattern.compile("给我[寄打汇]");
    private static final Pattern DEBIT = Pattern.compile("代扣|自动扣|自动划|扣费授权|扣款协议|代缴");
    /** What he does is no receiving. */
    private static final Pattern GIVES = Pattern.compile(
            "(?:给了?(?:我(?![刷扣收多重])|\uE000)|转给我|打给我|汇给我|转来|打来|的?手机|说(?!没|还没|未|没有)|告诉|今年|岁|血压|住院|.{0,4}(?:去世|走了|过世)|看病|上学|想(?!要)|问|教|要[开办查申买贷看]|能不能|退|的名[字义下]|名下|生病|也是|身体|.{0,5}[让叫]我)");

    private static final Pattern FOR_HIM = Pattern.compile("[^\uE000，。]{0,2}(?:交学|买|办卡|开户|充|当零|找|存教|存钱)");
    /** 转三百给女儿充饭卡: the money goes to her all the same. */
    private static final Pattern SENT = Pattern.compile("(?:转|打|汇|付)(?:个|了|账)?\uE000{1,12}(?:给|到)$");

    private static final Pattern RECEIVES =
            Pattern.compile("(?:那边|那头|那儿|那里)(?:先|再|也|给|要)?(?:打|转|汇|付)(?!来|给我|电话)|.{0,5}(?:没收到|收到了?没|没见着|未收到|催|账上没|收到)");
    private static final Pattern AT = Pattern.compile("(?:在|那个|\uE000|被|有|付|外省)\\p{IsHan}{0,2}$|[ ，。]$");
    private static final Pattern NAMED_SHOP = Pattern.compile("(?:商户|叫|给|向|笔|是|付|到|在)$");
    private static final Pattern CHARGED_HERE = Pattern.compile(
            "(?:给我|(?:这个?月|每月|那个|里|也|又|还|从我|从|自动)?(?:从我)?(?:卡上)?|的?(?:房费|会费|挂号费|押金|收银台?|同一笔|每一笔|那几笔|[这那]笔|年费|自动))?.{0,4}(?:多?刷|扣|收(?![到入银])|消费|一共|花|买|付款|结账|重复|代扣|划|充了|[这那]笔|碌|\uE000)|那笔");

    /** Nobody pays more at once; it keeps the cost of long texts linear. */
    private static final int MOST = 40;

    private static final int MOST_TRIES = 200;

    private ChinesePayees() {}

    private enum Strength {
        NONE,
        BESIDE,
        PAID
    }

    /** Somebody from one character to another; the words for what he is to the customer may begin before his name. */
    private record Candidate(int begin, int from, int to, Strength strength) {

        boolean meets(int first, int last) {
            return begin < last && first < to;
        }
    }

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

    static boolean find(Reading reading) {
        CharSequence text = reading.open();
        Sentence sentence = Sentence.of(text);
        List<Candidate> found = new ArrayList<>();
        ChineseShops.find(text)
                .forEach(shop -> found.add(new Candidate(shop.from(), shop.from(), shop.to(), Strength.PAID)));
        if (!sentence.saves() && !sentence.money() && !sentence.charge() && found.isEmpty()) {
            return false;
        }
        Finder finder = new Finder(reading, text, sentence, found);
        finder.firms(QUOTED);
        finder.each(CALLED, sentence.saves() || sentence.money() ? Strength.PAID : Strength.NONE, false);
        finder.each(NAMED_ROLE, Strength.BESIDE, false);
        finder.each(OF_ROLE, Strength.BESIDE, false);
        finder.each(WITH_TITLE, Strength.BESIDE, false);
        finder.each(FIRM, Strength.BESIDE, false);
        finder.each(PERSON_BY_ROLE, Strength.BESIDE, false);
        finder.firms(BUSINESS);
        finder.each(NICKNAME, Strength.NONE, true);
        finder.each(PERSON, Strength.NONE, true);
        found.sort(Comparator.comparingInt(Candidate::from));
        // 我妈的护工: the one meant stands last.
        List<Candidate> all = List.copyOf(found);
        found.removeIf(c -> all.stream().anyMatch(next -> next.begin() == c.to() + 1 && text.charAt(c.to()) == '的'));
        Strength best =
                found.stream().map(Candidate::strength).max(Enum::compareTo).orElse(Strength.NONE);
        Set<String> said = new HashSet<>();
        for (Candidate candidate : found) {
            String name = reading.normal().substring(candidate.from(), candidate.to());
            boolean known = said.stream().anyMatch(other -> other.contains(name));
            if (best != Strength.NONE && candidate.strength() == best && !known) {
                said.add(name);
                reading.take(
                        EntityType.PAYEE,
                        reading.written(candidate.from(), candidate.to()),
                        candidate.from(),
                        candidate.to());
            }
        }
        return best != Strength.NONE;
    }

    /** What is true of the whole text, and so asked once. */
    private record Sentence(boolean saves, boolean money, boolean charge, boolean refund, boolean him, boolean debit) {

        static Sentence of(CharSequence text) {
            boolean money = MONEY.matcher(text).find();
            return new Sentence(
                    SAVE.matcher(text).find() && ACCOUNT.matcher(text).find(),
                    money,
                    CHARGE.matcher(text).find(),
                    REFUND.matcher(text).find(),
                    money && HIM.matcher(text).find() && !INCOMING.matcher(text).find(),
                    DEBIT.matcher(text).find());
        }
    }

    private record Finder(Reading reading, CharSequence text, Sentence sentence, List<Candidate> found) {

        void each(Pattern pattern, Strength beside, boolean onlyPaid) {
            Matcher m = pattern.matcher(text);
            for (int tries = 0; tries < MOST_TRIES && m.find(); tries++) {
                int from = m.start("name");
                int to = m.end("name");
                boolean free = pattern == CALLED || pattern == PERSON || pattern == NICKNAME;
                if (free && (Payees.isNobody(reading.normal().substring(from, to)) || isHedge(from, to))) {
                    continue;
                }
                int begin = pattern == CALLED ? from : m.start();
                boolean met = found.size() > MOST || found.stream().anyMatch(c -> c.meets(begin, to));
                Strength strength = met ? Strength.NONE : strength(begin, to, beside, false);
                if (!met && (!onlyPaid || strength == Strength.PAID)) {
                    found.add(new Candidate(begin, from, to, strength));
                }
            }
        }

        private boolean isHedge(int from, int to) {
            return Hedges.cut(reading.normal(), from, to) == from;
        }

        /** Shops and firms where something was charged. */
        void firms(Pattern pattern) {
            Matcher m = pattern.matcher(text);
            for (int tries = 0; tries < MOST_TRIES && m.find(); tries++) {
                int from = m.start("name");
                int to = m.end("name");
                if (found.size() <= MOST && found.stream().noneMatch(c -> c.meets(from, to))) {
                    boolean quoted = pattern == QUOTED;
                    int end = quoted ? to + 1 : to;
                    boolean here =
                            from == 0 || At.start(quoted ? NAMED_SHOP : AT, text, quoted ? from - 1 : from, 6) >= 0;
                    boolean charged = sentence.saves()
                            || sentence.debit()
                            || (sentence.charge() && here && (quoted || At.end(CHARGED_HERE, text, end) >= 0));
                    Strength strength = strength(from, end, Strength.NONE, true);
                    boolean none = strength == Strength.NONE && charged && !isElsewhere(from, to, true);
                    found.add(new Candidate(from, from, to, none ? Strength.BESIDE : strength));
                }
            }
        }

        private Strength strength(int from, int to, Strength beside, boolean firm) {
            if (beside == Strength.PAID || (sentence.saves() && At.start(SAVED, text, from, 6) >= 0)) {
                return Strength.PAID;
            }
            if (sentence.refund()) {
                return Strength.NONE;
            }
            if (!isElsewhere(from, to, firm)) {
                boolean receives = At.end(RECEIVES, text, to) >= 0;
                boolean paid = (sentence.money() || sentence.charge()) && At.start(TO_WHOM, text, from, 20) >= 0;
                if (receives || paid) {
                    return Strength.PAID;
                }
            }
            return sentence.him() || (sentence.saves() && !isElsewhere(from, to, firm)) ? beside : Strength.NONE;
        }

        private boolean isElsewhere(int from, int to, boolean firm) {
            return At.start(NOT_PAID, text, from, 5) >= 0
                    || At.end(GIVES, text, to) >= 0
                    || (!firm && At.end(FOR_HIM, text, to) >= 0 && At.start(SENT, text, from, 24) < 0);
        }
    }
}
