package zhiyin.understanding.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/** To whom money goes: names known, or with a numeral in them, before the amounts, then whoever stands where a payee stands. */
final class Payees {

    private static final int LONGEST_NAME = 40;

    private static final String ZH_NAME = "(?<name>[\\p{IsHan}·a-z]{1,10}?)";
    private static final String ZH_PAY = "(?:转账|转钱|转|汇款|汇|打款|打钱|打|付款|付|支付|还款|还钱|还|发)";
    /** 给收款人张伟: the word for what he is, and no part of his name. */
    private static final String ZH_ROLE = "(?:我的)?(?:已?保存的)?(?:收款人|收款方|收款对象)?(?:里的?|是|为|：|:| )?";

    private static final String SURNAME = ChineseSurnames.SURE;
    /** 两百给老周, 三千块，给物业: whom, right after how much. */
    private static final Pattern AFTER_SUM =
            Pattern.compile("\uE000(?:块|元|钱|吧|呢)?[ ,，]{0,2}(?:交|付|转|打|汇|先|就)?给" + ZH_ROLE + ZH_NAME + "(?=$|[,，。!！ ])");

    private static final List<Pattern> CHINESE = List.of(
            Pattern.compile(
                    "(?:给|向|往|到)" + ZH_NAME + "(?:的|在)[^，,。；;的]{0,12}(?:卡|户|账号|银行|行)[里上]?(?:" + ZH_PAY + "|\uE000|$)"),
            Pattern.compile(ZH_PAY + "(?:一笔|一点|点|些|下|一下)?(?:钱|账|款)?(?:\uE000| |个){0,12}(?:元|块)?(?:钱|过去)?给" + ZH_ROLE
                    + ZH_NAME + "(?=$|[^\\p{IsHan}·a-z]|的|那|这|吧|了|啊|哦|呢|账户|账号|卡|做|当|作|吗|金额|生活费|房租|过去)"),
            Pattern.compile("(?:给|向|替我给|帮我给)" + ZH_ROLE + ZH_NAME + "(?=" + ZH_PAY + ")"),
            AFTER_SUM,
            Pattern.compile("往" + ZH_NAME + "(?:的)?(?:卡里|卡上|账上|账户|账号|那)"),
            Pattern.compile("(?:打|转|汇)[^给到往]{0,12}到" + ZH_NAME + "(?:的)?(?:卡里|卡上|账上|账户|账号|那)"),
            Pattern.compile("收款(?:人|方|对象)(?:是|为|叫|写|：|:)?" + ZH_NAME + "(?=$|[^\\p{IsHan}·a-z]|的|吧|，)"),
            Pattern.compile("转" + ZH_NAME + "(?=\uE000)"),
            Pattern.compile("(?:换成|换为|换给|改给)(?<name>" + SURNAME + "[\\p{IsHan}]{1,2}?)(?=$|吧|[,，。!！ ])"));

    /** 张三五百: a surname and one numeral, with a whole amount after them. */
    private static final Pattern WITH_NUMERAL = Pattern.compile(
            "(?:给|向|往)(?<name>" + SURNAME + "[一二三四五六七八九])(?= ?(?:" + ZH_PAY + "|[0-9¥]|[一二两三四五六七八九](?:[十百千万亿块元]|$)))");

    private static final String EN_NAME =
            "(?<name>(?:(?:my|our|the) )?[\\p{L}][\\p{L}'.&-]{0,30}(?: [\\p{L}][\\p{L}'.&-]{0,30}){0,3}?)";
    /** "the payee Anna", and "Anna" of "Anna's bank account". */
    private static final String EN_ROLE =
            "(?:(?:(?:my|our|the) )?(?:saved )?(?:payee|recipient|beneficiary)(?: called| named)? )?";

    private static final String EN_OWNER_END =
            "(?='s? (?:[\\p{L}\\uE000&.-]{1,20} ){0,4}?(?:account|card|bank|wallet)\\b)";
    private static final String EN_END = "(?=$| ?[^\\p{L}' .&-]|"
            + " (?:please|now|today|tomorrow|from|for|on|via|by|back|and|asap|it|his|her|their|what|right|next|this|every|with|in|at|as|again|soon|out|the|some|money)\\b|[.](?:"
            + " |$))";
    private static final List<Pattern> ENGLISH = List.of(
            Pattern.compile("\\b(?:to|into|pay|send|give) " + EN_ROLE
                    + "(?<name>(?:(?:my|our) )?[\\p{L}][\\p{L}.-]{0,30}(?: [\\p{L}][\\p{L}.-]{0,30}){0,2}?)"
                    + EN_OWNER_END),
            Pattern.compile(
                    "\\b(?:transfe?r|send|wire|move|give|shoot|pay|payment|paying|sending|transferring|sent|paid|remit|forward)\\b[^?!;]{0,60}?\\b(?:to|over"
                            + " to) "
                            + EN_ROLE + EN_NAME + EN_END),
            Pattern.compile("\\b(?:pay|paying|send|give|owe|wire|paid|repay) (?:back )?" + EN_ROLE + EN_NAME + EN_END),
            Pattern.compile("\\bpayment [^?!;]{0,30}?\\bfor " + EN_NAME + EN_END),
            Pattern.compile("\uE000(?: one)? to " + EN_NAME + EN_END));
    /** What two words of a shop's name may not be: "paid carpet world 800", and not "paid ana about 800". */
    private static final Pattern TWO_WORDS = Pattern.compile("[a-z]{3,20}"
            + " (?!about|around|back|some|only|just|over|another|exactly|the|his|her|for|like|with|and|was|has|is)[a-z]{3,20}(?:"
            + " [a-z]{3,20})?");

    /** Words that stand where a payee may stand and are none. */
    private static final Set<String> NOBODY = Set.of(
            "我", "你", "他", "她", "它", "您", "我们", "你们", "他们", "人", "别人", "谁", "自己", "我自己", "对方", "钱", "一个人", "人家", "某人",
            "我的", "某个人", "大家", "其他人", "个人", "个", "账", "款");

    private static final Pattern OWN = Pattern.compile(
            "^(?:[小大好整两几个共就里]|[他她]家|整整|足足|刚好|正好|[一共总]共|[一二两三四五六七八九十几][个笔]?)$|我|给|^钱|^方|^常用|任何|马上|时间|转|打|[帐账户]|额|限|名单|信息|现在|一个|一家|一[笔次]|费|的是|进|过去|出去|退|警方|^[成出去回个了存到的别]|^安全|^结算|^谁|^[一二两三四五六七八九十几0-9]+个?人$|^[叫写是为]$|^[你他她它您]|^答复|^说法|^解释|^交代|^回复|弄出|取出|骗|信用|活|自己|名下|我的卡|另一张|账户|银行|信用卡|储蓄|活期|定期|人工|客服|多少|什么|怎么|为什么|收款人|收款方|收款对象|不|吗|没|我转|让我|能|要");
    private static final Pattern NO_NAME = Pattern.compile(
            "^(?:me|you|him|her|them|us|it|someone|somebody|anyone|people|a|an|my|the|myself|money|cash|some|of|by|for|to|in|with|via|all|that|this|another|other|one|more|less|off|out|up|abroad|overseas|over|be|do|get|make|see|use|know|not|now)(?:"
                    + " .*)?$|\\b(?:account|accounts|card|cards|savings|current|checking|bills?|rent|fees?|loan|mortgage|deposit|pot|bank|agent|human|person|payee|payees|recipient|beneficiary|representative|operator|friends?$|balance|money|charged|country|countries|phone|pin|saver|isa|wealth|investments?|limit|transfer|payment|people|cash)\\b");

    private static final Pattern PURPOSE =
            Pattern.compile("的?(?:定金|押金|尾款|首款|货款|房租|租金|学费|工资|工钱|饭钱|车费|课时费|材料费|装修款|份子钱|生活费|运费|会费|医药费|水费|电费|物业费)$");
    private static final Pattern JOINED = Pattern.compile(
            "(?<one>[\\p{IsHan}·a-z]{2,5}?)(?:(?:和|跟|与|、)(?<two>[\\p{IsHan}·a-z]{2,5}?))?(?:分别|各自?|每人|一人)");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2}");

    private Payees() {}

    /** Names that are none the less names when they hold digits; whether there is one. */
    static boolean findNames(Reading reading, Collection<String> known) {
        return known(reading, known) || first(reading, WITH_NUMERAL, true);
    }

    static void find(Reading reading, List<EnglishNames.Name> names) {
        boolean han = reading.normal().codePoints().anyMatch(Character::isIdeographic);
        boolean latin = LATIN.matcher(reading.normal()).find();
        if (han && ChinesePayees.find(reading)) {
            return;
        }
        for (Pattern pattern : han ? CHINESE : List.<Pattern>of()) {
            if (first(reading, pattern, true)) {
                return;
            }
        }
        if (!latin || EnglishPayees.find(reading, names)) {
            return;
        }
        for (Pattern pattern : ENGLISH) {
            if (first(reading, pattern, false)) {
                return;
            }
        }
    }

    private static boolean known(Reading reading, Collection<String> known) {
        boolean any = false;
        List<String> longestFirst = known.stream()
                .filter(name -> !name.isBlank() && !isNumber(name))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        for (String name : longestFirst) {
            String wanted = new Reading(name.strip()).normal();
            int at = reading.normal().indexOf(wanted);
            while (at >= 0) {
                int end = at + wanted.length();
                if (reading.isOpen(at, end) && standsAlone(reading.normal(), at, end)) {
                    reading.take(EntityType.PAYEE, reading.written(at, end), at, end);
                    any = true;
                }
                at = reading.normal().indexOf(wanted, end);
            }
        }
        return any;
    }

    /** A name of nothing but digits would take every amount for itself. */
    private static boolean isNumber(String name) {
        return name.codePoints()
                .allMatch(c -> !Character.isLetter(c)
                        || (Character.isBmpCodePoint(c)
                                && (ChineseNumber.digit((char) c) >= 0 || ChineseNumber.unit((char) c) > 0)));
    }

    /** A Latin name is a whole word; a Chinese one may stand between any characters. */
    static boolean standsAlone(String text, int from, int to) {
        return !(from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1)))
                && !(to < text.length() && isLatin(text.charAt(to)) && isLatin(text.charAt(to - 1)));
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    /** Whether these Chinese words are no name: 我, 常用, 钱过去. */
    static boolean isNobody(String name) {
        return NOBODY.contains(name) || OWN.matcher(name).find();
    }

    /** 尤里和卓娅分别: the names that these words join. */
    private static boolean several(Reading reading, int from, int to) {
        Matcher m = JOINED.matcher(reading.normal().substring(from, to));
        if (!m.matches()) {
            return false;
        }
        for (String group : List.of("one", "two")) {
            if (m.group(group) != null && !isNobody(m.group(group))) {
                int begin = from + m.start(group);
                int end = from + m.end(group);
                reading.take(EntityType.PAYEE, reading.written(begin, end), begin, end);
            }
        }
        return true;
    }

    /** 儿童摄影馆定金: what the money is for is no part of the name. */
    private static int withoutPurpose(Reading reading, int from, int to) {
        int purpose = At.start(PURPOSE, reading.normal(), to, Math.min(5, to - from));
        return purpose > from + 1 ? purpose : to;
    }

    private static boolean first(Reading reading, Pattern pattern, boolean chinese) {
        Matcher m = pattern.matcher(reading.open());
        while (m.find()) {
            if (pattern == AFTER_SUM && !reading.names(EntityType.AMOUNT, m.start(), m.start() + 1)) {
                continue;
            }
            int from = m.start("name");
            int to = Hedges.cut(reading.normal(), from, m.end("name"));
            to = chinese ? withoutPurpose(reading, from, to) : to;
            String name = reading.normal().substring(from, to).strip();
            boolean nobody = chinese
                    ? (isNobody(name) && !ChineseSurnames.isName(name)) || ChinesePeople.isMoreThanARole(name)
                    : NO_NAME.matcher(name.replaceFirst("^(?:my|our|the) ", "")).find();
            if (!chinese && !nobody) {
                from += name.length()
                        - name.replaceFirst("^(?:my|our|the) ", "").length();
                int whole = from + name.replaceFirst("^(?:my|our|the) ", "").length();
                to = EnglishPayees.nameEnd(reading, from, to);
                boolean two = to > from
                        && At.charAt(reading.open(), whole + 1) == '\uE000'
                        && TWO_WORDS
                                .matcher(reading.normal().substring(from, whole))
                                .matches();
                to = two ? whole : to;
                nobody = to == from
                        || EnglishPayeeWords.PLACES.contains(reading.normal().substring(from, to));
            }
            if (chinese && !nobody && several(reading, from, to)) {
                return true;
            }
            if (!nobody && !name.isEmpty() && name.length() <= LONGEST_NAME) {
                while (to > from && reading.normal().charAt(to - 1) == ' ') {
                    to--;
                }
                reading.take(EntityType.PAYEE, reading.written(from, to), from, to);
                return true;
            }
        }
        return false;
    }
}
