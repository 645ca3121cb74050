package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.CustomerKind;
import zhiyin.banking.feed.FeedRow.MandateRole;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.DemoWorld.Culture;
import zhiyin.demo.internal.world.DemoWorld.Sex;
import zhiyin.values.Language;

/** Whatever the seed: what the rows tell of one person agrees with what they tell of the same person elsewhere. */
class GeneratedPeoplePropertyTests {

    private static final DemoWorld WORLD = DemoWorld.read();
    private static final Set<String> WOMEN = Set.of("妈妈", "姐姐", "老婆", "女儿", "Mum", "My sister", "My daughter");
    private static final Set<String> MEN = Set.of("爸爸", "弟弟", "老公", "儿子", "Dad", "My brother", "My son");
    private static final Set<String> PARENTS = Set.of("妈妈", "爸爸", "Mum", "Dad");
    private static final Set<String> SHARING = Set.of("爸爸", "姐姐", "弟弟", "Dad", "My sister", "My brother");
    private static final Set<String> OTHERS = Set.of("妈妈", "老婆", "老公", "Mum");

    private static Map<UUID, FeedRow.Customer> customers(GeneratedBank bank) {
        return bank.all(FeedRow.Customer.class).collect(Collectors.toMap(FeedRow.Customer::id, one -> one));
    }

    private static int age(FeedRow.Customer customer) {
        return Period.between(customer.bornOn(), GeneratedBank.TODAY).getYears();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261122})
    void callsTheFamilyAsFamiliesAreCalled(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 500);
        Map<UUID, FeedRow.Customer> customers = customers(bank);
        assertThat(bank.list(FeedRow.Payee.class)).allSatisfy(payee -> {
            FeedRow.Customer payer = Objects.requireNonNull(customers.get(payee.customer()));
            Culture culture = WORLD.of(payer.language());
            String what = "seed " + seed + ": " + payer + " pays " + payee;
            if (WOMEN.contains(payee.alias())) {
                assertThat(culture.sexOf(payee.name())).as(what).isNotEqualTo(Optional.of(Sex.MAN));
            } else if (MEN.contains(payee.alias())) {
                assertThat(culture.sexOf(payee.name())).as(what).isNotEqualTo(Optional.of(Sex.WOMAN));
            }
            Optional<String> surname = culture.surnameOf(payee.name());
            Optional<String> payers = culture.surnameOf(payer.name());
            if (SHARING.contains(payee.alias()) && payers.isPresent()) {
                assertThat(surname).as(what).isEqualTo(payers);
            } else if (OTHERS.contains(payee.alias())) {
                assertThat(surname).as(what).isNotEqualTo(payers);
            }
            if (PARENTS.contains(payee.alias())) {
                assertThat(age(payer)).as(what).isLessThanOrEqualTo(65);
            }
            if (payee.alias().equals("老婆")) {
                assertThat(culture.sexOf(payer.name())).as(what).isNotEqualTo(Optional.of(Sex.WOMAN));
            } else if (payee.alias().equals("老公")) {
                assertThat(culture.sexOf(payer.name())).as(what).isNotEqualTo(Optional.of(Sex.MAN));
                assertThat(age(payer)).as(what).isGreaterThan(22);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261122})
    void sellsNobodyMoreRiskThanTheyBear(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 500);
        Map<UUID, FeedRow.Customer> customers = customers(bank);
        Map<String, String> grades = bank.all(FeedRow.Product.class)
                .filter(product -> product.riskGrade() != null)
                .collect(Collectors.toMap(
                        FeedRow.Product::code, product -> Objects.requireNonNull(product.riskGrade())));
        assertThat(bank.list(FeedRow.Holding.class)).hasSizeGreaterThan(100).allSatisfy(holding -> {
            FeedRow.Customer holder = Objects.requireNonNull(customers.get(holding.customer()));
            String profile = holder.riskProfile();
            assertThat(profile)
                    .as("seed %d: %s holds %s", seed, holder, holding)
                    .isNotNull();
            assertThat(Objects.requireNonNull(profile).charAt(1))
                    .as("seed %d: %s holds %s", seed, holder, holding)
                    .isGreaterThanOrEqualTo(Objects.requireNonNull(grades.get(holding.product()))
                            .charAt(1));
        });
        assertThat(customers.values()).anyMatch(customer -> customer.riskProfile() == null);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261122})
    void letsBusinessesBeRunByManagersOfTheirCity(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 500);
        Map<UUID, FeedRow.Customer> customers = customers(bank);
        assertThat(bank.list(FeedRow.Mandate.class)).hasSizeGreaterThan(5).allSatisfy(mandate -> {
            FeedRow.Customer business = Objects.requireNonNull(customers.get(mandate.business()));
            FeedRow.Customer person = Objects.requireNonNull(customers.get(mandate.person()));
            String what = "seed " + seed + ": " + business + " by " + person;
            assertThat(person.city()).as(what).isEqualTo(business.city());
            assertThat(person.occupation()).as(what).isIn("management", "finance", "office");
            if (mandate.role() == MandateRole.ADMINISTRATOR) {
                assertThat(person.occupation()).as(what).isIn("management", "finance");
            }
            Instant later = business.joinedAt().isAfter(person.joinedAt()) ? business.joinedAt() : person.joinedAt();
            assertThat(mandate.validFrom())
                    .as(what)
                    .isAfterOrEqualTo(LocalDate.ofInstant(later, GeneratedBank.ZONE))
                    .isBefore(GeneratedBank.TODAY);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 20261122})
    void letsAgeAndTradeAgree(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 1_000);
        assertThat(bank.list(FeedRow.Customer.class).stream()
                        .filter(customer -> customer.kind() == CustomerKind.PERSON))
                .allSatisfy(customer -> {
                    String what = "seed " + seed + ": " + customer;
                    switch (customer.occupation()) {
                        case "student" -> assertThat(age(customer)).as(what).isLessThanOrEqualTo(27);
                        case "retired" -> assertThat(age(customer)).as(what).isGreaterThanOrEqualTo(55);
                        case "management", "medicine", "law", "finance", "technology" ->
                            assertThat(age(customer)).as(what).isLessThanOrEqualTo(71);
                        default -> assertThat(age(customer)).as(what).isLessThanOrEqualTo(61);
                    }
                    if (customer.language() == Language.EN) {
                        assertThat(customer.occupation())
                                .as(what)
                                .isNotIn("public_service", "housekeeping", "courier", "driver");
                    }
                });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void signsInWithDevicesThatThereAre(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 500);
        Map<String, Set<String>> systems = bank.all(FeedRow.Device.class)
                .collect(Collectors.groupingBy(
                        FeedRow.Device::model, Collectors.mapping(FeedRow.Device::system, Collectors.toSet())));
        assertThat(systems.get("Lotus X6")).containsExactly("iOS");
        assertThat(systems.get("Pine 12")).containsExactly("Android");
        assertThat(bank.list(FeedRow.Device.class)).allSatisfy(device -> {
            assertThat(device.firstSeen())
                    .isAfter(GeneratedBank.TODAY
                            .minusYears(7)
                            .atStartOfDay(GeneratedBank.ZONE)
                            .toInstant());
            if (device.system().equals("HarmonyOS")) {
                assertThat(device.firstSeen()).isAfter(Instant.parse("2021-06-01T00:00:00Z"));
                assertThat(device.model()).startsWith("Bamboo");
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20261122})
    void showsABusinessItsWholePayroll(long seed) {
        GeneratedBank bank = new GeneratedBank(seed, 500);
        assertThat(bank.all(FeedRow.Entry.class)
                        .filter(entry -> entry.category().equals("salary") && entry.amountMinor() < 0))
                .isNotEmpty()
                .noneMatch(entry -> entry.counterparty().contains("*"));
    }
}
