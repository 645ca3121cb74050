package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.audit.internal.VerifyEvidence;
import zhiyin.database.DataFolder;
import zhiyin.database.internal.EmbeddedPostgres;
import zhiyin.database.internal.PostgresOptions;
import zhiyin.operation.internal.ContentTool;
import zhiyin.operation.internal.ListWaiting;

/**
 * An operator checks the evidence of a served installation: while it runs, after it stopped, on a copy of its folder,
 * and after somebody with the database's passwords altered an entry of the copy, which then serves. One installation,
 * step by step, because each start takes its time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditVerifyEndToEndTests {

    private static final String LAZY = "--spring.main.lazy-initialization=true";

    private Path scratch;
    private Path data;
    private Path copy;
    private ProcessRun server;
    private String address = "";

    @BeforeAll
    void begin(@TempDir Path folder) throws IOException {
        scratch = folder;
        data = scratch.resolve("data");
        copy = scratch.resolve("copy");
        server = serve(data);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void findsTheEvidenceOfARunningServerIntact() throws IOException, InterruptedException {
        assertIntact(data);
        assertThat(health()).isEqualTo("200 {\"status\":\"UP\"}");
    }

    @Test
    @Order(1)
    void findsNothingThatWaitsForAPerson() throws IOException, InterruptedException {
        try (ProcessRun tool = ProcessRun.program(scratch, ListWaiting.class, "--zhiyin.data-dir=" + data)) {
            ProcessRun.Ended ended = tool.end();
            assertThat(ended.errors()).isEmpty();
            assertThat(ended.output())
                    .isEqualTo("{\"parked\":0,\"held\":0,\"unanswered\":0,\"conversations\":0,\"givenUp\":0}");
            assertThat(ended.exit()).isZero();
        }
    }

    @Test
    @Order(2)
    void findsTheEvidenceOfAStoppedServerIntact() throws IOException, InterruptedException {
        assertThat(server.stop().exit()).isEqualTo(143);
        assertIntact(data);
        assertThat(data.resolve("postgres/cluster/postmaster.pid"))
                .as("its database is stopped again")
                .doesNotExist();
    }

    @Test
    @Order(2)
    void takesInContentOnceAndNothingWhenSomethingIsWrong() throws IOException, InterruptedException {
        Path file = scratch.resolve("content/knowledge/terms/ours.yaml");
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, "ours: {kind: fee, zh: 我行收费, en: Ours, figures: {fee: 10 CNY}}");
        assertThat(contentImport("content").output()).endsWith("{\"added\":1,\"changed\":0,\"unchanged\":0}");
        assertThat(contentImport("content").output()).endsWith("{\"added\":0,\"changed\":0,\"unchanged\":1}");

        Files.writeString(file, "ours: {kind: fee, zh: 我行收费, en: Ours, figures: {fee: ten CNY}}");
        ProcessRun.Ended refused = contentImport("content");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.output())
                .contains("knowledge/terms/ours.yaml:1, field ours.figures.fee: \"ten\" is no number");
    }

    @Test
    @Order(2)
    void keepsNothingOfContentOfWhichOneFileCannotBeKept() throws IOException, InterruptedException {
        Path terms = Files.createDirectories(scratch.resolve("too-long/knowledge/terms"));
        String topic = "%s: {kind: fee, zh: 收费, en: Fee, figures: {fee: 10 CNY}}";
        Files.writeString(terms.resolve("a-short.yaml"), topic.formatted("short"));
        Path tooLong = Files.writeString(terms.resolve("z".repeat(220) + ".yaml"), topic.formatted("long"));

        assertThat(contentImport("too-long").exit()).isEqualTo(2);
        Files.delete(tooLong);
        assertThat(contentImport("too-long").output()).endsWith("{\"added\":1,\"changed\":0,\"unchanged\":0}");
    }

    @Test
    @Order(3)
    void aCopyOfTheStoppedFolderIsIntact() throws IOException, InterruptedException {
        copyTree(data, copy);
        assertIntact(copy);
    }

    @Test
    @Order(4)
    void makesNoKeyWhereOneIsMissing() throws IOException, InterruptedException {
        Path key = data.resolve("keys/evidence-origin.key");
        Path aside = Files.move(key, scratch.resolve("aside"));
        ProcessRun.Ended ended = verify(data);
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.errors())
                .singleElement()
                .asString()
                .contains("evidence-origin.key is missing", "restore it from the backup");
        assertThat(key).doesNotExist();
        Files.move(aside, key);
    }

    @Test
    @Order(5)
    void namesTheEntryThatSomebodyAltered() throws IOException, InterruptedException, SQLException {
        String altered = alterOneEntry(copy);
        ProcessRun.Ended ended = verify(copy);

        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.errors())
                .singleElement()
                .asString()
                .startsWith("zhiyin: The evidence is not intact: evidence " + altered)
                .contains("does not match its commitment", "docs/operations.md");
        assertThat(ended.output()).contains("  evidence " + altered).contains("{\"intact\":false,");
    }

    @Test
    @Order(6)
    void aCopyServesThoughItsEvidenceIsBrokenAndSaysSo() throws IOException, InterruptedException {
        try (ProcessRun broken = serve(copy)) {
            Path log = copy.resolve("logs/zhiyin.log");
            assertThat(LogFile.lineWith(log, "EVIDENCE-BROKEN")).contains("\"ERROR\"", "does not match its commitment");
            assertThat(health()).isEqualTo("200 {\"status\":\"ATTENTION\"}");
            assertThat(broken.stop().exit()).isEqualTo(143);
        }
    }

    @Test
    void refusesAFolderWithoutData() throws IOException, InterruptedException {
        Path empty = Files.createDirectory(scratch.resolve("empty"));
        ProcessRun.Ended ended = verify(empty);
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.errors())
                .containsExactly("zhiyin: There is no data of Zhiyin in " + empty
                        + " that this user may see. Name the folder that 'serve' was given, with --data DIR.");
        assertThat(empty).isEmptyDirectory();
    }

    private void assertIntact(Path folder) throws IOException, InterruptedException {
        ProcessRun.Ended ended = verify(folder);
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.output().lines().toList())
                .last()
                .asString()
                .matches("\\{\"intact\":true,\"entries\":[1-9]\\d*,\"unsealed\":\\d+,\"defects\":0}");
        assertThat(ended.exit()).isZero();
    }

    private ProcessRun serve(Path folder) throws IOException {
        ProcessRun started = ProcessRun.server(
                scratch, "--server.port=0", "--zhiyin.data-dir=" + folder, "--zhiyin.demo.customers=3", LAZY);
        String ready = started.lineStarting("Zhiyin is ready: ");
        address = ready.substring(ready.indexOf("http"), ready.indexOf("/ ")).replace("localhost", "127.0.0.1");
        return started;
    }

    private String health() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        }
    }

    private ProcessRun.Ended verify(Path folder) throws IOException, InterruptedException {
        try (ProcessRun tool = ProcessRun.program(scratch, VerifyEvidence.class, "--zhiyin.data-dir=" + folder)) {
            return tool.end();
        }
    }

    private ProcessRun.Ended contentImport(String name) throws IOException, InterruptedException {
        String folder = scratch.resolve(name).toString();
        try (ProcessRun tool =
                ProcessRun.program(scratch, ContentTool.class, "import", folder, "--zhiyin.data-dir=" + data)) {
            return tool.end();
        }
    }

    /** As somebody who has the superuser's password: the triggers that refuse changes are off for a moment. */
    private static String alterOneEntry(Path data) throws SQLException {
        try (DataFolder folder = DataFolder.open(data);
                EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, PostgresOptions.standard());
                Connection connection = postgres.asSuperuser(EmbeddedPostgres.DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("alter table audit.evidence disable trigger user");
            try (var changed = statement.executeQuery("update audit.evidence set actor = 'someone' where id ="
                    + " (select evidence_id from audit.chain order by seq limit 1) returning id")) {
                changed.next();
                return changed.getString("id");
            } finally {
                statement.execute("alter table audit.evidence enable trigger user");
            }
        }
    }

    /** With its rights and links, as {@code cp -a} does. */
    private static void copyTree(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path path : all) {
            Files.copy(
                    path,
                    to.resolve(from.relativize(path).toString()),
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
        }
    }
}
