package zhiyin.understanding.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.ChineseScript;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.SameQuestion;
import zhiyin.understanding.corpus.Situations;
import zhiyin.understanding.eval.EvalArguments.WrongArgumentException;
import zhiyin.understanding.intent.PlainText;
import zhiyin.understanding.pairs.Pair;
import zhiyin.understanding.pairs.Wording;
import zhiyin.values.Language;

/** {@code zhiyin eval pairs}: how well two sentences are told to ask the same, plain cosine beside it. */
public final class EvalPairs {

    private static final String HELP = """
            zhiyin eval pairs --file F [--language zh|en]
            zhiyin eval pairs --left-out WRITER [--language zh|en]

            Learns from the situations of the product's corpus which sentences ask the same, and scores the pairs of a file:
            a line is two texts and 1 (they ask the same) or 0, with tabs between; a header is allowed. The last line on
            standard output is the result as JSON: pairs, auc (area under the curve), accuracy (0.5 and more told as the
            same), bestAccuracy with bestThreshold (the best for these very pairs), ece; then the same of the cosine of the
            encoder's vectors, which has no threshold of its own.

              --language   zh (default) or en
              --left-out   learns without one writer of the corpus, such as generated-counter-1, and scores pairs of
                           that writer's sentences, as many of one situation as of two: half of those of one intent, a
                           fifth close by cosine, the rest at random""";

    private static final long SEED = 2;

    private EvalPairs() {}

    /** Returns the exit status: 2 on wrong arguments or files. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            out.println(evaluate(args, err));
            return 0;
        } catch (WrongArgumentException | Corpus.BrokenCorpusException e) {
            err.println("zhiyin eval pairs: " + e.getMessage());
            return 2;
        } catch (IOException e) {
            err.println("zhiyin eval pairs: " + e.getMessage() + " - start it with './zhiyin eval pairs'");
            return 2;
        }
    }

    private static String evaluate(String[] args, PrintStream progress) throws IOException {
        Map<String, String> values = values(args);
        String tag = values.getOrDefault("--language", "zh");
        Language language = Language.ofTag(tag)
                .orElseThrow(() -> new WrongArgumentException("--language is zh or en, not '" + tag + "'"));
        @Nullable String file = values.get("--file");
        @Nullable String leftOut = values.get("--left-out");
        if ((file == null) == (leftOut == null)) {
            throw new WrongArgumentException("give either --file FILE or --left-out WRITER");
        }
        List<TextPair> pairs = file == null ? List.of() : TextPair.read(Path.of(file));
        List<Wording> wordings = Situations.read(language);
        Encoder encoder = Encoders.forLanguage(language);
        if (leftOut != null) {
            List<Wording> own =
                    wordings.stream().filter(w -> w.writer().equals(leftOut)).toList();
            if (own.isEmpty()) {
                throw new WrongArgumentException("there is no writer " + leftOut + " - there are "
                        + wordings.stream().map(Wording::writer).distinct().toList());
            }
            pairs = drawn(own, encoder);
            wordings =
                    wordings.stream().filter(w -> !w.writer().equals(leftOut)).toList();
        }
        progress.println("learning from " + wordings.size() + " wordings");
        return score(pairs, SameQuestion.learn(wordings, encoder), encoder);
    }

    private static List<TextPair> drawn(List<Wording> own, Encoder encoder) {
        float[][] vectors = own.parallelStream()
                .map(w -> encoder.encode(PlainText.of(w.text())))
                .toArray(float[][]::new);
        return Pair.draw(own, vectors, new Random(SEED)).stream()
                .map(p ->
                        new TextPair(own.get(p.one()).text(), own.get(p.other()).text(), p.same()))
                .toList();
    }

    private static String score(List<TextPair> pairs, SameQuestion question, Encoder encoder) {
        boolean[] same = new boolean[pairs.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = pairs.get(i).same();
        }
        double[] scores = new double[same.length];
        double[] cosines = new double[same.length];
        // Both of a pair at once: the encoder remembers its latest texts.
        IntStream.range(0, same.length).parallel().forEach(i -> {
            TextPair pair = pairs.get(i);
            scores[i] = question.probability(pair.one(), pair.other());
            cosines[i] = Pair.cosine(vector(pair.one(), encoder), vector(pair.other(), encoder));
        });
        PairScore ours = PairScore.of(scores, same);
        PairScore plain = PairScore.of(cosines, same);
        return String.format(
                Locale.ROOT,
                "{\"pairs\":%d,\"auc\":%.4f,\"accuracy\":%.4f,\"bestAccuracy\":%.4f,\"bestThreshold\":%.4f,\"ece\":%.4f,"
                        + "\"cosineAuc\":%.4f,\"cosineBestAccuracy\":%.4f,\"cosineBestThreshold\":%.4f}",
                same.length,
                ours.area(),
                ours.accuracyAtHalf(),
                ours.bestAccuracy(),
                ours.bestThreshold(),
                ours.error(),
                plain.area(),
                plain.bestAccuracy(),
                plain.bestThreshold());
    }

    private static float[] vector(String text, Encoder encoder) {
        return encoder.encode(PlainText.of(ChineseScript.simplified(text)));
    }

    private static Map<String, String> values(String[] args) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!List.of("--file", "--language", "--left-out").contains(args[i])) {
                throw new WrongArgumentException("unknown argument " + args[i] + " - see --help");
            }
            if (i + 1 == args.length) {
                throw new WrongArgumentException(args[i] + " needs a value - see --help");
            }
            values.put(args[i], args[i + 1]);
        }
        return values;
    }
}
