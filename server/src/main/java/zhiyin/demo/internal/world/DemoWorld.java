package zhiyin.demo.internal.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    /** A payee of such a person. */
    public record FeaturedPayee(String alias, String name, PayeeRole role) {}

    /** Someone who works at the bank. */
    public record StaffMember(String username, String language, String name, DemoNote note) {}

    /**
     * What people of one language are called, and whom they pay.
     *
     * @param landlords patterns in which {@code %s} is the surname
     * @param similar pairs of names that are easily confused
     * @param internal how the bank's own movements are described
     */
    public record Culture(
            List<String> surnames,
            List<String> givenNames,
            List<String> banks,
            List<String> family,
            List<String> landlords,
            List<List<String>> similar,
            List<String> brokers,
            List<String> employers,
            List<String> firms,
            Map<String, String> internal,
            Map<String, List<String>> merchants) {

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
