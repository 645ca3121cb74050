package zhiyin.bench.bank;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The eight classes in which the National Bureau of Statistics of China publishes what households consume, and which of
 * them an entry belongs to: by the merchant's category code where there is a merchant, else by the entry's category.
 *
 * <p>Not consumption, and so of no class: transfers, savings, investments, insurance, principal of loans, homes bought,
 * and what a business buys. Cash and money spent abroad are consumption of an unknown class and are left out.
 */
enum HouseholdClass {
    FOOD("food, tobacco and liquor", 0.298),
    CLOTHING("clothing", 0.054),
    RESIDENCE("residence", 0.222),
    HOUSEHOLD("household goods and services", 0.055),
    TRANSPORT("transport and communication", 0.141),
    EDUCATION("education, culture and recreation", 0.113),
    HEALTH("health care", 0.090),
    OTHER("other goods and services", 0.027);

    private static final Map<String, HouseholdClass> BY_CODE = Map.ofEntries(
            Map.entry("5411", FOOD),
            Map.entry("5422", FOOD),
            Map.entry("5462", FOOD),
            Map.entry("5499", FOOD),
            Map.entry("5812", FOOD),
            Map.entry("5813", FOOD),
            Map.entry("5814", FOOD),
            Map.entry("5921", FOOD),
            Map.entry("5651", CLOTHING),
            Map.entry("5661", CLOTHING),
            Map.entry("5691", CLOTHING),
            Map.entry("4900", RESIDENCE),
            Map.entry("5211", RESIDENCE),
            Map.entry("6513", RESIDENCE),
            Map.entry("5311", HOUSEHOLD),
            Map.entry("5399", HOUSEHOLD),
            Map.entry("5712", HOUSEHOLD),
            Map.entry("5722", HOUSEHOLD),
            Map.entry("5732", HOUSEHOLD),
            Map.entry("5977", HOUSEHOLD),
            Map.entry("7210", HOUSEHOLD),
            Map.entry("4111", TRANSPORT),
            Map.entry("4112", TRANSPORT),
            Map.entry("4121", TRANSPORT),
            Map.entry("4511", TRANSPORT),
            Map.entry("4784", TRANSPORT),
            Map.entry("4814", TRANSPORT),
            Map.entry("5511", TRANSPORT),
            Map.entry("5541", TRANSPORT),
            Map.entry("5552", TRANSPORT),
            Map.entry("5815", EDUCATION),
            Map.entry("5816", EDUCATION),
            Map.entry("5942", EDUCATION),
            Map.entry("7832", EDUCATION),
            Map.entry("7911", EDUCATION),
            Map.entry("7991", EDUCATION),
            Map.entry("7997", EDUCATION),
            Map.entry("8211", EDUCATION),
            Map.entry("8220", EDUCATION),
            Map.entry("8299", EDUCATION),
            Map.entry("5912", HEALTH),
            Map.entry("8011", HEALTH),
            Map.entry("8062", HEALTH),
            Map.entry("5944", OTHER),
            Map.entry("7011", OTHER),
            Map.entry("7230", OTHER),
            Map.entry("7298", OTHER));

    private static final Map<String, HouseholdClass> BY_CATEGORY = Map.ofEntries(
            Map.entry("groceries", FOOD),
            Map.entry("dining", FOOD),
            Map.entry("nightlife", FOOD),
            Map.entry("clothing", CLOTHING),
            Map.entry("rent", RESIDENCE),
            Map.entry("utilities", RESIDENCE),
            Map.entry("shopping", HOUSEHOLD),
            Map.entry("transport", TRANSPORT),
            Map.entry("fuel", TRANSPORT),
            Map.entry("travel", TRANSPORT),
            Map.entry("telecom", TRANSPORT),
            Map.entry("education", EDUCATION),
            Map.entry("tuition", EDUCATION),
            Map.entry("entertainment", EDUCATION),
            Map.entry("health", HEALTH),
            Map.entry("personal_care", OTHER));

    private final String title;
    private final double published;

    HouseholdClass(String title, double published) {
        this.title = title;
        this.published = published;
    }

    String title() {
        return title;
    }

    /** Share of what was consumed a head in 2024. */
    double published() {
        return published;
    }

    /** Null where the entry is no consumption of a known class. */
    static @Nullable HouseholdClass of(@Nullable String categoryCode, String category) {
        if (category.equals("supplies") || category.equals("insurance")) {
            return null;
        }
        HouseholdClass byCode = categoryCode == null ? null : BY_CODE.get(categoryCode);
        return byCode != null ? byCode : BY_CATEGORY.get(category);
    }
}
