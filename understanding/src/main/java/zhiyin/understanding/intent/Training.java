package zhiyin.understanding.intent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.values.Language;

/**
 * One training: members fitted to all examples, and a cascade whose weights and gates were learnt from members that had
 * not seen part of them.
 */
public final class Training {

    /** Chosen by cross-validation on public training data and on the serving corpus; see bench/results. */
    static final Members.Settings MEMBERS = new Members.Settings(
            new WordHead.Settings(1, 2, 2_000, 40, 0.05),
            new SoftmaxHead.Settings(6, 1, 40),
            new Votes.Settings(60, 10));

    private static final Gates.Settings GATES = new Gates.Settings(0.003, 0.01, 0.98, 7.5, 0.3);

    private static final int FORMAT = 6;

    private final List<String> intents;
    private final int outOfScope;
    private final Classifier classifier;
    private final Scorecard metrics;

    /**
     * Trains at once.
     *
     * @param fair which of the examples tell how the model does on sentences customers say; the rest only teaches
     * @param vectors by encoder, a row an example
     */
    public Training(List<LabelledText> examples, BitSet fair, List<float[][]> vectors, long seed) {
        this.intents =
                examples.stream().map(LabelledText::intent).distinct().sorted().toList();
        if (intents.size() < 2) {
            throw new IllegalArgumentException(
                    "a model tells at least two intents apart, the examples have " + intents.size());
        }
        this.outOfScope = intents.indexOf(Understanding.OUT_OF_SCOPE);
        int[] labels = examples.stream()
                .mapToInt(e -> Collections.binarySearch(intents, e.intent()))
                .toArray();
        Members.Known known =
                new Members.Known(examples.stream().map(LabelledText::text).toList(), vectors, labels);
        List<HeldOut.Answer> answers = HeldOut.of(known, fair, intents.size(), outOfScope, MEMBERS, new Random(seed));
        long foreign = examples.stream()
                .filter(e -> e.intent().equals(Understanding.OUT_OF_SCOPE))
                .count();
        double foreignShare = (double) foreign / (examples.size() - foreign);
        List<Stage> stages = stages(answers, foreignShare, vectors.size());
        this.metrics = scorecard(answers, stages);
        this.classifier = new Classifier(
                intents,
                examples,
                Members.fit(known, intents.size(), outOfScope, MEMBERS),
                new Cascade(stages, outOfScope));
    }

    public Classifier classifier() {
        return classifier;
    }

    /** How the cascade did on what its members had not seen. */
    public Scorecard metrics() {
        return metrics;
    }

    /** Names what a training depends on. */
    public static String id(Language language, String encoder, List<LabelledText> examples, long seed) {
        MessageDigest digest = sha256();
        String head = FORMAT + "\n" + encoder + "\n" + MEMBERS + "\n" + GATES + "\n" + seed + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        for (LabelledText example : examples) {
            digest.update((example.intent() + "\t" + example.text() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return "intents-" + language.tag() + "-"
                + HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private static List<Stage> stages(List<HeldOut.Answer> answers, double foreignShare, int encoders) {
        List<Stage.Example> examples = answers.stream()
                .filter(a -> !a.isNovel())
                .map(a -> new Stage.Example(a.evidence(), a.label()))
                .toList();
        Gates gates = new Gates(answers, foreignShare, GATES);
        Stage last = gates.refusing(Stage.fit(examples, encoders));
        List<Stage> stages = new ArrayList<>();
        for (int s = 0; s < encoders; s++) {
            stages.add(gates.leaving(Stage.fit(examples, s), last));
        }
        stages.add(last);
        return stages;
    }

    private Scorecard scorecard(List<HeldOut.Answer> answers, List<Stage> stages) {
        List<Scorecard.Outcome> outcomes = new ArrayList<>();
        for (HeldOut.Answer answer : answers) {
            if (!answer.isNovel()) {
                Cascade.Decision decision = new Cascade(stages, answer.outOfScope()).decide(answer.evidence(), e -> {});
                int best = Softmax.argmax(decision.probabilities());
                String told = decision.inScope() ? name(answer, best) : Understanding.OUT_OF_SCOPE;
                outcomes.add(new Scorecard.Outcome(
                        name(answer, answer.label()), told, Math.min(1, decision.probabilities()[best])));
            }
        }
        return Scorecard.of(outcomes);
    }

    private String name(HeldOut.Answer answer, int label) {
        return intents.get(answer.kept().get(label));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
