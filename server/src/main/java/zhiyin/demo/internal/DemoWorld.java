package zhiyin.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;
import zhiyin.values.Language;

/** The invented names and habits that people are made of; the file {@code demo/world.yaml}. */
record DemoWorld(
        List<FeaturedPerson> featured,
        DemoNote note,
        List<StaffMember> staff,
        Culture zh,
        Culture en,
        List<LocalDate> springFestivals) {

    /** A person whom guides and tests may count on. */
    record FeaturedPerson(String username, String language, String name, DemoNote note, List<FeaturedPayee> payees) {}

    /** A payee of such a person. */
    record FeaturedPayee(String alias, String name, PayeeRole role) {}

    /** Someone who works at the bank. */
    record StaffMember(String username, String language, String name, DemoNote note) {}

    /**
     * What people of one language are called, whom they pay and where they spend.
     *
     * @param landlords patterns in which {@code %s} is the surname
     * @param similar pairs of names that are easily confused
     * @param internal how the bank's own movements are described
     * @param merchants by category
     */
    record Culture(
            List<String> surnames,
            List<String> givenNames,
            List<String> banks,
            List<String> family,
            List<String> landlords,
            List<List<String>> similar,
            List<String> brokers,
            List<String> employers,
            Map<String, String> internal,
            Map<String, List<String>> merchants) {}

    Culture of(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }

    static DemoWorld read() {
        try (InputStream file = DemoWorld.class.getResourceAsStream("/demo/world.yaml")) {
            if (file == null) {
                throw new IllegalStateException("demo/world.yaml is missing from the class path");
            }
            return YAMLMapper.builder()
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .build()
                    .readValue(file, DemoWorld.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
