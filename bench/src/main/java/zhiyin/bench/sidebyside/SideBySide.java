package zhiyin.bench.sidebyside;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/**
 * The steps of bench/side-by-side.sh: {@code splits DATA CORPUS FOLDER}, {@code run SYSTEM FOLDER} and
 * {@code table FOLDER}. What a system told stands in {@code SYSTEM.tsv} beside the split: a line with its version, the
 * seconds of training and the milliseconds a sentence, then a line a sentence.
 */
public final class SideBySide {

    private static final int WARM_UP = 300;

    private SideBySide() {}

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "splits" -> splits(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
            case "run" -> run(args[1], Path.of(args[2]));
            case "table" -> System.out.print(Table.of(Path.of(args[1])));
            default -> throw new IllegalArgumentException("no such step: " + args[0]);
        }
    }

    private static void splits(Path data, Path corpus, Path folder) throws IOException {
        List<Split> splits = new ArrayList<>();
        Path banking77 = data.resolve("banking77/train.csv");
        if (Files.exists(banking77)) {
            splits.addAll(Splits.folds("banking77", banking77, List.of(0, 3)));
            splits.addAll(Splits.fewExamples("banking77-ten", banking77));
        }
        Path hwu64 = data.resolve("hwu64_fold1/train.csv");
        if (Files.exists(hwu64)) {
            splits.addAll(Splits.folds("hwu64", hwu64, List.of(0)));
        }
        Path clinc150 = data.resolve("clinc150/train_val.json");
        if (Files.exists(clinc150)) {
            splits.add(Splits.clinc150(clinc150));
        }
        for (Language language : Language.values()) {
            splits.add(Splits.ownCorpus(language, corpus, "generated-street-1"));
        }
        for (Split split : splits) {
            split.write(folder);
        }
    }

    private static void run(String name, Path folder) throws IOException {
        Map<String, Contestant> all = Map.of("ours", new Ours(), "opennlp", new OpenNlp(), "linear", new LinearGrams());
        Contestant contestant = all.get(name);
        if (contestant == null) {
            throw new IllegalArgumentException("no such system: " + name + " - there are " + all.keySet());
        }
        for (Split split : Split.readAll(folder)) {
            System.err.println(name + " on " + split.set() + " " + split.part());
            long start = System.nanoTime();
            Contestant.Told told = contestant.learn(split.language(), split.train());
            double trained = (System.nanoTime() - start) / 1e9;
            split.train().stream().limit(WARM_UP).forEach(row -> told.intent(row.text()));
            List<String> lines = new ArrayList<>();
            start = System.nanoTime();
            for (LabelledText row : split.test()) {
                lines.add(told.intent(row.text()));
            }
            double each = (System.nanoTime() - start) / 1e6 / split.test().size();
            lines.addFirst("%s\t%.2f\t%.4f".formatted(contestant.version(), trained, each));
            Files.write(split.folder(folder).resolve(name + ".tsv"), lines);
            System.err.printf(Locale.ROOT, "  %.1f s to learn, %.3f ms a sentence%n", trained, each);
        }
    }
}
