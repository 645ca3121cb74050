package zhiyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.banking.feed.FeedFolder;
import zhiyin.banking.feed.SmallFeed;
import zhiyin.banking.load.ImportBank;

/** An operator loads a bank from files: into a running server, a broken file, and into the stopped one. */
class ImportBankEndToEndTests {

    @TempDir
    private Path scratch;

    @Test
    void loadsFilesWhileTheServerRunsAndWhileItIsStopped() throws IOException, InterruptedException {
        Path data = scratch.resolve("data");
        Path feed = scratch.resolve("feed");
        List<SmallFeed.Rows> parts = SmallFeed.parts(1, 2, 3, 100);
        FeedFolder.write(SmallFeed.of(parts), feed, said -> {});
        Path accounts = feed.resolve("part-00002/accounts.csv");
        String right = Files.readString(accounts);
        Files.writeString(accounts, right.replaceFirst("USD", "XXX"));

        try (ProcessRun server = ProcessRun.server(
                scratch,
                "--server.port=0",
                "--zhiyin.data-dir=" + data,
                "--zhiyin.demo.customers=0",
                "--spring.main.lazy-initialization=true")) {
            server.lineStarting("Zhiyin is ready: ");
            ProcessRun.Ended broken = load(feed, data);
            assertThat(broken.exit()).isEqualTo(1);
            assertThat(broken.errors())
                    .singleElement()
                    .asString()
                    .isEqualTo("zhiyin: part-00002/accounts.csv, line 4, column currency: there are no accounts in"
                            + " 'XXX'. Give CNY, USD or EUR.");
            assertThat(lastLine(broken)).startsWith("{\"loaded\":false,\"parts\":");
            server.stop();
        }
        Files.writeString(accounts, right);

        ProcessRun.Ended mended = load(feed, data);
        assertThat(mended.errors()).isEmpty();
        assertThat(mended.exit()).isZero();
        assertThat(lastLine(mended)).startsWith("{\"loaded\":true,\"parts\":3,\"customers\":8,\"entries\":");
        assertThat(mended.output()).contains("8 of 8 customers");
        assertThat(load(feed, data).exit()).isZero();
    }

    private ProcessRun.Ended load(Path feed, Path data) throws IOException, InterruptedException {
        try (ProcessRun tool =
                ProcessRun.program(scratch, ImportBank.class, "--from=" + feed, "--zhiyin.data-dir=" + data)) {
            return tool.end();
        }
    }

    private static String lastLine(ProcessRun.Ended ended) {
        return ended.output().lines().toList().getLast();
    }
}
