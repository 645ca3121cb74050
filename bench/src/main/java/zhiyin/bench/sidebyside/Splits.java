package zhiyin.bench.sidebyside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.corpus.CorpusFile;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.values.Language;

/** Draws the splits: the same in every run. */
final class Splits {

    private static final int FOLDS = 10;
    private static final int DRAWS = 5;
    private static final int SHOTS = 10;
    private static final int ASKED = 2_000;

    private Splits() {}

    /** Some folds of ten of a file of labelled sentences. */
    static List<Split> folds(String set, Path file, List<Integer> which) {
        List<LabelledText> rows = Corpus.read(file);
        int[] fold = new int[rows.size()];
        Map<String, Integer> seen = new HashMap<>();
        for (int i : order(rows.size(), 1)) {
            fold[i] = seen.merge(rows.get(i).intent(), 1, Integer::sum) % FOLDS;
        }
        List<Split> splits = new ArrayList<>();
        for (int f : which) {
            List<LabelledText> train = new ArrayList<>();
            List<LabelledText> test = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                (fold[i] == f ? test : train).add(rows.get(i));
            }
            splits.add(new Split(set, "fold-" + f, Language.EN, train, test));
        }
        return splits;
    }

    /** Ten examples an intent, and others of the same file to tell. */
    static List<Split> fewExamples(String set, Path file) {
        List<LabelledText> rows = Corpus.read(file);
        List<Split> splits = new ArrayList<>();
        for (int draw = 1; draw <= DRAWS; draw++) {
            Map<String, Integer> taken = new HashMap<>();
            List<LabelledText> train = new ArrayList<>();
            List<LabelledText> test = new ArrayList<>();
            for (int i : order(rows.size(), draw)) {
                boolean learnt = taken.merge(rows.get(i).intent(), 1, Integer::sum) <= SHOTS;
                (learnt ? train : test).add(rows.get(i));
            }
            splits.add(new Split(set, "draw-" + draw, Language.EN, train, test.subList(0, ASKED)));
        }
        return splits;
    }

    /** The parts of CLINC150 for training and validation. */
    static Split clinc150(Path file) {
        JsonNode all = JsonMapper.shared().readTree(file);
        List<LabelledText> train = new ArrayList<>();
        List<LabelledText> test = new ArrayList<>();
        for (String part : List.of("train", "oos_train", "val", "oos_val")) {
            for (JsonNode row : all.required(part)) {
                String intent = row.required(1).asString();
                (part.endsWith("train") ? train : test)
                        .add(new LabelledText(
                                row.required(0).asString(),
                                intent.equals("oos") ? Understanding.OUT_OF_SCOPE : intent));
            }
        }
        return new Split("clinc150", "validation", Language.EN, train, test);
    }

    /** The serving corpus: one writer's sentences to tell, the others' to learn. */
    static Split ownCorpus(Language language, Path corpus, String writer) throws IOException {
        List<LabelledText> train = new ArrayList<>();
        List<LabelledText> test = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(corpus.resolve(language.tag()))) {
            files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(file -> {
                for (CorpusRow row : CorpusFile.rows(file.toString(), content(file), problems)) {
                    (row.writer().equals(writer) ? test : train).add(new LabelledText(row.text(), row.intent()));
                }
            });
        }
        if (!problems.isEmpty() || test.isEmpty()) {
            throw new IOException("the corpus cannot be used: " + problems + ", " + test.size() + " of " + writer);
        }
        return new Split("own-" + language.tag(), writer, language, train, test);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> order(int size, long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));
        return order;
    }
}
