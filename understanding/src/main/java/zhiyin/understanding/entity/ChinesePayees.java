package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/**
 * Whom a sentence in Chinese pays: who stands where a payee stands, and else who is named beside a payment or a charge. What
 * he is to the customer stays: 我妈, 陈师傅, 房东王阿姨.
 */
final class ChinesePayees {

    private static final String PAY = "(?:转账|转钱|转|汇款|汇|打款|打钱|打|付款|付|支付|还款|还钱|还|发|拨|缴|交|捐|寄|存|过数|过户)";
    private static final Pattern TO_WHOM =
            Pattern.compile("(?:[给畀俾拨向欠]|往|借|付|转|汇|(?:畀|俾|拨|给)(?:返|咗|翻)?\uE000{1,12}|(?:不对|错了|说错|打错)[ ,，]*(?:应该)?是|"
                    + PAY + "[给到]|送|还)(?:个|了|\uE000{1,12}的|在?\\p{IsHan}{2,8}的)?[\"“]?$");
    private static final Pattern SAVED = Pattern.compile("(?:[把将]|加|加上|新增|添加|登记|录|存)(?:一个|个|一下|下)?$");
    private static final Pattern MONEY = Pattern.compile(
            "转(?!人工)|结(?:\uE000|[工账]|(?![婚构果束余合])(?![婚构果束余合])\\p{IsHan}{1,4}[费款钱]|[一二三四五六七八九])|畀|俾|send|pay|收到|\uE000给|汇(?!率)|打[\uE000过给点]|打款|付|还(?!是|有|没|能|会|可|要|不|在)|欠|缴|交[\uE000水电房租学钱费]|工资|工钱|款|捐|交给(?=.{0,8}[钱费款])|(?:[费钱款租]|\uE000).{0,8}交给|给.{0,6}\uE000|[给转汇打][他她]|拨|寄|收款|账户|账号|帐号|卡号|卡里|户头|代扣|扣费|扣款|过数");
    private static final Pattern GIVEN = Pattern.compile("(?:^|[,，。;； ]|\uE000|[吧呢啊])(?:交|先|就)?[给畀俾拨](?!我(?:$|[,，。"
            + " ]))[\\p{IsHan}\\p{IsLatin}&&[^取办买开交存结看查说讲退卡户]]{1,9}(?:$|[,，。;；!！ ])|[畀俾拨](?:返|咗)?\uE000|户名|收款人");
    private static final Pattern CHARGE =
            Pattern.compile("刷|扣|消费|花了|花钱|花多少|买|付款|结账|收了|收我|收费|重复|两笔|两次|两遍|一笔|那笔|交易|充了|预授权|碌");
    private static final Pattern SAVE = Pattern.compile("存|登记|保存|录|记(?![性得忆不账])|加|新增|添加|名单|收款|add");
    private static final Pattern ACCOUNT = Pattern.compile("账号|帐号|账户|卡号|户头|收款|银行卡|新卡|常用|payee");
    private static final Pattern REFUND = Pattern.compile("退款|退货|退回来|退的|退给|骗|诈|冒充|自称|退钱|返还|释放|涉案");
    /** What was held back and is to come free. */
    private static final Pattern HOLD = Pattern.compile("预授权.{0,10}(?:退|释放|解除|返)");

    private static final Pattern NOT_PAID =
            Pattern.compile("(?:是开|我开|家开|从|替|帮|陪|跟|和|与|带|让|叫|听|问|教|像|当|同|合伙|属于|除了|不是给|不是转给|不是|找)$");
    private static final Pattern HIM = Pattern.compile(
            "(?:转|打|汇|还|畀|俾)(?:脱|返)?[伊佢]|(?:转|汇|打|发|还)[他她](?:\uE000|$|[,，。])|(?:给|还|付给|转给|打给)[他她](?:们|的?[卡账]|$|[^说的换买办开记交什])|欠[他她]|付[至到给]对方");
    private static final Pattern INCOMING = Pattern.compile("给我[寄打汇]");
    private static final Pattern DEBIT = Pattern.compile("代扣|自动扣|自动划|扣费授权|扣款协议|代缴");
    /** 三个伙计: how many, and no part of what they are called. */
    private static final Pattern COUNTED = Pattern.compile("[一二两三四五六七八九十几0-9]个");

    private static final Pattern NAMED_BEFORE = Pattern.compile("(?:^|[,，。;； ]|[是叫找给]|那个)$");
    private static final Pattern TRANSFER = Pattern.compile("转(?!人工|来|我)|汇|打(?!电话)|付|发");
    /** What he does is no receiving. */
    private static final Pattern GIVES = Pattern.compile(
            "(?:给了?(?:我(?![刷扣收多重])|\uE000)|转给我|打给我|汇给我|转来|打来|的?手机|说(?!没|还没|未|没有)|告诉|今年|岁|血压|住院|.{0,4}(?:去世|走了|过世)|看病|上学|想(?!要)|问|教|要[开办查申买贷看]|能不能|退|的名[字义下]|名下|生病|也是|身体|.{0,5}[让叫]我(?!.{0,16}(?:给|转|还|打)[他她])|写个|弄个|讲|看看|挂号|报名|发(?!\uE000|工资|奖金|红包|钱|薪|个|了|点|过|压岁|生活|款|年终|$))");

    private static final Pattern FOR_HIM = Pattern.compile("[^\uE000，。]{0,2}(?:交学|买|治|看病|办卡|开户|充|当零|找|存教|存钱)");
    /** 转三百给女儿充饭卡: the money goes to her all the same. */
    private static final Pattern SENT = Pattern.compile("(?:转|打|汇|付)(?:个|了|账)?\uE000{1,12}(?:给|到)$");

    private static final Pattern RECEIVES = Pattern.compile(
            "(?:那边|那头|那儿|那里)(?:先|再|也|给|要)?(?:打|转|汇|付)(?!来|给我|电话)|(?:那边|那头|那儿|那里)?的?\\p{IsHan}{0,4}\uE000{1,12}(?:先|也|已经)?[打转汇付结]了|.{0,5}(?:没收到|收到了?没|没见着|未收到|催|账上没|收到)");
    /** 张阿姨和李阿姨各转五百, 小陈一百五小李两百: each of them gets something. */
    private static final Pattern EACH =
            Pattern.compile("(?:(?:[和跟与、,，]|还有)\\p{IsHan}{1,6}?){0,3}(?:各自?|每人|一人|分别)(?:转|打|汇|付|发|给|还|\uE000)");

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

    static boolean find(Reading reading) {
        CharSequence text = reading.open();
        Sentence sentence = Sentence.of(text, reading.names(EntityType.AMOUNT));
        List<Candidate> found = new ArrayList<>();
        ChineseShops.find(text)
                .forEach(shop -> found.add(new Candidate(shop.from(), shop.from(), shop.to(), Strength.PAID)));
        Finder finder = new Finder(reading, text, sentence, found);
        if (!sentence.saves() && !sentence.money() && !sentence.charge() && found.isEmpty()) {
            if (reading.names(EntityType.AMOUNT)) {
                finder.withSums();
            }
            found.forEach(c -> reading.take(EntityType.PAYEE, reading.written(c.from(), c.to()), c.from(), c.to()));
            return !found.isEmpty();
        }
        finder.firms(ChinesePeople.QUOTED);
        finder.each(ChinesePeople.CALLED, sentence.saves() || sentence.money() ? Strength.PAID : Strength.NONE, false);
        finder.each(ChinesePeople.NAMED_ROLE, Strength.BESIDE, false);
        finder.each(ChinesePeople.OF_ROLE, Strength.BESIDE, false);
        finder.each(ChinesePeople.WITH_TITLE, Strength.BESIDE, false);
        finder.each(ChinesePeople.FIRM, Strength.BESIDE, false);
        finder.each(ChinesePeople.PERSON_BY_ROLE, Strength.BESIDE, false);
        finder.firms(ChinesePeople.BUSINESS);
        finder.each(ChinesePeople.NICKNAME, sentence.him() ? Strength.BESIDE : Strength.NONE, !sentence.him());
        finder.each(ChinesePeople.PERSON, sentence.him() ? Strength.BESIDE : Strength.NONE, !sentence.him());
        finder.each(ChinesePeople.LATIN, Strength.PAID, true);
        finder.withSums();
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
    private record Sentence(
            boolean saves, boolean money, boolean charge, boolean refund, boolean hold, boolean him, boolean debit) {

        static Sentence of(CharSequence text, boolean amount) {
            boolean money =
                    MONEY.matcher(text).find() || (amount && GIVEN.matcher(text).find());
            return new Sentence(
                    SAVE.matcher(text).find() && ACCOUNT.matcher(text).find(),
                    money,
                    CHARGE.matcher(text).find(),
                    REFUND.matcher(text).find(),
                    HOLD.matcher(text).find(),
                    money && HIM.matcher(text).find() && !INCOMING.matcher(text).find(),
                    DEBIT.matcher(text).find());
        }
    }

    private record Finder(Reading reading, CharSequence text, Sentence sentence, List<Candidate> found) {

        void each(Pattern pattern, Strength beside, boolean onlyPaid) {
            Matcher m = pattern.matcher(text);
            for (int tries = 0; tries < MOST_TRIES && m.find(); tries++) {
                int counted = At.end(COUNTED, text, m.start("name") - 1) >= 0 ? 1 : 0;
                int from = m.start("name") + counted;
                int to = m.end("name");
                boolean free = pattern == ChinesePeople.CALLED
                        || pattern == ChinesePeople.PERSON
                        || pattern == ChinesePeople.NICKNAME;
                if (free && (Payees.isNobody(reading.normal().substring(from, to)) || isHedge(from, to))) {
                    continue;
                }
                int begin = pattern == ChinesePeople.CALLED || pattern == ChinesePeople.LATIN ? from : m.start();
                boolean met = found.size() > MOST
                        || found.stream().anyMatch(c -> c.meets(begin, to))
                        || (to < text.length() && reading.names(EntityType.PAYEE, to, to + 1));
                Strength strength = met ? Strength.NONE : strength(begin, to, beside, false);
                boolean alone = pattern != ChinesePeople.PERSON && pattern != ChinesePeople.NICKNAME;
                boolean named = alone || from == 0 || At.start(NAMED_BEFORE, text, from, 4) >= 0;
                boolean latin = pattern != ChinesePeople.LATIN || reading.names(EntityType.AMOUNT);
                if (!met && latin && (strength == Strength.PAID || (!onlyPaid && named))) {
                    found.add(new Candidate(begin, from, to, strength));
                }
            }
        }

        /** Several who each get a sum are paid; one is where the sentence pays somebody. */
        void withSums() {
            List<Candidate> named = new ArrayList<>();
            Matcher m = ChinesePeople.WITH_SUM.matcher(text);
            for (int tries = 0; tries < MOST_TRIES && m.find(); tries++) {
                int from = m.start("name");
                int to = m.end("name");
                boolean met = found.size() > MOST
                        || found.stream().anyMatch(c -> c.strength() != Strength.NONE && c.meets(from, to));
                boolean sum = reading.names(EntityType.AMOUNT, m.end(), m.end() + 1);
                if (!met && sum && !Payees.isNobody(reading.normal().substring(from, to))) {
                    named.add(new Candidate(from, from, to, Strength.PAID));
                }
            }
            boolean several = named.size() > 1 && !sentence.refund();
            boolean nobodyElse = found.stream().allMatch(c -> c.strength() == Strength.NONE);
            if (several || (sentence.money() && TRANSFER.matcher(text).find() && nobodyElse)) {
                found.removeIf(c -> named.stream().anyMatch(n -> n.meets(c.begin(), c.to())));
                found.addAll(named);
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
                    boolean quoted = pattern == ChinesePeople.QUOTED;
                    int end = quoted ? to + 1 : to;
                    boolean here =
                            from == 0 || At.start(quoted ? NAMED_SHOP : AT, text, quoted ? from - 1 : from, 6) >= 0;
                    boolean charged = sentence.saves()
                            || sentence.debit()
                            || (sentence.charge() && here && (quoted || At.end(CHARGED_HERE, text, end) >= 0));
                    Strength strength = strength(from, end, Strength.NONE, true);
                    boolean none =
                            strength == Strength.NONE && charged && !sentence.hold() && !isElsewhere(from, to, true);
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
            if (!firm && sentence.money() && At.end(EACH, text, to) >= 0) {
                return Strength.PAID;
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
