package zhiyin.understanding.entity;

import java.util.regex.Pattern;

/** Amounts named only to say that they are not meant: "not 200 but 300", 300而不是200, 200不对. */
final class Denials {

    private static final Pattern BEFORE = Pattern.compile("(?:(?<!是)不是|并非|(?<!要)不要|别|不再是|不用)(?:转|付|给|打|汇)?(?:了|个)? ?$"
            + "|(?<![a-z])(?:(?<!why )not|rather than|instead of|isn't|wasn't|(?:don't|do not) (?:send|pay|transfer))"
            + "(?: the)? $");
    private static final Pattern AFTER = Pattern.compile(" ?(?:改成|改为|换成)(?=.{0,3}[0-9一二两三四五六七八九十])"
            + "|(?:是)?(?:不对|不是|错了|错的|不正确|太多|太少)(?:的|了)?(?=$|[ ,.;!?。，；！？])"
            + "| (?:(?:is|was) (?:wrong|incorrect|a mistake|not (?:right|correct)|too (?:much|little|high|low))"
            + "|(?:isn't|wasn't) (?:right|correct))(?![a-z])");

    private Denials() {}

    static boolean deny(CharSequence text, int from, int to) {
        return At.start(BEFORE, text, from, 22) >= 0 || At.end(AFTER, text, to) >= 0;
    }
}
