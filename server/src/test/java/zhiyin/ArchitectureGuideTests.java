package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** ARCHITECTURE.md leads to files and classes that are there. */
class ArchitectureGuideTests {

    private static final Path ROOT = Path.of("..");
    private static final Path SERVER = ROOT.resolve("server/src/main/java/zhiyin");
    private static final Path RESOURCES = ROOT.resolve("server/src/main/resources");
    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINKED = Pattern.compile("\\]\\(([^)#]+)\\)");

    /** {@code folder/Type}, {@code folder/Type.method(...)}. */
    private static final Pattern TYPE_IN_FOLDER =
            Pattern.compile("((?:[a-z]+/)+[A-Z]\\w*)(?:\\.[a-z]\\w*(?:\\(.*\\))?)?");

    /** {@code package.Type}, {@code package.Type.method}. */
    private static final Pattern TYPE_IN_PACKAGE = Pattern.compile("((?:[a-z]+\\.)+[A-Z]\\w*)(?:\\.[a-z]\\w*)?");

    /** {@code Type}, {@code Type.Inner("example")}, {@code Type.method}. */
    private static final Pattern TYPE = Pattern.compile("([A-Z][a-z]\\w*)(?:\\.\\w+(?:\\(.*\\))?)?( \\w+)?");

    @Test
    void namesOnlyWhatExists() throws IOException {
        String guide = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        Set<String> types = types();
        List<String> named =
                QUOTED.matcher(guide).results().map(found -> found.group(1)).toList();

        assertThat(named.stream().filter(name -> !exists(name, types))).isEmpty();
        assertThat(LINKED.matcher(guide)
                        .results()
                        .map(found -> found.group(1))
                        .filter(link -> !Files.exists(ROOT.resolve(link))))
                .isEmpty();
        assertThat(named).hasSizeGreaterThan(50);
    }

    @Test
    void noticesWhatDoesNotExist() throws IOException {
        Set<String> types = types();
        assertThat(Stream.of(
                        "wire/StrictJson",
                        "naming/SavedNames",
                        "banking.internal.CoreBank",
                        "PaymentsOfTheMoon",
                        "flows/moon.yaml",
                        "server/src/main/resources/moons/"))
                .noneMatch(name -> exists(name, types));
    }

    private static boolean exists(String name, Set<String> types) {
        Matcher inFolder = TYPE_IN_FOLDER.matcher(name);
        if (inFolder.matches()) {
            return Files.exists(SERVER.resolve(inFolder.group(1) + ".java"));
        }
        Matcher inPackage = TYPE_IN_PACKAGE.matcher(name);
        if (inPackage.matches()) {
            return Files.exists(SERVER.resolve(inPackage.group(1).replace('.', '/') + ".java"));
        }
        Matcher type = TYPE.matcher(name);
        if (type.matches()) {
            return types.contains(type.group(1)) || types.contains(name.split(" ", 2)[0]);
        }
        if (name.contains("/...")) {
            return types.contains(name.substring(name.lastIndexOf('/') + 1));
        }
        if (name.contains("/")) {
            String folder = name.replaceFirst("<.*", "");
            return Files.exists(ROOT.resolve(folder)) || Files.exists(RESOURCES.resolve(folder));
        }
        // A module, or a word of the story such as clientMessageId.
        return true;
    }

    /** Of all modules, tests included, with the types inside of types. */
    private static Set<String> types() throws IOException {
        Pattern declared = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
        Set<String> types = new HashSet<>();
        for (String module : List.of("values", "understanding", "server", "bench")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    declared.matcher(Files.readString(file)).results().forEach(found -> types.add(found.group(1)));
                }
            }
        }
        return types;
    }
}
