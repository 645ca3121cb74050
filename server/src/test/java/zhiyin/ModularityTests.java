package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

/** The modules keep to their borders, and the check would notice if they did not. */
class ModularityTests {

    private static final ImportOption FIXTURES = Predefined.ONLY_INCLUDE_TESTS;

    @Test
    void keepsToTheBordersBetweenModules() {
        ApplicationModules modules = ApplicationModules.of(Zhiyin.class);

        assertThat(modules.stream().count()).isGreaterThanOrEqualTo(10);
        modules.verify();
    }

    @Test
    void noticesACycle() {
        ApplicationModules broken = ApplicationModules.of("fixtures.cycle", FIXTURES);

        assertThat(broken.stream().count()).isEqualTo(2);
        assertThatThrownBy(broken::verify).isInstanceOf(Violations.class).hasMessageContaining("Cycle detected");
    }

    @Test
    void noticesAReachIntoAnotherModulesInside() {
        ApplicationModules broken = ApplicationModules.of("fixtures.reaching", FIXTURES);

        assertThat(broken.stream().count()).isEqualTo(2);
        assertThatThrownBy(broken::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'caller' depends on non-exposed type")
                .hasMessageContaining("Inside");
    }

    @Test
    void noticesADependencyThatIsNotAllowed() {
        ApplicationModules broken = ApplicationModules.of("fixtures.reaching", FIXTURES);

        assertThatThrownBy(broken::verify).hasMessageContaining("allowed");
    }
}
