package zhiyin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import zhiyin.database.CannotStart;

/**
 * Finds settings that nobody reads: one that is misspelt would leave its default in force without a word. The shipped
 * file is the list of what there is.
 */
final class UnknownSettings {

    private static final String OURS = "zhiyin.";
    private static final String OURS_IN_THE_ENVIRONMENT = "ZHIYIN_";
    private static final String SHIPPED = "class path resource [application.yaml]";

    /** Those that have no default and stand in the shipped file as a comment. */
    private static final List<String> OPTIONAL =
            List.of("zhiyin.database.password-file", "zhiyin.database.owner.password-file", "zhiyin.demo.logins-file");

    /** What stands below is named by somebody else. */
    private static final List<String> OPEN = List.of("zhiyin.database.embedded.settings");

    /** Read by the launcher, or by what builds and tests. */
    private static final Set<String> LAUNCHERS = Set.of("ZHIYIN_HEAP", "ZHIYIN_JVM_FOLDER", "ZHIYIN_JAVA_OPTIONS");

    /** Variables of the environment may be anybody's; so close to a name of ours, one is meant for us. */
    private static final int MISSPELT = 2;

    private final List<String> known;

    private UnknownSettings(List<String> known) {
        this.known = known;
    }

    /**
     * Looks through everything that was set.
     *
     * @throws CannotStart on the first setting below {@code zhiyin} that does not exist
     */
    static void refuse(ConfigurableEnvironment environment) {
        UnknownSettings settings = new UnknownSettings(known(environment));
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof SystemEnvironmentPropertySource variables) {
                Stream.of(variables.getPropertyNames()).sorted().forEach(settings::refuseVariable);
            } else if (source instanceof EnumerablePropertySource<?> listed) {
                Stream.of(listed.getPropertyNames())
                        .filter(name -> name.startsWith(OURS))
                        .sorted()
                        .forEach(settings::refuse);
            }
        }
    }

    /** Every setting below {@code zhiyin} that has one meaning, whether it has a default or not. */
    static List<String> known(ConfigurableEnvironment environment) {
        List<String> known = new ArrayList<>(OPTIONAL);
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> listed
                    && source.getName().contains(SHIPPED)) {
                Stream.of(listed.getPropertyNames())
                        .filter(name -> name.startsWith(OURS))
                        .forEach(known::add);
            }
        }
        if (known.size() == OPTIONAL.size()) {
            throw new IllegalStateException("the shipped settings are not among the sources");
        }
        return known;
    }

    private void refuse(String name) {
        ConfigurationPropertyName given = ConfigurationPropertyName.adapt(name, '.');
        if (known.stream().map(ConfigurationPropertyName::of).noneMatch(given::equals)
                && OPEN.stream().map(ConfigurationPropertyName::of).noneMatch(open -> open.isAncestorOf(given))) {
            String last = name.substring(name.lastIndexOf('.'));
            throw unknown(
                    name,
                    nearest(
                            name,
                            Stream.concat(known.stream(), OPEN.stream().map(open -> open + last))
                                    .toList()));
        }
    }

    private void refuseVariable(String name) {
        if (!name.startsWith(OURS_IN_THE_ENVIRONMENT) || LAUNCHERS.contains(name)) {
            return;
        }
        List<String> variables = known.stream().map(UnknownSettings::variable).toList();
        String compact = name.replace("_", "");
        if (variables.stream().anyMatch(one -> one.replace("_", "").equals(compact))
                || OPEN.stream().anyMatch(open -> name.startsWith(variable(open) + "_"))) {
            return;
        }
        String nearest = nearest(name, variables);
        if (belowAModule(name) || distance(name, nearest) <= MISSPELT) {
            throw unknown(name, nearest);
        }
    }

    private boolean belowAModule(String variable) {
        return known.stream()
                .map(name -> name.substring(0, name.indexOf('.', OURS.length()) + 1))
                .filter(module -> !module.isEmpty())
                .anyMatch(module -> variable.startsWith(variable(module)));
    }

    private static CannotStart unknown(String name, String nearest) {
        return new CannotStart(
                "There is no setting " + name,
                "The nearest that exists is " + nearest + "; docs/operations.md explains all");
    }

    /** The form in which the manual gives variables of the environment. */
    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private static String nearest(String name, List<String> among) {
        return among.stream()
                .min(Comparator.<String>comparingInt(one -> distance(name, one)).thenComparing(one -> one))
                .orElseThrow();
    }

    /** How many letters have to be put in, taken out or changed to make one of the other (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
