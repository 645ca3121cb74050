package zhiyin.demo.internal.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import zhiyin.values.Language;

/** The invented names and habits that people are made of; the file {@code demo/world.yaml}. */
public record DemoWorld(
        List<FeaturedPerson> featured,
        DemoNote note,
        List<StaffMember> staff,
        Culture zh,
        Culture en,
        List<LocalDate> springFestivals) {

    /** A person whom guides and tests may count on. */
    public record FeaturedPerson(
            String username, String language, String name, DemoNote note, List<FeaturedPayee> payees) {}

    /**
     * A payee of such a person.
     *
     * @param savedDaysAgo how many days before the first day they were saved, where it is not to be thrown
     * @param savedAt the time of that day, such as {@code 21:58}
     */
    public record FeaturedPayee(
            String alias,
            String name,
            PayeeRole role,
            @Nullable Integer savedDaysAgo,
            @Nullable String savedAt) {

        /** When it was saved, where that is told. */
        public Optional<Instant> saved(Almanac almanac) {
            return savedDaysAgo == null || savedAt == null
                    ? Optional.empty()
                    : Optional.of(almanac.start(almanac.today().minusDays(savedDaysAgo))
                            .plusSeconds(LocalTime.parse(savedAt).toSecondOfDay()));
        }
    }

    /** What names and relatives go by. */
    public enum Sex {
        WOMAN,
        MAN
    }

    /** Whose surname a relative bears. */
    public enum Surname {
        /** That of the one who pays. */
        SHARED,
        /** Another one. */
        OWN,
        /** That of the one who pays, where he is the father, and another one where she is the mother. */
        FATHERS
    }

    /**
     * One of the family.
     *
     * @param of only who is of this sex has such a relative
     * @param ages lowest and highest of the one who pays
     */
    public record Relative(
            String alias,
            Sex sex,
            Surname surname,
            @Nullable Sex of,
            List<Integer> ages) {

        /** Whether somebody may have one. */
        public boolean isOf(Optional<Sex> payer, int age) {
            return age >= ages.get(0) && age <= ages.get(1) && (of == null || of == payer.orElse(null));
        }
    }

    /** How a landlord is saved. */
    public record Landlord(String alias, @Nullable Sex sex) {}

    /** Someone who works at the bank. */
    public record StaffMember(String username, String role, String language, String name, DemoNote note) {}

    /**
     * What people of one language are called, and whom they pay.
     *
     * @param women given names of women; no name is also a man's
     * @param landlords patterns in which {@code %s} is the surname
     * @param similar pairs of names that are easily confused
     * @param internal how the bank's own movements are described
     */
    public record Culture(
            List<String> surnames,
            List<String> women,
            List<String> men,
            List<String> banks,
            List<Relative> family,
            List<Landlord> landlords,
            List<List<String>> similar,
            List<String> brokers,
            List<String> employers,
            List<String> firms,
            Map<String, String> internal,
            Map<String, List<String>> merchants) {

        /** All of them. */
        public List<String> givenNames() {
            return Stream.concat(women.stream(), men.stream()).toList();
        }

        /** Those of one sex. */
        public List<String> givenNames(Sex sex) {
            return switch (sex) {
                case WOMAN -> women;
                case MAN -> men;
            };
        }

        /** What a name tells, however surname and given name are ordered; nothing where it is none of these. */
        public Optional<Sex> sexOf(String name) {
            return Arrays.stream(Sex.values())
                    .filter(sex -> givenNames(sex).stream().anyMatch(given -> isGiven(given, name)))
                    .findFirst();
        }

        /** The surname of a name that is made of these. */
        public Optional<String> surnameOf(String name) {
            return surnames.stream()
                    .filter(surname ->
                            name.endsWith(" " + surname) || (!name.contains(" ") && name.startsWith(surname)))
                    .findFirst();
        }

        private static boolean isGiven(String given, String name) {
            return name.contains(" ")
                    ? name.startsWith(given + " ")
                    : name.substring(1).equals(given);
        }

        /** How a movement of the bank's own is described. */
        public String described(String movement) {
            return internal.getOrDefault(movement, movement);
        }
    }

    public Culture of(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    public static DemoWorld read() {
        return WorldFile.read("demo/world.yaml", DemoWorld.class);
    }
}
