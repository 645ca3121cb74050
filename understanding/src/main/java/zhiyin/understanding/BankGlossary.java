package zhiyin.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhiyin.understanding.Corpus.BrokenCorpusException;

/** What a bank sells and where it is found, as customers call it: content, kept beside the corpus. */
public final class BankGlossary {

    private static final String PRODUCT = "/corpus/names.csv";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("type", "name")
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    private BankGlossary() {}

    /**
     * Those of the product on the class path.
     *
     * @throws BrokenCorpusException when they are missing or cannot be read
     */
    public static KnownNames ofProduct() {
        try (InputStream in = BankGlossary.class.getResourceAsStream(PRODUCT)) {
            if (in == null) {
                throw new BrokenCorpusException("the product's jar with " + PRODUCT + " is not on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), PRODUCT);
        } catch (IOException e) {
            throw new UncheckedIOException(PRODUCT + " cannot be read", e);
        }
    }

    /**
     * Reads lines of {@code type,name}.
     *
     * @param name what a message calls the file
     * @throws BrokenCorpusException when a line has no name or is neither of a product nor of a branch
     */
    public static KnownNames read(Reader lines, String name) throws IOException {
        List<String> products = new ArrayList<>();
        List<String> branches = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(lines, FORMAT)) {
            for (CSVRecord row : rows) {
                String where = name + ", line " + rows.getCurrentLineNumber() + ": ";
                if (row.size() != 2 || row.get("name").isBlank()) {
                    throw new BrokenCorpusException(where + "a line has a type and a name - write type,name");
                }
                switch (row.get("type")) {
                    case "product" -> products.add(row.get("name"));
                    case "branch" -> branches.add(row.get("name"));
                    default ->
                        throw new BrokenCorpusException(
                                where + "no type '" + row.get("type") + "' - write product or branch");
                }
            }
        } catch (UncheckedIOException e) {
            throw new BrokenCorpusException(name + ": " + e.getMessage() + " - write lines of type,name");
        }
        return new KnownNames(List.of(), products, branches);
    }
}
