package zhiyin.understanding.corpus;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.pairs.Wording;
import zhiyin.values.Language;

/** The sentences that come with the product and say the same thing in several ways. */
public final class Situations {

    private static final String ENDING = ".situations.csv";
    private static final List<String> COLUMNS = List.of("text", "category", "situation", "writer");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Situations() {}

    /**
     * The files {@code corpus/<language>/<intent>.situations.csv} of the product on the class path.
     *
     * @throws IOException when the product is not on the class path
     * @throws Corpus.BrokenCorpusException when a file cannot be used
     */
    public static List<Wording> read(Language language) throws IOException {
        List<Wording> wordings = new ArrayList<>();
        ProductCorpus.eachFile(language, file -> {
            if (file.toString().endsWith(ENDING)) {
                wordings.addAll(read(file));
            }
        });
        return wordings;
    }

    private static List<Wording> read(Path file) throws IOException {
        List<Wording> wordings = new ArrayList<>();
        try (CSVParser parser = FORMAT.parse(new StringReader(Files.readString(file)))) {
            if (!parser.getHeaderNames().containsAll(COLUMNS)) {
                throw new Corpus.BrokenCorpusException(
                        file + ":1: the header must name the columns " + String.join(",", COLUMNS));
            }
            for (CSVRecord row : parser) {
                wordings.add(
                        new Wording(row.get("text"), row.get("category"), row.get("situation"), row.get("writer")));
            }
        }
        return wordings;
    }
}
