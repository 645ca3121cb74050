package zhiyin.understanding.entity;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Talk that holds a number, a length or a currency and means none: "my two cents", "nine to five", "the dog is at the
 * pound", hours of opening, flights.
 */
final class EnglishSayings {

    private static final Pattern SAYING = Pattern.compile("(?<![a-z0-9/.-])(?=[a-z0-9])(?:"
            + WordLists.any(WordLists.read("sayings.en.txt", ",").getOrDefault("", List.of()))
            + "(?![a-z0-9/-]|[.,][0-9])"
            // A pound where strays and towed cars are kept, money that is praise.
            + "|(?<=(?:dog|cat|puppy|car|van|bike|scooter|motor|stray|towed|impounded)[^,.!?]{0,24} )(?:at|to|in|from)"
            + " the pound(?![a-z])(?! (?:is|has|was|rose|fell))|(?<=(?:was|were|been|are|staff|team)"
            + " )sterling(?=$|[,.!?]|"
            + " (?:truly|really|throughout|as|today|yesterday|all))|(?:open|opens|works?|worked|working|hours|shifts?|job"
            + " is)(?: from|:| are| is)? (?:[0-9]{1,2}|nine|ten|eight|seven) ?(?:to|till|until|-)"
            + " ?(?:[0-9]{1,2}|five|six|four|ten)(?![a-z0-9.,%])|(?:flights?|flying|train|bus|coach) (?:number"
            + " )?[a-z]{1,2} ?[0-9]{2,4}(?![0-9])|the (?:twenty|thirty|forty|fifty)[ -]second (?=[a-z]{4,}))");

    private static final int MOST = 40;

    private EnglishSayings() {}

    /** Hides them, as names that are aside: see {@link EnglishNames.Kind#ASIDE}. */
    static void find(CharSequence normal, List<EnglishNames.Name> names) {
        Matcher m = SAYING.matcher(normal);
        while (names.size() < MOST && m.find()) {
            names.add(new EnglishNames.Name(m.start(), m.end(), EnglishNames.Kind.ASIDE));
        }
    }
}
