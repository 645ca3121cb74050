package zhiyin;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;
import org.springframework.modulith.ApplicationModule;

/** Rules of the house that a machine can check, each with code that breaks it (style H5, H9, H10, H18, H24). */
class ArchitectureTests {

    /**
     * Where the world's time and chance come in, into the server and into the tools beside it;
     * everything else is handed them.
     */
    private static final Set<String> SOURCES =
            Set.of("zhiyin.TimeAndChance", "zhiyin.demo.internal.ShowCode", "zhiyin.banking.load.ImportBank");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("zhiyin");

    private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages("fixtures.careless");

    @Test
    void marksEveryPackageForNulls() {
        assertThat(unmarked(HOUSE, "zhiyin")).isEmpty();
    }

    @Test
    void noticesAnUnmarkedPackage() {
        assertThat(unmarked(FIXTURES, "fixtures.careless"))
                .contains("fixtures.careless.unmarked")
                .doesNotContain("fixtures.careless.open");
    }

    @Test
    void saysOfEveryModuleWhatItMayUse() {
        assertThat(undeclared(HOUSE, "zhiyin", Set.of("zhiyin.values", "zhiyin.understanding")))
                .isEmpty();
    }

    @Test
    void noticesAModuleThatMayUseAnything() {
        assertThat(undeclared(FIXTURES, "fixtures.careless", Set.of()))
                .contains("fixtures.careless.unmarked", "fixtures.careless.open");
    }

    @Test
    void keepsTheDialogueFreeOfBeansAndDatabases() {
        assertThat(HOUSE.containPackage("zhiyin.dialogue")).isTrue();
        pure("zhiyin.dialogue").check(HOUSE);
    }

    @Test
    void noticesADialogueThatIsABean() {
        assertThatThrownBy(() -> pure("fixtures.careless.dialogue").check(FIXTURES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("JdbcClient")
                .hasMessageContaining("Component")
                .hasMessageContaining("JsonMapper");
    }

    @Test
    void takesTimeAndChanceFromOnePlace() {
        worldless()
                .check(HOUSE.that(
                        describe("are not where time and chance come in", type -> !SOURCES.contains(type.getName()))));
    }

    @Test
    void noticesWhoAsksTheWorldForTimeOrChance() {
        assertThatThrownBy(() -> worldless().check(FIXTURES))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Instant.now()")
                .hasMessageContaining("Random.<init>()")
                .hasMessageContaining("UUID.randomUUID()")
                .hasMessageContaining("Math.random()")
                .hasMessageContaining("System.currentTimeMillis()");
    }

    private static List<String> unmarked(JavaClasses classes, String root) {
        return packages(classes, root).stream()
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();
    }

    /** Modules, the direct subpackages, that leave open what they depend on. */
    private static List<String> undeclared(JavaClasses classes, String root, Set<String> libraries) {
        TreeSet<String> modules = new TreeSet<>();
        for (JavaPackage one : packages(classes, root)) {
            String name = one.getName();
            if (name.length() > root.length()) {
                int end = name.indexOf('.', root.length() + 1);
                modules.add(end < 0 ? name : name.substring(0, end));
            }
        }
        return modules.stream()
                .filter(name -> !libraries.contains(name))
                .filter(name -> !classes.containPackage(name) || !declares(classes.getPackage(name)))
                .toList();
    }

    private static boolean declares(JavaPackage module) {
        return module.tryGetAnnotationOfType(ApplicationModule.class)
                .map(annotation -> !List.of(annotation.allowedDependencies()).contains(ApplicationModule.OPEN_TOKEN)
                        && annotation.type() == ApplicationModule.Type.CLOSED)
                .orElse(false);
    }

    private static List<JavaPackage> packages(JavaClasses classes, String root) {
        return classes.getPackage(root).getSubpackagesInTree().stream()
                .filter(one -> !one.getClasses().isEmpty())
                .toList();
    }

    private static ArchRule pure(String module) {
        return noClasses()
                .that(resideInAnyPackage(module + "..")
                        .and(describe("are not its wiring", type -> !type.isAnnotatedWith(Configuration.class))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.springframework..",
                                "tools.jackson.databind..",
                                "com.fasterxml..",
                                "java.sql..",
                                "javax.sql..",
                                "java.net..")
                        .and(describe(
                                "are no mark of a module",
                                type -> !type.getPackageName().equals("org.springframework.modulith"))));
    }

    private static ArchRule worldless() {
        return noClasses()
                .should(callMethodWhere(describe("asks the world for the time", ArchitectureTests::asksTime)))
                .orShould()
                .callConstructorWhere(describe("asks the world for chance", call -> isNew(call, Random.class)));
    }

    private static boolean isNew(JavaAccess<?> call, Class<?> type) {
        return call.getTargetOwner().isEquivalentTo(type)
                && call instanceof JavaCall<?> made
                && made.getTarget().getRawParameterTypes().isEmpty();
    }

    private static boolean asksTime(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        boolean bare = call.getTarget().getRawParameterTypes().isEmpty();
        return switch (call.getName()) {
            case "now" -> bare && owner.getPackageName().startsWith("java.time");
            case "systemUTC", "systemDefaultZone", "system" -> owner.isEquivalentTo(Clock.class);
            case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
            case "random" -> owner.isEquivalentTo(Math.class);
            case "randomUUID" -> owner.isEquivalentTo(java.util.UUID.class);
            case "current" -> owner.getName().equals("java.util.concurrent.ThreadLocalRandom");
            default -> false;
        };
    }
}
