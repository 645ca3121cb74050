package zhiyin.banking.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A feed as files: what was written comes back, and what is wrong is said with file, line and mend. */
class FeedFolderTests {

    @TempDir
    private Path scratch;

    private Path folder = Path.of("");

    @BeforeEach
    void write() {
        folder = scratch.resolve("feed");
        FeedFolder.write(SmallFeed.of(SmallFeed.parts(3, 2, 3, 40)), folder, said -> {});
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatWasWrittenComesBack(long seed) {
        List<SmallFeed.Rows> feed = SmallFeed.parts(seed, 2, 1 + (int) seed, 50);
        Path other = scratch.resolve("other");
        FeedFolder.write(SmallFeed.of(feed), other, said -> {});

        List<FeedPart> read = FeedFolder.read(other).parts();

        assertThat(read).extracting(FeedPart::name).containsExactly("reference", "part-00001", "part-00002");
        for (int i = 0; i < read.size(); i++) {
            assertThat(rows(read.get(i)))
                    .as("seed %d", seed)
                    .isEqualTo(feed.get(i).all());
            assertThat(read.get(i).customers()).isEqualTo(feed.get(i).customers());
            assertThat(read.get(i).digest()).hasSize(64);
        }
    }

    @Test
    void takesAMarkWindowsLineEndsAndOtherOrdersOfColumns() throws IOException {
        List<FeedRow> before = rows(FeedFolder.read(folder).parts().getFirst());
        Path merchants = folder.resolve("reference/merchants.csv");
        Files.writeString(
                merchants,
                "\uFEFFnameZh,code,nameEn,city,categoryCode\r\n云上咖啡,M001,\"Cloud Café, \"\"Lakeside\"\"\",杭州,5814\r\n");

        assertThat(rows(FeedFolder.read(folder).parts().getFirst())).isEqualTo(before);
    }

    @Test
    void theDigestFollowsTheFiles() throws IOException {
        String before = FeedFolder.read(folder).parts().get(1).digest();
        assertThat(FeedFolder.read(folder).parts().get(1).digest()).isEqualTo(before);

        replace("part-00001/customers.csv", "teacher", "painter");

        assertThat(FeedFolder.read(folder).parts().get(1).digest()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "customers.csv | person | robot | part-00001/customers.csv, line 2, column kind: 'robot' is not understood. Give one of person, business",
                "customers.csv | teacher | '' | part-00001/customers.csv, line 2, column occupation: it is empty. Give a text",
                "customers.csv | 1990-02-28 | 1990-02-30 | part-00001/customers.csv, line 2, column bornOn: '1990-02-30' is not understood. Give a day such as 2026-11-22",
                "customers.csv | ,branch | ,office | part-00001/customers.csv, line 1: the column 'office' is not known",
                "customers.csv | ,branch | '' | part-00001/customers.csv, line 1: the column 'branch' is missing",
                "customers.csv | ,branch | ,branch,branch | the column 'branch' is there twice",
                "customers.csv | teacher | 'teacher,of,art' | part-00001/customers.csv, line 2: it has 12 cells, its header 10",
                "accounts.csv | CNY,0 | CNY,none | part-00001/accounts.csv, line 2, column creditLimitMinor: 'none' is not understood. Give a whole number",
                "cards.csv | active | '\"active' | part-00001/cards.csv",
            })
    void saysWhereItIsWrong(String file, String from, String to, String message) throws IOException {
        replace("part-00001/" + file, from, to);

        refuses(message);
    }

    @Test
    void refusesWhatIsMissingOrStrange() throws IOException {
        Files.writeString(folder.resolve("part-00002/notes.csv"), "x");
        refuses("part-00002/notes.csv: a file of that name is not known here. Remove it");
        Files.delete(folder.resolve("part-00002/notes.csv"));

        Files.copy(folder.resolve("part-00002/cards.csv"), folder.resolve("part-00002/cards.csv.gz"));
        refuses("part-00002/cards.csv: it is there plain and gzipped");
        Files.delete(folder.resolve("part-00002/cards.csv.gz"));

        Files.writeString(folder.resolve("part-00002/cards.csv"), "");
        refuses("part-00002/cards.csv, line 1: the header is missing. Give id,account,number");
        Files.delete(folder.resolve("part-00002/cards.csv"));
        refuses("part-00002/cards.csv: the file is missing");

        Files.createDirectory(folder.resolve("labels"));
        refuses("labels: it has no place in a feed");
    }

    @Test
    void refusesAFeedThatLostAPart() throws IOException {
        Files.move(folder.resolve("part-00002"), folder.resolve("part-00003"));
        refuses("part-00002: the folder is missing");

        Files.move(folder.resolve("part-00001"), folder.resolve(".aside-1"));
        Files.move(folder.resolve("part-00003"), folder.resolve(".aside-3"));
        refuses("part-00001: the folder is missing");
    }

    @Test
    void refusesABrokenGzipFileAndAnotherEncoding() throws IOException {
        Path entries = folder.resolve("part-00001/entries.csv.gz");
        byte[] whole = Files.readAllBytes(entries);
        Files.write(entries, Arrays.copyOf(whole, whole.length / 2));
        refuses("the file is cut off. Copy it again");
        Files.writeString(entries, "id,at");
        refuses("it is no whole gzip file");
        Files.write(entries, whole);

        Path customers = folder.resolve("part-00001/customers.csv");
        Files.write(customers, Files.readString(customers).getBytes("GB18030"));
        refuses("it is not UTF-8. Export it in UTF-8");
    }

    @Test
    void writesIntoAnEmptyFolderOnly() {
        assertThatExceptionOfType(BrokenFeedException.class)
                .isThrownBy(() -> FeedFolder.write(SmallFeed.of(SmallFeed.parts(1, 1, 1, 1)), folder, said -> {}))
                .withMessageContaining("is not empty. Name a new one");
    }

    private void refuses(String message) {
        assertThatExceptionOfType(BrokenFeedException.class)
                .isThrownBy(() -> FeedFolder.read(folder).parts().forEach(FeedFolderTests::rows))
                .withMessageContaining(message);
    }

    private void replace(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    private static List<FeedRow> rows(FeedPart part) {
        List<FeedRow> rows = new ArrayList<>();
        part.rows(rows::add);
        return rows;
    }
}
