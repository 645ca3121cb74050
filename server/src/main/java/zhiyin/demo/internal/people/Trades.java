package zhiyin.demo.internal.people;

import java.util.Set;
import zhiyin.values.Language;

/** What somebody may live from. */
final class Trades {

    private static final int OLDEST_STUDENT = 26;
    private static final int YOUNGEST_RETIRED = 55;
    private static final int OLDEST_WORKER = 60;
    /** Also those who own or heal rather than work for a wage; they stop when they like. */
    private static final Set<String> AGELESS = Set.of("management", "medicine", "law", "finance", "technology");

    /** Work that needs a citizen, or that nobody gets a foreigner's permit for. */
    private static final Set<String> CITIZENS = Set.of("public_service", "courier", "driver", "housekeeping");

    private Trades() {}

    /** Whether the trade goes with the age; foreigners are those whose language is not Chinese. */
    static boolean suits(String trade, int age, Language language) {
        if (language != Language.ZH && CITIZENS.contains(trade)) {
            return false;
        }
        return switch (trade) {
            case "student" -> age <= OLDEST_STUDENT;
            case "retired" -> age >= YOUNGEST_RETIRED;
            default -> age <= OLDEST_WORKER || AGELESS.contains(trade);
        };
    }
}
