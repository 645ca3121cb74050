package zhiyin.understanding.entity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.EntityType;

/**
 * Four digits that name a card though no word says "ending": what is done to it (freeze 3309), what became of it (2468
 * got cloned), what it is (my visa, 1904), what was charged to it (119 to 5151). Round numbers are sums.
 */
final class EnglishCardEndings {

    private static final String FOUR = "(?<four>(?<![0-9.,$£€¥₹-])[0-9]{2}(?!00)[0-9]{2}(?![0-9%]|[.,][0-9]))";
    private static final String NO_SUM =
            "(?! ?(?:k|yuan|rmb|pounds?|dollars?|euros?|bucks|quid|rupees|rs|to|for)(?![a-z]))";

    private static final Pattern DONE =
            Pattern.compile("(?<![a-z])(?:freeze|unfreeze|block|unblock|lock|unlock|deactivate|reactivate)(?:"
                    + " (?:my|the|card|cards|both|number|no)){0,3} "
                    + FOUR + NO_SUM);
    private static final Pattern BECAME = Pattern.compile(FOUR
            + "(?: (?:has|is|was|got|been|getting)){0,2}"
            + " (?:cloned|skimmed|hacked|compromised|swallowed|demagneti[sz]ed)(?![a-z])");
    private static final Pattern BECAME_OF_CARD = Pattern.compile(FOUR
            + "(?: (?:has|is|was|got|been)){0,2}"
            + " (?:lost|stolen|fine|missing|frozen|blocked|locked|expired|snapped|cracked|ok|okay|safe)(?![a-z])");
    private static final Pattern WHICH = Pattern.compile("(?<![a-z])(?:cards?|visa|mastercard|amex|maestro|rupay)(?:"
            + " (?:card|debit|credit|one|is|are|both|gone|lost|stolen|missing|frozen|number|numbers)){0,4}(?:[,:]|,"
            + " it's) "
            + FOUR + "(?=$|[,.;!?)]| (?:and|or|is|was|lost|stolen|please|got|the)(?![a-z]))");
    private static final Pattern THE_ONE = Pattern.compile("(?<![a-z])the " + FOUR + " one(?![a-z])");
    private static final Pattern DOTTED = Pattern.compile("(?:\\.{3,6}|…) ?(?<four>[0-9]{4})(?![0-9.])");
    private static final Pattern CHARGED_TO = Pattern.compile(
            "(?<![a-z])(?:charged?|put|billed|debited)(?: [^ ,;!?]{1,12}){0,2} [£$€¥₹]?[0-9][0-9.,]* (?:to|on|onto)"
                    + " (?:my )?"
                    + FOUR + "(?=$|[,.;!?]| (?:not|instead|please|and|rather)(?![a-z]))");

    private static final Pattern CARD =
            Pattern.compile("(?<![a-z])(?:cards?|visa|mastercard|amex|maestro|rupay|plastic)(?![a-z])");
    private static final Pattern MONEY = Pattern.compile(
            "(?<![a-z])(?:charg|took|taken|limit|balance|pay|paid|spen[dt]|owe|debt|withdr|refund|transfer|fee|cost|send|sent)");

    private EnglishCardEndings() {}

    static void find(Reading reading) {
        each(reading, DONE);
        each(reading, BECAME);
        each(reading, CHARGED_TO);
        if (!reading.names(EntityType.CARD_LAST4)
                && !CARD.matcher(reading.normal()).find()) {
            return;
        }
        each(reading, THE_ONE);
        each(reading, DOTTED);
        if (!MONEY.matcher(reading.normal()).find()) {
            each(reading, WHICH);
            each(reading, BECAME_OF_CARD);
        }
    }

    private static void each(Reading reading, Pattern pattern) {
        Matcher m = pattern.matcher(reading.open());
        while (m.find()) {
            reading.take(EntityType.CARD_LAST4, m.group("four"), m.start("four"), m.end("four"));
        }
    }
}
