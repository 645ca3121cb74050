package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.FileSystemResource;
import zhiyin.database.CannotStart;

/** A setting that nobody reads is refused, wherever it was set. */
class UnknownSettingsTests {

    @ParameterizedTest
    @CsvSource({
        "zhiyin.database.pool-siez, zhiyin.database.pool-size",
        "zhiyin.risk.coolin, zhiyin.risk.cooling",
        "zhiyin.nonsense, zhiyin.bank.zone",
        "zhiyin.demo.login-file, zhiyin.demo.logins-file",
        "zhiyin.database.embedded.setting.work_mem, zhiyin.database.embedded.settings.work_mem",
    })
    void refusesWhatIsNoSettingAndNamesTheNearest(String name, String nearest) {
        assertThatThrownBy(() -> UnknownSettings.refuse(with(Map.of(name, "3x"), Map.of())))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no setting " + name)
                .hasMessageContaining(" " + nearest + ";");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zhiyin.database.pool-size",
                "zhiyin.database.poolSize",
                "zhiyin.database.password-file",
                "zhiyin.demo.logins-file",
                "zhiyin.database.embedded.settings.work_mem",
                "zhiyin.bank.zone",
                "server.prot"
            })
    void takesWhatIsASettingOrNotOurs(String name) {
        assertThatCode(() -> UnknownSettings.refuse(with(Map.of(name, "1"), Map.of())))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ZHIYIN_DATABASE_POOLSIEZ, ZHIYIN_DATABASE_POOLSIZE",
        "ZHIYIN_DATABASE_NONSENSE, ZHIYIN_DATABASE_",
        "ZHIYIN_DATADIRS, ZHIYIN_DATADIR",
    })
    void refusesVariablesThatWereMeantForUs(String name, String nearest) {
        assertThatThrownBy(() -> UnknownSettings.refuse(with(Map.of(), Map.of(name, "3x"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("There is no setting " + name)
                .hasMessageContaining(" " + nearest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ZHIYIN_DATABASE_POOLSIZE",
                "ZHIYIN_DATABASE_POOL_SIZE",
                "ZHIYIN_DATABASE_EMBEDDED_SETTINGS_WORK_MEM",
                "ZHIYIN_DATA_DIR",
                "ZHIYIN_HEAP",
                "ZHIYIN_JAVA_OPTIONS",
                "ZHIYIN_JVM_FOLDER",
                "ZHIYIN_HOME_OF_SOMEBODY",
                "PATH"
            })
    void takesVariablesThatAreSettingsOrSomebodyElses(String name) {
        assertThatCode(() -> UnknownSettings.refuse(with(Map.of(), Map.of(name, "1"))))
                .doesNotThrowAnyException();
    }

    @Test
    void knowsWhatHasADefaultAndWhatIsOptional() throws IOException {
        assertThat(UnknownSettings.known(with(Map.of(), Map.of())))
                .contains("zhiyin.models-dir", "zhiyin.demo.customers", "zhiyin.database.password-file")
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(50);
    }

    /** As a started process has it: command line, environment, shipped file. */
    static ConfigurableEnvironment with(Map<String, Object> given, Map<String, Object> variables) throws IOException {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace("systemEnvironment", new SystemEnvironmentPropertySource("systemEnvironment", variables));
        environment.getPropertySources().addFirst(new MapPropertySource("commandLineArgs", given));
        new YamlPropertySourceLoader()
                .load(
                        "Config resource 'class path resource [application.yaml]'",
                        new FileSystemResource("src/main/resources/application.yaml"))
                .forEach(environment.getPropertySources()::addLast);
        return environment;
    }
}
