package zhiyin.understanding.eval;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.encoder.RememberingEncoder;
import zhiyin.understanding.eval.EvalArguments.WrongArgumentException;
import zhiyin.understanding.several.LabelModel;
import zhiyin.understanding.several.LabelModel.Example;
import zhiyin.values.Language;

/** {@code zhiyin eval nlupp}: several labels a text, in the set-ups of NLU++ with little to learn from. */
public final class EvalNlupp {

    private static final String HELP = """
            zhiyin eval nlupp --data DIR [--domain banking]

            Measures the classifier of several labels on the folds of NLU++ (fold*.json and ontology.json in one folder), as its
            authors split them: "20-fold" learns from one fold and tells all others, for each fold; "10-fold" learns from two
            neighbouring folds (0 and 1, 2 and 3, ...). The last line on standard output is the result as JSON: per set-up
            micro-averaged F1, the mean over the splits; folds says how many there were.""";

    private static final long SEED = 1;
    private static final int REMEMBERED = 20_000;

    private EvalNlupp() {}

    /** Returns the exit status: 2 on wrong arguments or files. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(HELP);
            return 0;
        }
        try {
            String data = "";
            String domain = "banking";
            for (int i = 0; i < args.length; i += 2) {
                if (i + 1 == args.length || !(args[i].equals("--data") || args[i].equals("--domain"))) {
                    throw new WrongArgumentException("cannot use " + args[i] + " - see --help");
                }
                if (args[i].equals("--data")) {
                    data = args[i + 1];
                } else {
                    domain = args[i + 1];
                }
            }
            if (data.isEmpty()) {
                throw new WrongArgumentException("--data is missing - name the folder of the folds");
            }
            NluppFolds read = NluppFolds.read(Path.of(data), domain);
            Encoder encoder = new RememberingEncoder(Encoders.forLanguage(Language.EN), REMEMBERED);
            double twenty = score(read, 1, encoder, err);
            double ten = score(read, 2, encoder, err);
            out.println(String.format(
                    Locale.ROOT,
                    "{\"f1Of20Fold\":%.4f,\"f1Of10Fold\":%.4f,\"folds\":%d,\"texts\":%d,\"labels\":%d}",
                    twenty,
                    ten,
                    read.folds().size(),
                    read.folds().stream().mapToInt(List::size).sum(),
                    read.labels().size()));
            return 0;
        } catch (WrongArgumentException | Corpus.BrokenCorpusException e) {
            err.println("zhiyin eval nlupp: " + e.getMessage());
            return 2;
        }
    }

    private static double score(NluppFolds read, int learnt, Encoder encoder, PrintStream progress) {
        List<List<Example>> folds = read.folds();
        double sum = 0;
        int splits = 0;
        for (int first = 0; first + learnt <= folds.size(); first += learnt) {
            List<Example> train = new ArrayList<>();
            List<Example> test = new ArrayList<>();
            for (int f = 0; f < folds.size(); f++) {
                (f >= first && f < first + learnt ? train : test).addAll(folds.get(f));
            }
            LabelModel model =
                    LabelModel.train(encoder, List.copyOf(read.labels().keySet()), read.labels(), train, SEED);
            SetScore score = new SetScore();
            test.forEach(example -> score.add(example.labels(), model.labels(example.text())));
            progress.printf(
                    "learnt %d folds from %d: f1 %.4f, precision %.4f, recall %.4f%n",
                    learnt, first, score.f1(), score.precision(), score.recall());
            sum += score.f1();
            splits++;
        }
        return sum / splits;
    }
}
