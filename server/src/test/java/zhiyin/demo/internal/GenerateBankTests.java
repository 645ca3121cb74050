package zhiyin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.banking.feed.BrokenFeedException;
import zhiyin.banking.feed.FeedFolder;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;

/** The command that writes a generated bank as files. */
class GenerateBankTests {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String customers, String day, Path to) {
        String[] arguments = Stream.of(
                        "--customers",
                        customers,
                        "--seed",
                        "7",
                        "--day",
                        day,
                        "--to",
                        to.toString(),
                        "--labels",
                        folder.resolve("labels.csv").toString())
                .toArray(String[]::new);
        return GenerateBank.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @Test
    void writesWhatIsReadBackAsItWasGenerated() throws IOException {
        Path bank = folder.resolve("bank");

        assertThat(run("30", "2026-11-22", bank)).isZero();

        List<FeedRow> read = new ArrayList<>();
        for (FeedPart part : FeedFolder.read(bank).parts()) {
            part.rows(read::add);
        }
        assertThat(read.equals(new GeneratedBank(7, 30).rows())).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("{\"customers\":30,\"parts\":2,\"entries\":");
        assertThat(Files.readAllLines(folder.resolve("labels.csv")))
                .hasSizeGreaterThan(30)
                .startsWith("customer,label,from,until,detail");
    }

    @Test
    void refusesAFolderThatIsNotEmptyAndValuesItCannotUse() throws IOException {
        Files.writeString(folder.resolve("something"), "");

        assertThat(run("30", "2026-11-22", folder)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not empty. Name a new one");
        assertThat(run("0", "2026-11-22", folder.resolve("a"))).isEqualTo(2);
        assertThat(run("10", "tomorrow", folder.resolve("a"))).isEqualTo(2);
    }

    @Test
    void leavesNothingHalfWritten() throws IOException {
        Files.writeString(folder.resolve("something"), "");
        assertThat(run("30", "2026-11-22", folder)).isEqualTo(1);
        assertThat(folder.resolve("labels.csv")).doesNotExist();

        Path bank = folder.resolve("bank");
        List<FeedPart> parts = new DemoFeed(7, 30, GeneratedBank.TODAY, GeneratedBank.ZONE, GroundTruth.NONE).parts();
        FeedPart full = new FeedPart() {
            @Override
            public String name() {
                return parts.getLast().name();
            }

            @Override
            public String digest() {
                return parts.getLast().digest();
            }

            @Override
            public int customers() {
                return parts.getLast().customers();
            }

            @Override
            public void rows(Consumer<FeedRow> taker) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
        };
        assertThatExceptionOfType(BrokenFeedException.class)
                .isThrownBy(() -> FeedFolder.write(() -> List.of(parts.getFirst(), full), bank, line -> {}))
                .withMessageContaining("No space left");
        assertThat(bank).isEmptyDirectory();
    }
}
