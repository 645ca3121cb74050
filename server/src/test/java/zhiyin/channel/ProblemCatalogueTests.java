package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import zhiyin.channel.problem.ProblemTexts;
import zhiyin.values.Language;
import zhiyin.values.Problem;

class ProblemCatalogueTests {

    private static final Path PAGE = Path.of("../docs/problems.md");

    private final List<Problem> problems = everyProblem();

    @Test
    void listsEveryProblemInTheDocuments() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `urn:"))
                .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', line.indexOf('|', 2) + 1) + 1) + 1))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(problems.stream()
                        .map(p -> "| `%s` | %d | %s |".formatted(p.type(), p.status(), p.category()))
                        .toList());
    }

    @Test
    void hasATextForEveryProblemInBothLanguages() {
        ProblemTexts texts = new ProblemTexts();

        assertThat(Stream.of(Language.values())
                        .flatMap(language -> problems.stream()
                                .filter(problem -> !texts.knows(problem.type(), language))
                                .map(problem -> language + " " + problem.type())))
                .isEmpty();
    }

    @Test
    void describesEveryProblemInTheOpenApiDocument() {
        TreeSet<String> described = new TreeSet<>();
        ApiContract.load()
                .document()
                .at("/components/schemas/ProblemType/enum")
                .forEach(type -> described.add(type.asString()));

        assertThat(described)
                .isEqualTo(problems.stream()
                        .map(Problem::type)
                        .collect(java.util.stream.Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void givesEveryProblemATypeOfItsModule() {
        assertThat(problems)
                .hasSizeGreaterThan(30)
                .allSatisfy(problem -> assertThat(problem.type())
                        .matches("urn:problem:[a-z]+:[a-z0-9]+(-[a-z0-9]+)*")
                        .contains(":" + problem.getClass().getPackageName().split("\\.", -1)[1] + ":"));
        assertThat(problems.stream().map(Problem::type)).doesNotHaveDuplicates();
    }

    private static List<Problem> everyProblem() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("zhiyin").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Problem.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .map(Problem.class::cast)
                        .toList();
    }
}
