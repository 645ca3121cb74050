package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedTable;

/** The generated bank looks like one, and tells nobody what it was generated as. */
class GeneratedRealismPropertyTests {

    private static final GeneratedBank BANK = new GeneratedBank(20261122, 1_000);
    private static final int MONTHS = 18;

    private static Map<UUID, UUID> owners() {
        return BANK.all(FeedRow.Account.class).collect(Collectors.toMap(FeedRow.Account::id, FeedRow.Account::owner));
    }

    private static Map<String, String> personas() {
        return BANK.labels().stream()
                .filter(label -> label.label().equals("persona"))
                .collect(Collectors.toMap(label -> label.customer().toString(), GroundTruth.Label::detail));
    }

    @Test
    void bringsAboutTwentyFourEntriesACustomerAndMonth() {
        Map<UUID, UUID> owners = owners();
        Map<String, String> personas = personas();
        Map<String, Long> entries = new TreeMap<>();
        BANK.all(FeedRow.Entry.class)
                .forEach(entry -> entries.merge(
                        String.valueOf(personas.get(String.valueOf(owners.get(entry.account())))), 1L, Long::sum));
        Map<String, Long> people = personas.values().stream()
                .collect(Collectors.groupingBy(persona -> persona, TreeMap::new, Collectors.counting()));
        Map<String, Double> monthly = new TreeMap<>();
        people.forEach(
                (persona, count) -> monthly.put(persona, entries.getOrDefault(persona, 0L) / (double) count / MONTHS));
        double mean = BANK.all(FeedRow.Entry.class).count() / 1_000.0 / MONTHS;

        assertThat(mean).as(monthly.toString()).isBetween(21.0, 27.0);
        assertThat(monthly.getOrDefault("dormant", 0.0)).as(monthly.toString()).isLessThan(2);
        assertThat(monthly.getOrDefault("business", 0.0)).as(monthly.toString()).isBetween(90.0, 150.0);
    }

    @Test
    void spendsAsHouseholdsDo() {
        Map<String, Long> spent = new HashMap<>();
        BANK.all(FeedRow.Entry.class)
                .filter(entry -> entry.merchant() != null && entry.amountMinor() < 0)
                .forEach(entry -> spent.merge(entry.category(), -entry.amountMinor(), Long::sum));
        double all = List.of(
                        "groceries",
                        "dining",
                        "nightlife",
                        "transport",
                        "fuel",
                        "travel",
                        "shopping",
                        "education",
                        "entertainment",
                        "health",
                        "personal_care",
                        "telecom")
                .stream()
                .mapToDouble(category -> spent.getOrDefault(category, 0L))
                .sum();
        double food = spent.getOrDefault("groceries", 0L)
                + spent.getOrDefault("dining", 0L)
                + spent.getOrDefault("nightlife", 0L) / 2.0;
        double moving = spent.getOrDefault("transport", 0L)
                + spent.getOrDefault("fuel", 0L)
                + spent.getOrDefault("travel", 0L)
                + spent.getOrDefault("telecom", 0L);

        // National Bureau of Statistics of China, 2024, without residence: food 38.3 %, transport and communication
        // 18.1 %, health 11.6 %, clothing and household goods 14.0 %.
        assertThat(food / all).isBetween(0.33, 0.44);
        assertThat(moving / all).isBetween(0.13, 0.23);
        assertThat(spent.getOrDefault("health", 0L) / all).isBetween(0.08, 0.16);
        assertThat(spent.getOrDefault("shopping", 0L) / all).isBetween(0.10, 0.19);
    }

    @Test
    void livesByTheWeekTheYearAndTheNight() {
        Map<LocalDate, Long> travel = new HashMap<>();
        Map<DayOfWeek, Long> nights = new HashMap<>();
        Map<LocalDate, Long> shopping = new HashMap<>();
        BANK.all(FeedRow.Entry.class).forEach(entry -> {
            LocalDate day = LocalDate.ofInstant(entry.at(), GeneratedBank.ZONE);
            switch (entry.category()) {
                case "travel" -> travel.merge(day, 1L, Long::sum);
                case "nightlife" ->
                    nights.merge(
                            LocalDate.ofInstant(entry.at().minusSeconds(10_800), GeneratedBank.ZONE)
                                    .getDayOfWeek(),
                            1L,
                            Long::sum);
                case "shopping" -> shopping.merge(day, 1L, Long::sum);
                default -> {
                    // Looked at elsewhere.
                }
            }
        });
        assertThat(nights.getOrDefault(DayOfWeek.SATURDAY, 0L))
                .isGreaterThan(3 * nights.getOrDefault(DayOfWeek.TUESDAY, 0L));
        assertThat(travel.getOrDefault(LocalDate.of(2025, 10, 1), 0L))
                .isGreaterThan(travel.getOrDefault(LocalDate.of(2025, 10, 15), 0L));
        assertThat(shopping.getOrDefault(LocalDate.of(2025, 11, 11), 0L))
                .isGreaterThan(2 * shopping.getOrDefault(LocalDate.of(2025, 11, 25), 0L));
    }

    @Test
    void callsNothingByTheNameOfALabel() {
        Set<String> words =
                BANK.labels().stream().map(GroundTruth.Label::label).collect(Collectors.toCollection(HashSet::new));
        words.addAll(Set.of("mule", "churn", "default", "fraud", "scam", "victim", "distress", "dormant"));
        for (FeedTable table : FeedTable.values()) {
            if (table.compareTo(FeedTable.CUSTOMERS) >= 0) {
                String all = BANK.all(table.row())
                        .limit(20_000)
                        .map(Object::toString)
                        .collect(Collectors.joining("\n"));
                assertThat(words)
                        .as(table.name())
                        .noneMatch(word -> Pattern.compile("\\b" + word + "\\b")
                                .matcher(all)
                                .find());
            }
        }
    }

    @Test
    void tellsNothingByNumberOrderOrId() {
        List<FeedRow.Customer> customers = BANK.list(FeedRow.Customer.class);
        Set<UUID> marked = BANK.labels().stream()
                .filter(label ->
                        !label.label().equals("persona") && !label.label().equals("life_event"))
                .map(GroundTruth.Label::customer)
                .collect(Collectors.toSet());
        double mean = 0;
        int lowBits = 0;
        int even = 0;
        for (int i = 0; i < customers.size(); i++) {
            if (marked.contains(customers.get(i).id())) {
                mean += i;
                even += i % 2 == 0 ? 1 : 0;
                lowBits += Long.bitCount(customers.get(i).id().getLeastSignificantBits() & 0xFFFFL);
            }
        }
        assertThat(marked.size()).isBetween(25, 200);
        // Within four standard errors of what chance alone gives.
        double n = marked.size();
        assertThat(mean / n).isBetween(500 - 4 * 289 / Math.sqrt(n), 500 + 4 * 289 / Math.sqrt(n));
        assertThat(even / n).isBetween(0.5 - 2 / Math.sqrt(n), 0.5 + 2 / Math.sqrt(n));
        assertThat(lowBits / n).isBetween(8 - 8 / Math.sqrt(n), 8 + 8 / Math.sqrt(n));
    }

    @Test
    void holdsSomeOfEverythingThatModelsLookFor() {
        Map<String, Long> counts =
                BANK.labels().stream().collect(Collectors.groupingBy(GroundTruth.Label::label, Collectors.counting()));
        assertThat(counts)
                .as(counts.toString())
                .containsKeys("persona", "churned", "defaulted", "fraudulent", "scam_victim", "life_event");
        Set<String> entries = BANK.all(FeedRow.Entry.class)
                .map(entry -> entry.id().toString())
                .collect(Collectors.toSet());
        assertThat(BANK.labels().stream().filter(label -> label.label().equals("scam_victim")))
                .allMatch(label -> entries.contains(label.detail()));
        assertThat(BANK.list(FeedRow.Customer.class).stream()
                        .map(FeedRow.Customer::occupation)
                        .distinct())
                .hasSizeGreaterThan(20);
        assertThat(BANK.list(FeedRow.Price.class).stream()
                        .max(Comparator.comparing(FeedRow.Price::day))
                        .map(FeedRow.Price::day))
                .hasValueSatisfying(day -> assertThat(day).isBefore(GeneratedBank.TODAY));
    }
}
