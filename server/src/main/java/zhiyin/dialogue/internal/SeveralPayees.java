package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds that an order names several people, and who was named first. */
final class SeveralPayees {

    private static final String ZH_AND = "(?:以及|还有|和|跟|与|及|、)";
    private static final List<Pattern> CHINESE =
            List.of(Pattern.compile("(?:转给|汇给|打给|付给|给|向|往)(?<first>[^给向往转汇打付，,。！？!?\\d]{1,10}?)" + ZH_AND
                    + "(?<second>[^给向往转汇打付，,。！？!?\\d]{1,10}?)(?:各|分别|每人|都|一人|一共|转|汇|打|付|发|[\\d一二两三四五六七八九十百千万]|$)"));

    private static final String EN_NAME = "(?:(?:my|our|the) )?[\\p{L}][\\p{L}'’-]*(?: [\\p{Lu}][\\p{L}'’-]*)?";
    private static final String EN_AND = "(?:, and | and | & |, )";
    private static final String EN_ORDER = "\\b(?i:send|pay|give|transfer|wire)\\b";
    private static final List<Pattern> ENGLISH = List.of(
            Pattern.compile(EN_ORDER + "[^?!;]{0,40}?\\b(?i:to) (?<first>" + EN_NAME + ")" + EN_AND + "(?<second>"
                    + EN_NAME + ")"),
            Pattern.compile(EN_ORDER + " (?<first>" + EN_NAME + ")" + EN_AND + "(?<second>" + EN_NAME
                    + ")(?=$| ?[\\d¥$£€]|.{0,40}\\beach\\b)"));

    /** What follows "and" without being anybody. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?i)^(?:no|nope|not|wait|sorry|oops|actually|rather|or rather|scratch|correction|i mean|i meant|then|also|memo|note|ref|reference|remark|message|with|tell|show|check|please|let|make|what|how|my balance|my card|my account|the balance|i|it|do|can|could|would|is|are|cancel|stop|confirm|when|if|a|an|another|change|get|give|not|tomorrow|today)\\b.*|.*(?:余额|明细|账单|手续费|查|看|告诉|取消|备注|附言|留言).*");

    /** Two payments, each with its own amount: 给妈妈转500，再给黄磊转300. */
    private static final List<Pattern> PAIRS = List.of(
            Pattern.compile(
                    "(?:转给|汇给|付给|给|向)(?<first>[^给向转汇打付，,。！？!?\\d]{1,10}?)(?=[转汇打付\\d一二两三四五六七八九十百千万])[^给向，,。！？!?]{1,12}"
                            + "[，,、。； ]*(?:再|然后|另外|还有|也|并|同时|以及|和|接着)?(?:转|汇|打|付)?[^给向，,。！？!?转汇]{0,8}给"
                            + "(?<second>[^给向转汇打付，,。！？!?\\d]{1,10}?)(?:(?:转账|转|汇款|汇|打|付)[^，,。！？!?]{1,12}|[\\d一二两三四五六七八九十百千万]+块?)"),
            Pattern.compile("\\b(?i:to) (?<first>" + EN_NAME
                    + "),?(?: (?i:and|then|and then|also|plus))? [¥$£€]?\\d[\\d,.]*\\w*"
                    + "(?: (?i:yuan|rmb|cny|dollars|bucks|kuai))? (?i:to) (?<second>" + EN_NAME + ")"),
            Pattern.compile("\\b(?i:to|pay|send|give) (?<first>" + EN_NAME
                    + ") [¥$£€]?\\d[\\d,.]*\\w*(?: (?i:yuan|rmb|cny|dollars|bucks|kuai))?"
                    + ",?(?: (?i:and|then|and then|also|plus)) (?:(?i:pay|send|give) )?(?<second>" + EN_NAME
                    + ") [¥$£€]?\\d"));

    private SeveralPayees() {}

    /** Who is named first where each has an amount of their own; theirs is then the first one named. */
    static Optional<String> firstOfPairs(String text) {
        return PAIRS.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::find)
                .filter(found -> !NOBODY.matcher(found.group("second").strip()).matches()
                        && !found.group("first")
                                .strip()
                                .equals(found.group("second").strip()))
                .map(found -> found.group("first").strip())
                .findFirst();
    }

    static Optional<String> first(String text) {
        for (List<Pattern> patterns : List.of(CHINESE, ENGLISH)) {
            for (Pattern pattern : patterns) {
                Matcher found = pattern.matcher(text);
                if (found.find()
                        && !NOBODY.matcher(found.group("second").strip()).matches()) {
                    return Optional.of(found.group("first").strip());
                }
            }
        }
        return Optional.empty();
    }
}
