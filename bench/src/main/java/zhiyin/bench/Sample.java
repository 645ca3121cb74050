package zhiyin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A random sample of exchanges for a person to judge: the last two columns are theirs. */
final class Sample {

    private Sample() {}

    static void write(Path file, List<Exchange> exchanges, int size, SplittableRandom random) throws IOException {
        List<Exchange> rest = new ArrayList<>(exchanges);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader("sentence", "kind", "intent", "confidence", "reply", "judgement", "remark")
                .setRecordSeparator("\n")
                .get();
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), format)) {
            for (int i = 0; i < size && !rest.isEmpty(); i++) {
                Exchange chosen = rest.remove(random.nextInt(rest.size()));
                printer.printRecord(
                        chosen.sentence(),
                        chosen.kind(),
                        chosen.intent(),
                        String.format(Locale.ROOT, "%.3f", chosen.confidence()),
                        chosen.reply(),
                        "",
                        "");
            }
        }
    }
}
