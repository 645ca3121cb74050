package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.EntityType;

/** Amounts taken back in the same breath: 二百，说错了是三百, "600, no, let's say 650". The last one counts. */
final class Corrections {

    private static final Pattern WORD = Pattern.compile(
            "[ ,.!?;。，！？；…-]*(?:(?<correction>不(?=["
                    + " ,，])|不对|说错|搞错|打错|弄错|写错|错了|更正|改成|改为|换成|(?<![a-z])(?:no|nope|wait|sorry|i mean|i"
                    + " meant|actually|correction|scratch that|rather|oops|my bad|hold on|make"
                    + " (?:it|that)|(?:is|was|that's) (?:wrong|not right))(?![a-z]))"
                    + "|(?<filler>应该是|等一下|等等|吧|了|啊|呃|嗯|哦|我|是|要|就|那|转|的|对"
                    + "|(?<![a-z])(?:uh|um|er|oh|so|please|yes|yeah|yuan|it's|its|it|i|should|be|lets|let's|say|is|was|send|make|just|want|to)(?![a-z])))");
    private static final Pattern PAUSE = Pattern.compile("[ ,.!?;。，！？；…-]*");
    private static final Pattern NOTHING_MORE = Pattern.compile(
            "[ ,，。.!]*(?:吧|呃|哦)?[ ,，。.]*(?:不对|说错|搞错|打错|弄错|写错|错了)[了吧啊哦 .!。！]*$|[ ,.!]*(?<![a-z])(?:no|nope|wait|no"
                    + " wait|wait no|scratch that|(?:is|was|that's) (?:wrong|not right))[ .!]*$");
    private static final int FAR = 40;

    private Corrections() {}

    /** An amount found, before it is settled whether it was meant. */
    record Found(
            EntityType type,
            @Nullable String value,
            int from,
            int blotFrom,
            int to,
            boolean ambiguous,
            @Nullable String code) {

        Found in(@Nullable String currency) {
            return code != null ? this : new Found(type, value, from, blotFrom, to, ambiguous, currency);
        }

        Found unread() {
            return new Found(type, null, from, blotFrom, to, ambiguous, code);
        }

        boolean repeats(Found other) {
            return type == other.type && value != null && value.equals(other.value) && ambiguous == other.ambiguous;
        }
    }

    /** What remains of {@code found}, in order of appearance, when those taken back are left out. */
    static List<Found> settled(List<Found> found, CharSequence text) {
        List<Found> meant = new ArrayList<>();
        boolean corrected = false;
        for (Found next : found) {
            Found last = meant.isEmpty() ? null : meant.getLast();
            boolean plain = last != null && last.type() == EntityType.AMOUNT && next.type() == EntityType.AMOUNT;
            Between between = last == null || !plain ? Between.OTHER_WORDS : between(text, last.to(), next.from());
            if (last != null && between == Between.CORRECTION) {
                meant.clear();
                meant.add(next.in(last.code()));
                corrected = true;
            } else if (last != null && corrected && between == Between.FILLERS && next.repeats(last)) {
                meant.set(meant.size() - 1, next.in(last.code()));
            } else {
                meant.add(next);
            }
        }
        if (!meant.isEmpty() && isTakenBack(text, meant.getLast())) {
            meant.set(meant.size() - 1, meant.getLast().unread());
        }
        return meant;
    }

    /** 200，说错了: taken back, and no sum follows that can be read. */
    private static boolean isTakenBack(CharSequence text, Found last) {
        if (last.type() != EntityType.AMOUNT) {
            return false;
        }
        boolean correction = false;
        int at = last.to();
        Matcher word = At.match(WORD, text, at);
        while (word != null && at - last.to() < FAR) {
            correction |= word.group("correction") != null;
            at = word.end();
            word = At.match(WORD, text, at);
        }
        int next = Math.max(at, At.end(PAUSE, text, at));
        char c = At.charAt(text, next);
        boolean number = At.isDigit(c)
                || ChineseNumber.digit(c) > 0
                || (At.isSmallLetter(c) && EnglishNumerals.read(text, next) != null);
        return At.end(NOTHING_MORE, text, last.to()) >= 0 || (correction && number);
    }

    private enum Between {
        CORRECTION,
        FILLERS,
        OTHER_WORDS
    }

    private static Between between(CharSequence text, int from, int to) {
        if (to < from || to - from > FAR) {
            return Between.OTHER_WORDS;
        }
        boolean correction = false;
        int at = from;
        Matcher word = At.match(WORD, text, at);
        while (word != null && word.end() <= to) {
            correction |= word.group("correction") != null;
            at = word.end();
            word = At.match(WORD, text, at);
        }
        int end = At.end(PAUSE, text, at);
        if (end < to) {
            return Between.OTHER_WORDS;
        }
        return correction ? Between.CORRECTION : Between.FILLERS;
    }
}
