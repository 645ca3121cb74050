package zhiyin.understanding.entity;

import java.util.regex.Pattern;

/** Amounts named only to say that they are not meant: "not 200 but 300", 300而不是200, 200不对. */
final class Denials {

    private static final Pattern BEFORE =
            Pattern.compile("(?:(?<!是)不是|并非|(?<!要)不要|(?<![分特性类级识差个])别|不再是|不用)(?:转|付|给|打|汇)?(?:了|个)?"
                    + " ?$|(?<![a-z])(?:(?<!why )not|rather than|instead of|isn't|wasn't|(?:don't|do not)"
                    + " (?:send|pay|transfer))(?: the)? $");
    private static final Pattern AFTER = Pattern.compile(" ?(?:改成|改为|换成)(?=.{0,3}[0-9一二两三四五六七八九十])"
            + "|(?:是)?(?:不对|不是|错了|错的|不正确|太多|太少)(?:的|了)?(?=$|[ ,.;!?。，；！？])"
            + "| (?:(?:is|was) (?:wrong|incorrect|a mistake|not (?:right|correct)|too (?:much|little|high|low))"
            + "|(?:isn't|wasn't) (?:right|correct))(?![a-z])");

    private static final int FAR = 100;
    private static final Pattern FROM = Pattern.compile("(?<![a-z])from $|从 ?$");
    private static final Pattern TO = Pattern.compile(" (?:up |down )?to (?=[0-9a-z])|(?:到|至)");
    private static final Pattern CHANGED = Pattern.compile(
            "(?<![a-z])(?:change|raise|increase|lower|reduce|cut|bump|drop|update|amend|edit|adjust|go|goes|went|gone|put|move|limit)(?![a-z])|[改调升涨提降减增]");

    private Denials() {}

    static boolean denyBefore(CharSequence text, int from) {
        return At.start(BEFORE, text, from, 22) >= 0;
    }

    static boolean denyAfter(CharSequence text, int to) {
        return At.end(AFTER, text, to) >= 0;
    }

    /** "raise it from 800 to 1000": the amount between these places is what it was. */
    static boolean isOld(CharSequence text, int from, int to) {
        return At.start(FROM, text, from, 8) >= 0
                && At.end(TO, text, to) >= 0
                && CHANGED.matcher(text.subSequence(Math.max(0, from - FAR), from))
                        .find();
    }
}
