package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.unit.DataSize;
import zhiyin.values.Language;

/** Every setting there is: the shipped file holds its default, the manual explains it, and setting it has an effect. */
class SettingsTests {

    private static final Path SHIPPED = Path.of("src/main/resources/application.yaml");
    private static final Path MANUAL = Path.of("../docs/operations.md");

    /** A leaf among the settings, and the way to it from the record of its module. */
    private record Setting(String name, List<RecordComponent> path) {

        @Nullable
        Object now(Object settings) {
            Object value = settings;
            for (RecordComponent component : path) {
                value = ReflectionUtils.invokeMethod(accessible(component), value);
            }
            return value;
        }

        private static Method accessible(RecordComponent component) {
            component.getAccessor().setAccessible(true);
            return component.getAccessor();
        }
    }

    static Stream<Class<?>> records() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("zhiyin").stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .sorted()
                .map(SettingsTests::named);
    }

    @ParameterizedTest
    @MethodSource("records")
    void shippedFileHoldsTheDefaults(Class<?> type) throws IOException {
        assertThat(bound(type, shipped())).isEqualTo(bound(type, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void mapsEveryProperty(Class<?> type) {
        Object defaults = bound(type, Map.of());
        for (Setting setting : settings(type)) {
            assertThat(bound(type, Map.of(setting.name(), other(setting, defaults))))
                    .as(setting.name())
                    .isNotEqualTo(defaults);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void isExplainedInTheFileAndInTheManual(Class<?> type) throws IOException {
        String file = Files.readString(SHIPPED);
        String manual = Files.readString(MANUAL);
        for (Setting setting : settings(type)) {
            String last = setting.name().substring(setting.name().lastIndexOf('.') + 1);
            assertThat(file).as("application.yaml on %s", setting.name()).containsPattern("(?m)^ +(# )?" + last + ":");
            assertThat(manual).as("operations.md on %s", setting.name()).contains("." + last);
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void isKnownAtTheStart(Class<?> type) throws IOException {
        for (Setting setting : settings(type)) {
            String given = setting.name().endsWith(".settings") ? setting.name() + ".work_mem" : setting.name();
            assertThatCode(() -> UnknownSettings.refuse(UnknownSettingsTests.with(Map.of(given, "1"), Map.of())))
                    .as(setting.name())
                    .doesNotThrowAnyException();
        }
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Setting> settings(Class<?> type) {
        return settings(prefix(type), List.of(), type);
    }

    private static List<Setting> settings(String prefix, List<RecordComponent> path, Class<?> type) {
        List<Setting> settings = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            List<RecordComponent> here =
                    Stream.concat(path.stream(), Stream.of(component)).toList();
            if (component.getType().isRecord()) {
                settings.addAll(settings(name, here, component.getType()));
            } else {
                settings.add(new Setting(name, here));
            }
        }
        return settings;
    }

    /** A value other than the default, and close to it where bounds are likely. */
    private static Object other(Setting setting, Object defaults) {
        return switch (setting.now(defaults)) {
            case Integer number -> number + 1;
            case Long number -> number + 1;
            case Double number -> number + 1;
            case BigDecimal number -> number.add(BigDecimal.ONE).toPlainString();
            case Duration time -> time.plusMillis(1).toString();
            case DataSize size -> size.toBytes() + 1 + "B";
            case Language language -> language == Language.ZH ? "en" : "zh";
            case Map<?, ?> map -> Map.of("work_mem", "8MB");
            case null, default -> "other";
        };
    }

    private static Map<String, Object> shipped() throws IOException {
        Map<String, Object> properties = new HashMap<>();
        for (PropertySource<?> source :
                new YamlPropertySourceLoader().load("shipped", new FileSystemResource(SHIPPED))) {
            if (source instanceof EnumerablePropertySource<?> listed) {
                for (String name : listed.getPropertyNames()) {
                    Object value = listed.getProperty(name);
                    // An empty text in the file says that there is none.
                    if (name.startsWith("zhiyin.") && value != null && !value.equals("")) {
                        properties.put(name, value);
                    }
                }
            }
        }
        return properties;
    }

    private static Object bound(Class<?> type, Map<String, Object> properties) {
        Map<String, Object> flat = new HashMap<>();
        properties.forEach((name, value) -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, one) -> flat.put(name + "." + key, one));
            } else {
                flat.put(name, value);
            }
        });
        return new Binder(new MapConfigurationPropertySource(flat)).bindOrCreate(prefix(type), type);
    }

    private static String prefix(Class<?> type) {
        return Objects.requireNonNull(type.getAnnotation(ConfigurationProperties.class))
                .value();
    }
}
