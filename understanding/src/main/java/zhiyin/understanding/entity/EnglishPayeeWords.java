package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of English by which a payee is known: who he is, what is done with money, what stands around his name. */
final class EnglishPayeeWords {

    static final Map<String, List<String>> LISTS = WordLists.read("payees.en.txt", ",");
    static final Set<String> COMMON =
            new HashSet<>(WordLists.read("common.en.txt", " ").getOrDefault("", List.of()));
    static final Set<String> PLACES = new HashSet<>(LISTS.getOrDefault("place", List.of()));
    static final Set<String> PEOPLE = new HashSet<>(LISTS.getOrDefault("given", List.of()));

    static final String PERSON = listed("person");

    static final String DETERMINER = "(?:my|our|the|a|an|his|her|their|your|this|that|some) ";
    static final String ADJECTIVES =
            "(?:(?:new|old|former|current|usual|regular|dear|lovely|other|poor|late|local|own|elderly|best|good)"
                    + " ){0,2}";
    static final String KIND = "(?:(?:little|big|younger|older|elder|eldest|youngest|twin|step) )?";
    static final Pattern ROLE =
            Pattern.compile("(?<![\\p{L}0-9'-])(?:" + DETERMINER + ")?" + ADJECTIVES + "(?:(?<person>" + KIND + PERSON
                    + ")|(?<firm>" + listed("business", "merchant") + ")|(?<=(?:my|our|the|a|an) )(?<made>[a-z]{3,14} "
                    + listed("head") + "))(?<owner>'s?)?(?![\\p{L}0-9-])");
    static final Pattern BRAND = Pattern.compile("(?<![\\p{L}0-9'-])(?<name>" + listed("brand")
            + ")(?! (?:pay|card|id|account|wallet|authenticator|voucher|gift)(?![a-z]))(?<owner>'s)?(?![\\p{L}0-9-])");
    static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}0-9'-])(?<name>(?:(?:mr|mrs|ms|miss|dr|prof|madam|madame|pastor|rev|reverend|rabbi|imam|captain|professor|datuk|pandit|auntie|aunty|aunt|uncle|granny|grandma|grandpa)\\.?"
                    + " \\p{L}{2,15}(?: (?-i:\\p{Lu}\\p{Ll}{1,14}))?|(?-i:\\p{Lu}\\p{Ll}{1,14})"
                    + " (?:uncle|auntie|aunty)))(?<owner>'s)?(?![\\p{L}0-9-])",
            Pattern.CASE_INSENSITIVE);
    static final Pattern GIVEN = Pattern.compile("(?<![\\p{L}0-9'-])(?<name>(?:little |big |old )?" + listed("given")
            + "(?: \\p{L}{2,14}(?= |$|[,.!?]|'s))?)(?<owner>'s)?(?![\\p{L}0-9-])");
    static final Pattern WRITTEN =
            Pattern.compile("(?<![\\p{L}0-9'-])(?<name>(?:\\p{Lu}\\. ?){0,2}\\p{Lu}[\\p{L}'&-]{1,20}+"
                    + "(?: (?:(?:&|and|of) )?\\p{Lu}[\\p{L}&-]{0,20}+\\.?){0,3})(?<owner>)(?![\\p{L}0-9])");
    static final Pattern QUOTED = Pattern.compile(
            "[\"“‘](?<name>[^\"“”‘’\n]{2,40})[\"”’](?<owner>)|(?<![\\p{L}])'(?<single>[^'\n]{2,40})'(?![\\p{L}])");
    static final Pattern AFTER_ROLE =
            Pattern.compile(",? (?:(?:called|named|who is|whose name is) )?(?<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\\.?"
                    + " )?\\p{Lu}[\\p{L}-]{1,20}+(?: \\p{Lu}[\\p{L}&-]{1,20}+){0,2})");
    static final Pattern SMALL_AFTER_ROLE = Pattern.compile(" (?<name>" + listed("given") + ")(?![\\p{L}0-9-])");
    static final Pattern NAMED = Pattern.compile(
            "(?<![a-z])(?:(?:s?he|it|they)(?:'s| is| are)(?: called)?|(?:his|her|its|their|the|account) name(?:'s|"
                    + " is)?|(?<![Mm]y )name(?:'s| is|:)?|called|named|under the name(?: of)?|surname)"
                    + " (?<name>\\p{L}[\\p{L}'&.-]{0,20}+(?: \\p{Lu}[\\p{L}'&-]{1,20}+\\.?){0,3})");

    static final Pattern WORD_OF_NAME = Pattern.compile("[\\p{L}0-9&][\\p{L}0-9&.-]*+");

    static final String PAYING =
            "(?:pay|pays|paying|paid|repay|send|sends|sending|sent|wire|wired|wiring|give|giving|gave|owe|owes|owed|owing|shoot|chuck|zap|tip|lend|lent|transfer|transfers|transferr?ed|transferring|tran?sfer|trasnfer|tranfer|forward|remit|slip|bung|reimburse|settle|move|moving|moved|push|fling|ping|sling|bank"
                    + " transfer|donate|put)";
    static final Pattern RIGHT_AFTER_PAYING =
            Pattern.compile("(?<![a-z])(?:" + PAYING + "(?: back)?|pay off|settle up with|settle with) $");
    static final Pattern TOWARDS = Pattern.compile("(?<![a-z])(?:to|into|onto|towards|for|goes to|at|from|with) $");
    static final Pattern ON = Pattern.compile("(?<![a-z])on $");
    static final Pattern TO = Pattern.compile("(?<![a-z])(?:to|onto|towards) $|(?<![a-z])into $");
    static final Pattern MONEY_MOVES = Pattern.compile(
            "(?<![a-z])(?:" + PAYING
                    + "|payments?|money|cash|standing orders?|direct"
                    + " debits?|remittance|deposit|share|instalments?|subscription|received?|dollars|pounds|euros|yuan|weekly|monthly|donation|receipt|mandate)(?![a-z])|\uE000");
    static final Pattern CHARGES = Pattern.compile(
            "(?<![a-z])(?:charged?|charges|spend|spent|spending|bought|buy|buying|purchases?|paid|pay|payments?|transactions?|debit|debited|subscription|took|takes?|taken|taking|entry|entries|twice|two"
                    + " times|double|swiped|tapped|went out|put thr(?:u|ough)|bill|fee|reject(?:ed)?)(?![a-z])");
    static final Pattern NO_PAYEE = Pattern.compile("(?<![a-z])(?:refund(?:ed|s)?|returned"
            + " the|scam(?:med|mer|mers)?|fraud|phishing|pre-?authori[sz]ation|hold(?! on)|transfer me|connect"
            + " me|put me through)(?![a-z])");
    static final Pattern SENDER =
            Pattern.compile("(?<![a-z])(?:from|by|of|for|with|like|as|than|and|on|in|near|behind|says?|told|asked) $");
    static final Pattern RECEIVES = Pattern.compile(
            "(?:'s)?(?: needs?)? \uE000|(?<=(?:^|[^a-z])let [^ ]{2,20}) have \uE000| (?:should|must|can) (?:get|have)"
                    + " \uE000| (?:was|were|got|gets|is being|has been) paid(?! (?:by|for|from|in|out|off|into)(?![a-z]))|"
                    + " says i owe| to be paid|(?:'s)? (?:still |also |only |now )?(?:wants?|wanted|needs?|needed|asks?"
                    + " for|asked for|asking for|expects?|expected|is owed|are owed|quoted(?: me)?|invoiced(?: me)?|would"
                    + " like|gets)(?: [a-z]{1,8}){0,2} \uE000|(?: (?:from|at) the [a-z]{3,12})?(?:'s)?"
                    + " (?:(?:has|have|should|must|can|hasn't|haven't|still|did|didn't|does|doesn't|don't|says|said|swears|claims|tells"
                    + " me|insists|is|was|only|never|actually|just|not|yet|he|she|they|he's|she's|got|had|has not|did not)"
                    + " ){0,5}(?:get|gets|got|gotten|receive|received|receives|been paid|seen"
                    + " (?:it|the|any)|waiting)(?![a-z])");
    static final Pattern TAKES = Pattern.compile("(?:'s)?(?: (?:pub|bar|shop|store|cafe|restaurant|hotel|garage))?"
            + " (?:(?:has|have|had|just|only|keeps|keep|also|then|still|already)"
            + " ){0,2}(?:charg(?:ed|es|ing)|overcharged|bounced|take|took|takes|taken|taking|billed|billing|debited|swiped|put"
            + " thr(?:u|ough)|deducted|costs?(?= (?:me|us)(?![a-z]))|rang up|had(?= \uE000))(?![a-z])");
    static final Pattern SAVES = Pattern.compile("(?<![a-z])(?:add|save|register|put|create|store|enter|set"
            + " up|setup|want|change)(?![a-z])[^.?!]{0,70}?(?<![a-z])(?:payees?|recipients?|beneficiary|beneficiaries|contacts?|people"
            + " i can pay|someone i can pay|bank details|account details|my list|under the name)(?![a-z])|(?<![a-z])new"
            + " (?:payee|recipient|beneficiary|contact)(?![a-z])|(?<![a-z])(?:register|add|set up)(?![a-z])[^.?!]{0,30} as"
            + " someone i");
    static final Pattern OWED = Pattern.compile("(?<![a-z])(?:money|pay|paid|transfer|owe|owed|wire)(?![a-z])|\uE000");
    static final Pattern ANOTHER_TRANSFER =
            Pattern.compile("(?<![a-z])(?:transfer|connect|put|forward) me(?! (?:money|the))(?![a-z])");
    static final Pattern TWICE = Pattern.compile("(?<![a-z])(?:twice|two times|2x|double|both times)(?![a-z])");
    static final Pattern HIM = Pattern.compile("(?<![a-z])(?:" + PAYING
            + ")(?: back)? (?:him|her|them)(?![a-z])|(?<![a-z])(?:to|over to) (?:him|her|them)(?![a-z])(?!"
            + " (?:account|card))|to (?:his|her|their) (?:account|card)|reached (?:him|her|them)");

    /** A visit or a journey: what is at a place then is no shop that was paid. */
    static final Pattern VISITS = Pattern.compile(
            "(?<![a-z])(?:appointments?|meet|meeting|visit|see|speak|talk|flight|fly|flying|travel(?:ling)?|train|atm|cash"
                    + " machine|branch|airport|live|stolen|lost|letter|rang|moved to|address|holiday in)(?![a-z])");

    static final Pattern PLACE_FOLLOWS =
            Pattern.compile(" (?:branch|station|airport|street|road|avenue|mall|square|terminal|atm)(?![a-z])");
    /** The money reaches him. */
    static final Pattern REACHING = Pattern.compile(
            "(?<![a-z])(?:reach|reaches|reached|reaching|get to|gets to|got to|gone to|goes to|go to|went to|going"
                    + " to|arrive with|land with|end up with|out to|over to) $");
    /** What is asked about is money, though no word says so: "when will it reach Klaus". */
    static final Pattern MONEY_REACHES = Pattern.compile(
            "(?<![a-z])(?:it(?:'s|'ll)?|they|that|this|money|cash|payments?|transfers?|remittance|\uE000)(?:"
                    + " (?:have|has|had|will|would|actually|ever|even|not|never|yet|already|supposed|meant|due|going|to)){0,4}"
                    + " (?:reach|reaches|reached) ");
    /** "200 for the cleaner": the sum right before, and nothing but him after "for". */
    static final Pattern SUM_FOR = Pattern.compile("\uE000 (?:over |in cash )?(?:to|with|for) $");

    static final Pattern BESIDE =
            Pattern.compile("(?<![a-z])(?:at|by|from|only|just|both|all|says|said|was|is|were|via|called|it's) $");

    static final Pattern DECLINED = Pattern.compile(
            "(?<![a-z])(?:declined?|refused?|rejected?|accepted?|didn't work|doesn't work|failed)(?![a-z])");
    /** Who is Marigold Services? */
    static final Pattern ASKED_ABOUT =
            Pattern.compile("(?<![a-z])(?:who(?:'s| is| are)|what(?:'s| is)|recogni[sz]e|know|cancel|stop|heard of) $");
    /** Half Moon Books, 23.99. */
    static final Pattern FOR_SUM = Pattern.compile("(?:,| -| –|:| was| is| for)? \uE000");

    static final Pattern REFUNDED =
            Pattern.compile("(?<![a-z])(?:refunds?|refunded|returned|money back)(?: [^ ]{1,12}){0,3} (?:from|by) $");
    static final Pattern CALLED_SO = Pattern.compile("['’]s(?=$|[,.!?;:)]| \uE000|"
            + " (?:on|for|last|in|twice|again|please|and|yesterday|today|but|by|was)(?![a-z]))");
    static final Pattern OF_SHOP = Pattern.compile("(?<![a-z])(?:at|from|by|to|in|says) $");

    static final Pattern IN_A_ROW =
            Pattern.compile("(?:, (?:and )?| and )(?<name>\\p{Lu}\\p{L}{1,20}+)(?![\\p{L}'’])(?! \\p{Lu})");
    static final Pattern TWO_PEOPLE = Pattern.compile("(\\p{Lu}\\p{L}+) and (\\p{Lu}\\p{L}+)");
    static final Pattern EACH = Pattern.compile("(?<![a-z])(?:each|both|apiece|equally)(?![a-z])");
    static final Pattern AND_ANOTHER = Pattern.compile("\uE000(?:,| and|, and) $");
    static final Pattern STOPPED = Pattern.compile("(?<![a-z])to (?:stop|cancel|block) $");
    /** 002401558877 of Sunita Verma. */
    static final Pattern HOLDER = Pattern.compile("\uE000(?: of| is| for| belongs to|, name) $");

    static final Pattern SECOND_NAME = Pattern.compile("(?<=name is [a-z]{2,20}) (?<name>[a-z]{2,20})(?=$|[,.;!?])");
    static final Pattern NEXT_TO_SUM = Pattern.compile(",? \uE000");
    /** "12 at Pret, 30 at Boots": each has its sum before it. */
    static final Pattern SUM_AT = Pattern.compile("\uE000 (?:at|to|from|in) $");

    static final Pattern HIS_PAY =
            Pattern.compile("(?:'s)? (?:salary|wages?|fees?|share|pocket money)(?: is| of|,|:)? \uE000");
    static final Pattern ITS_BILL = Pattern.compile("(?:'s)? bill(?: is| of|,|:| for)? \uE000");
    static final Pattern MONEY_FOR = Pattern.compile("(?<![a-z])(?:money|cash|payment|gift) for $");

    private EnglishPayeeWords() {}

    private static String listed(String... sections) {
        List<String> words = new ArrayList<>();
        for (String section : sections) {
            words.addAll(LISTS.getOrDefault(section, List.of()));
        }
        return WordLists.any(words);
    }
}
