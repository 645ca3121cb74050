package zhiyin.banking.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page by which a bank's exporter is written names the files and columns that are read. */
class FeedGuideTests {

    private static final Path PAGE = Path.of("..", "docs", "feed.md");

    @ParameterizedTest
    @EnumSource(FeedTable.class)
    void namesEachFileWithItsColumns(FeedTable table) throws IOException {
        List<String> lines = Files.readAllLines(PAGE);
        int from = lines.indexOf("### " + table.fileName());

        assertThat(from).as("a heading for %s", table.fileName()).isNotNegative();
        assertThat(lines.subList(from, Math.min(from + 8, lines.size())))
                .contains("    " + String.join(",", CsvTable.of(table).header()));
    }
}
