package zhiyin.bench.speed;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.TextUnderstander;
import zhiyin.understanding.corpus.ProductCorpus;
import zhiyin.values.Language;

/**
 * Times the whole of {@link TextUnderstander#understand}: script, language, intents, entities. Encoders remember nothing,
 * and other texts warm up than are timed. {@code train FOLDER [BANKING77]} learns nine of ten sentences of the serving
 * corpus, and of Banking77's training file where it is given; {@code measure FOLDER}, in a process of its own so that
 * its memory is that of serving, asks the tenth.
 */
public final class UnderstandingSpeed {

    private static final int FOLDS = 10;
    private static final int WARM_UP = 1_500;
    private static final int THREADS = 2;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String BANKING77 = "banking77";

    private UnderstandingSpeed() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("train")) {
            for (Language language : Language.values()) {
                train(folder, language.tag(), language, ProductCorpus.read(language));
            }
            if (args.length > 2) {
                train(folder, BANKING77, Language.EN, Corpus.read(Path.of(args[2])));
            }
            return;
        }
        List<IntentModel> serving = new ArrayList<>();
        for (Language language : Language.values()) {
            Encoder encoder = Encoders.withoutMemory(language);
            serving.add(IntentModel.read(folder.resolve(language.tag() + ".model"), encoder));
        }
        for (IntentModel model : serving) {
            measure(folder, model.language().tag(), model, new TextUnderstander(serving));
        }
        System.out.printf("{\"residentMb\":%d,\"heapMb\":%d}%n", residentMb(), heapMb());
        if (Files.exists(folder.resolve(BANKING77 + ".model"))) {
            Encoder encoder = serving.stream()
                    .filter(model -> model.language() == Language.EN)
                    .findFirst()
                    .orElseThrow()
                    .encoder();
            IntentModel model = IntentModel.read(folder.resolve(BANKING77 + ".model"), encoder);
            measure(folder, BANKING77, model, new TextUnderstander(List.of(model)));
        }
    }

    private static void train(Path folder, String name, Language language, List<LabelledText> rows) throws IOException {
        List<LabelledText> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));
        List<LabelledText> asked = shuffled.subList(0, shuffled.size() / FOLDS);
        List<LabelledText> learnt = shuffled.subList(asked.size(), shuffled.size());
        IntentModel model = new IntentTrainer(language, Encoders.withoutMemory(language)).train(learnt, 1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + ".model")))) {
            model.write(out);
        }
        keep(asked, folder.resolve(name + "-asked.csv"));
        keep(learnt.subList(0, Math.min(WARM_UP, learnt.size())), folder.resolve(name + "-warm-up.csv"));
    }

    private static void keep(List<LabelledText> rows, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            Corpus.write(rows, out);
        }
    }

    private static void measure(Path folder, String name, IntentModel model, TextUnderstander understander)
            throws IOException, InterruptedException, ExecutionException {
        Language language = model.language();
        List<LabelledText> asked = Corpus.read(folder.resolve(name + "-asked.csv"));
        Corpus.read(folder.resolve(name + "-warm-up.csv"))
                .forEach(row -> understand(understander, row.text(), language));
        long[] nanos = new long[asked.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            understand(understander, asked.get(i).text(), language);
            nanos[i] = System.nanoTime() - start;
        }
        double perSecond = inParallel(understander, asked, language);
        long early = 0;
        long right = 0;
        for (LabelledText row : asked) {
            IntentModel.Answer answer = model.answer(row.text());
            early += answer.early() ? 1 : 0;
            right += answer.intents().getFirst().intent().equals(row.intent()) ? 1 : 0;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "{\"data\":\"%s\",\"texts\":%d,\"accuracy\":%.4f,\"earlyShare\":%.4f,\"meanMs\":%.3f,\"p50Ms\":%.3f,"
                        + "\"p99Ms\":%.3f,\"perSecondOnTwo\":%.0f}%n",
                name,
                nanos.length,
                (double) right / nanos.length,
                (double) early / nanos.length,
                Arrays.stream(nanos).average().orElse(0) / 1e6,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                perSecond);
    }

    private static void understand(TextUnderstander understander, String text, Language language) {
        understander.understand(text, Optional.of(language), TODAY, List.of());
    }

    private static double inParallel(TextUnderstander understander, List<LabelledText> asked, Language language)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            long start = System.nanoTime();
            List<Future<?>> halves = new ArrayList<>();
            for (int t = 0; t < THREADS; t++) {
                int first = t;
                halves.add(threads.submit(() -> {
                    for (int i = first; i < asked.size(); i += THREADS) {
                        understand(understander, asked.get(i).text(), language);
                    }
                }));
            }
            for (Future<?> half : halves) {
                half.get();
            }
            return asked.size() / ((System.nanoTime() - start) / 1e9);
        }
    }

    /** What the objects in use take, once unused ones are gone. */
    private static long heapMb() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    /** The process's own memory; Linux alone tells. */
    private static long residentMb() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (Files.notExists(status)) {
            return -1;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
                .findFirst()
                .orElse(-1);
    }
}
