package zhiyin.understanding.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import zhiyin.understanding.Corpus;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.intent.Scorecard;

/** {@code zhiyin eval intents}: trains on one file and scores on another, or cross-validates one file. */
public final class EvalIntents {

    private static final int WARM_UP = 50;
    private static final int PROGRESS_EVERY = 1_000;

    private final PrintStream progress;
    private final IntentTrainer trainer;
    private final EvalArguments arguments;
    private final List<Scorecard.Outcome> outcomes = new ArrayList<>();
    private final List<Long> nanos = new ArrayList<>();

    private long trainNanos;
    private int early;

    private EvalIntents(EvalArguments arguments, PrintStream progress) {
        this.arguments = arguments;
        this.progress = progress;
        this.trainer = new IntentTrainer(arguments.language());
    }

    /** Exits with 2 on wrong arguments or files. */
    public static void main(String[] args) {
        int status = run(args, System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** As {@link #main}, without exiting; returns the exit status. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (Arrays.asList(args).contains("--help")) {
            out.println(EvalArguments.HELP);
            return 0;
        }
        try {
            out.println(new EvalIntents(EvalArguments.parse(args), err).evaluate());
            return 0;
        } catch (EvalArguments.WrongArgumentException | Corpus.BrokenCorpusException e) {
            err.println("zhiyin eval intents: " + e.getMessage());
            return 2;
        }
    }

    private String evaluate() {
        List<LabelledText> train = new ArrayList<>(LabelledFiles.read(arguments.train(), arguments.part()));
        int folds = arguments.folds();
        if (folds > 0) {
            int smallest = smallestCount(train);
            if (smallest < 2) {
                throw new EvalArguments.WrongArgumentException(
                        "an intent of " + arguments.train() + " has one example - folds need two or more of each");
            }
            crossValidate(train, folds);
        } else {
            List<LabelledText> test = LabelledFiles.read(arguments.test(), arguments.testPart());
            if (arguments.shots() > 0) {
                train = drawn(train);
            }
            if (arguments.fallback() != null) {
                train.addAll(LabelledFiles.read(arguments.fallback(), arguments.fallbackPart()));
            }
            trainAndScore(train, encoded(train, "train"), test);
        }
        return EvalResult.json(Scorecard.of(outcomes), nanos, early, trainNanos, arguments.fallback() != null);
    }

    /** Each sentence is encoded once; a fold's training sees only the vectors of the other folds. */
    private void crossValidate(List<LabelledText> examples, int folds) {
        float[][] vectors = encoded(examples, "train");
        int[] fold = stratified(examples, folds);
        for (int f = 0; f < folds; f++) {
            List<LabelledText> train = new ArrayList<>();
            List<float[]> rows = new ArrayList<>();
            List<LabelledText> test = new ArrayList<>();
            for (int i = 0; i < fold.length; i++) {
                if (fold[i] == f) {
                    test.add(examples.get(i));
                } else {
                    train.add(examples.get(i));
                    rows.add(vectors[i]);
                }
            }
            progress.printf("fold %d of %d: %d to learn, %d to tell%n", f + 1, folds, train.size(), test.size());
            trainAndScore(train, rows.toArray(float[][]::new), test);
        }
    }

    private void trainAndScore(List<LabelledText> train, float[][] vectors, List<LabelledText> test) {
        if (train.stream().map(LabelledText::intent).distinct().count() < 2) {
            throw new EvalArguments.WrongArgumentException(
                    arguments.train() + " has one intent only - a model tells at least two apart");
        }
        progress.printf("training on %d sentences%n", train.size());
        long start = System.nanoTime();
        IntentModel model = trainer.train(train, vectors, arguments.seed());
        trainNanos += System.nanoTime() - start;
        test.stream().limit(WARM_UP).forEach(example -> model.answer(example.text()));
        boolean refuses = arguments.fallback() != null;
        for (LabelledText example : test) {
            long asked = System.nanoTime();
            IntentModel.Answer answer = model.answer(example.text());
            nanos.add(System.nanoTime() - asked);
            early += answer.early() ? 1 : 0;
            String told =
                    refuses ? answer.intent() : answer.intents().getFirst().intent();
            outcomes.add(new Scorecard.Outcome(
                    example.intent(), told, answer.intents().getFirst().probability()));
        }
        progress.printf("accuracy so far %.4f%n", Scorecard.of(outcomes).accuracy());
    }

    /** The encoder's passes count as training time: a new corpus needs them. */
    private float[][] encoded(List<LabelledText> examples, String name) {
        long start = System.nanoTime();
        float[][] vectors = trainer.encode(examples, done -> {
            if (done % PROGRESS_EVERY == 0) {
                progress.printf("encoded %d of %d sentences of %s%n", done, examples.size(), name);
            }
        });
        trainNanos += System.nanoTime() - start;
        return vectors;
    }

    private List<LabelledText> drawn(List<LabelledText> examples) {
        List<LabelledText> shuffled = new ArrayList<>(examples);
        Collections.shuffle(shuffled, new Random(arguments.seed()));
        Map<String, Integer> taken = new HashMap<>();
        List<LabelledText> drawn = new ArrayList<>();
        for (LabelledText example : shuffled) {
            if (taken.merge(example.intent(), 1, Integer::sum) <= arguments.shots()) {
                drawn.add(example);
            }
        }
        return drawn;
    }

    private int[] stratified(List<LabelledText> examples, int folds) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(arguments.seed()));
        Map<String, Integer> next = new HashMap<>();
        int[] fold = new int[examples.size()];
        int intents = 0;
        Map<String, Integer> offset = new HashMap<>();
        for (int i : order) {
            String intent = examples.get(i).intent();
            if (!offset.containsKey(intent)) {
                offset.put(intent, intents++);
            }
            int position = next.merge(intent, 1, Integer::sum) - 1;
            fold[i] = (position + offset.getOrDefault(intent, 0)) % folds;
        }
        return fold;
    }

    private static int smallestCount(List<LabelledText> examples) {
        Map<String, Integer> counts = new HashMap<>();
        examples.forEach(e -> counts.merge(e.intent(), 1, Integer::sum));
        return counts.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }
}
