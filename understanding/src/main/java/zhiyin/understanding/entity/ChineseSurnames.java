package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Chinese names of people by their surnames, those included that are ordinary words as well: 安, 万, 欧阳. */
final class ChineseSurnames {

    private static final Map<String, List<String>> LISTS = WordLists.read("payees.zh.txt", " ");

    /** A surname that is seldom anything else, as a part of a pattern. */
    static final String KNOWN = any("compound", "surname", "rare");
    /** Any surname: for places where a name is expected. */
    static final String ANY = any("compound", "surname", "rare", "risky");
    /** What begins as a name does and is none. */
    static final String NO_NAME = any("noname");
    /** A surname that is seldom anything else, where no other word begins; what is refused soonest is asked first. */
    static final String SURE = "(?=" + KNOWN + ")(?!" + NO_NAME + ")" + KNOWN;

    /** Small words and what is said of money, of which no given name consists. */
    static final String GIVEN =
            "[\\p{IsHan}&&[^的了吗么呢吧啊呀是不没把被给在和与跟我你您他她它这那哪谁怎什些个们转账帐款钱付汇户行额限费贷卡息说让叫请帮就都也又再还要会能可得过去来扣收刷花买]]";
    /** A full name, or a surname with the one or two characters given. */
    static final String NAME =
            "(?=" + ANY + ")(?!" + NO_NAME + ")(?:" + any("compound") + GIVEN + "{1,2}|" + ANY + GIVEN + "{1,2})";

    private static final Pattern WHOLE = Pattern.compile(NAME);

    private ChineseSurnames() {}

    private static String any(String... sections) {
        List<String> words = new ArrayList<>();
        for (String section : sections) {
            words.addAll(LISTS.getOrDefault(section, List.of()));
        }
        return WordLists.any(words);
    }

    /** Whether the words can be nothing but a surname and what is given with it. */
    static boolean isName(String words) {
        return WHOLE.matcher(words).matches();
    }
}
