package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;

/**
 * A sentence that takes back what it has said: "send 300 to Alice, no, make it 500", 转三百给小李，不对，转五百. The last word
 * counts, and what was taken back is no second order. Where it is not plain what is meant instead, nothing is dropped, so
 * that the dialogue asks.
 */
final class SelfCorrection {

    /** Little else can be meant by these: whatever follows is said instead. */
    private static final String SURELY =
            "(?<!对)不对(?:不对)?(?!劲|称)|不不+|(?<=[哦噢喔啊呃])不(?![用要客])|我?(?:说|打|写|讲|搞|弄|念)错了|(?<!是)不是(?=[，,。！!：: ])"
                    + "|我是说|我的意思是|更正(?:一下)?|确切地说|准确地说"
                    + "|\\b(?i:(?:(?:oh|oops|sorry|wait|actually),? )*"
                    + "(?:no(?=\\s*[,.;:!—-]|\\s+(?:wait|sorry|i mean|make|to|send|pay)\\b)|nope|i meant?|or rather|scratch that|correction)"
                    + "(?:,? (?:wait|sorry))?)\\b";

    /** Said for many reasons: they take something back only where a value follows. */
    private static final String PERHAPS =
            "等等|等一下|等下|算了|改成|换成|应该是" + "|\\b(?i:sorry|wait|actually|oops|hang on|hold on|make (?:it|that)|rather)\\b";

    private static final Pattern RETRACTED = Pattern.compile(
            "(?:(?:哦|噢|喔|啊|哎呀|哎|呃|额|嗯)[，, ]*)?(?:(?<surely>" + SURELY + ")|(?<perhaps>" + PERHAPS + "))");

    /** Goes with what was said, and names nobody. */
    private static final Pattern NOBODY =
            Pattern.compile("(?i)(?:(?:thanks|thank you|please|cheers|ok|it|that|this|now|really)\\b|谢谢|多谢|麻烦|拜托|好).*");

    /** Something on top, and nothing instead. */
    private static final Pattern ON_TOP =
            Pattern.compile("^[\\s，,。.；;！!：:-]*(?:(?i:and|also|then|plus|but)\\b|另外|再(?=[给转汇查看])|还(?!是)|也|然后|顺便)");

    private static final Pattern TOP_BEFORE = Pattern.compile("(?i)\\b(?:and|also|then|plus)[\\s,]*$");

    /** In UTF-16 units; longer texts are stories, of which nobody can tell by their form what was taken back. */
    private static final int LONGEST = 200;

    /** More words than a name has say something of their own. */
    private static final int LONGEST_NAME = 16;

    private static final Pattern AROUND = Pattern.compile("^[\\s，,。.；;！!：:-]+|[\\s，,。.；;！!]+$");

    private SelfCorrection() {}

    /** The understanding of a text without the values that the text itself takes back. */
    static Understanding meant(String text, Understanding heard) {
        Optional<Matcher> back = last(text, heard);
        if (back.isEmpty()) {
            return heard;
        }
        int from = back.get().start();
        int to = back.get().end();
        boolean amount = isReplaced(EntityType.AMOUNT, text, heard, from, to);
        boolean payee = isReplaced(EntityType.PAYEE, text, heard, from, to)
                || (!amount && who(text, heard).isPresent());
        return heard.naming(heard.entities().stream()
                .filter(entity -> at(text, entity) >= from
                        || !((amount && entity.type() == EntityType.AMOUNT)
                                || (payee && entity.type() == EntityType.PAYEE)))
                .toList());
    }

    /** The words that name somebody instead, where they can be a name and hold nothing else that is known. */
    static Optional<String> who(String text, Understanding heard) {
        Optional<Matcher> back = last(text, heard).filter(found -> found.group("surely") != null);
        if (back.isEmpty()) {
            return Optional.empty();
        }
        int to = back.get().end();
        boolean known = heard.entities().stream().anyMatch(entity -> at(text, entity) >= to);
        String words = AROUND.matcher(text.substring(to)).replaceAll("");
        boolean name = !words.isEmpty()
                && !NOBODY.matcher(words).matches()
                && words.codePointCount(0, words.length()) <= LONGEST_NAME
                && words.codePoints().noneMatch(c -> Character.isDigit(c) || c == '?' || c == '？');
        return name && !known ? Optional.of(words) : Optional.empty();
    }

    /** Whether a part of a sentence begins or ends by taking back what stands beside it. */
    static boolean takesBack(String words) {
        String bare = AROUND.matcher(words).replaceAll("");
        Matcher back = RETRACTED.matcher(bare);
        boolean any = false;
        while (back.find()) {
            any |= back.start() == 0 || back.end() == bare.length();
        }
        return any;
    }

    /** Where the text takes something back, for the last time; what a note says is the note's. */
    private static Optional<Matcher> last(String text, Understanding heard) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher back = RETRACTED.matcher(text);
        int at = -1;
        while (back.find()) {
            boolean onTop = ON_TOP.matcher(text.substring(back.end())).find()
                    || TOP_BEFORE.matcher(text.substring(0, back.start())).find();
            int found = back.start();
            boolean noted = Mentioned.of(heard, EntityType.MEMO).stream()
                    .anyMatch(memo -> at(text, memo) <= found && found < text.offsetByCodePoints(0, memo.end()));
            if (found > 0 && !onTop && !noted) {
                at = found;
            }
        }
        return at >= 0 && back.find(at) ? Optional.of(back) : Optional.empty();
    }

    /** One before and one behind: which of more is meant nobody can tell. */
    private static boolean isReplaced(EntityType type, String text, Understanding heard, int from, int to) {
        List<Integer> places = Mentioned.of(heard, type).stream()
                .map(entity -> at(text, entity))
                .toList();
        return places.stream().filter(place -> place < from).count() == 1
                && places.stream().filter(place -> place >= to).count() == 1;
    }

    private static int at(String text, Entity entity) {
        return text.offsetByCodePoints(0, entity.start());
    }
}
