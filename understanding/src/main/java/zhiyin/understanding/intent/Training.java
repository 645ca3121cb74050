package zhiyin.understanding.intent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.values.Language;

/**
 * One training: a scorer fitted to all examples, calibrated on scorers that had not seen part of them. Each of those
 * is also kept from a tenth of the intents, whose sentences then stand for the questions nobody foresaw.
 */
public final class Training {

    /** Chosen by cross-validation on public training data and on the serving corpus; see bench/results. */
    static final Scorer.Settings SETTINGS = new Scorer.Settings(
            new SoftmaxHead.Settings(6, 1, 40), new Votes.Settings(60, 0.8f), new Votes.Settings(30, 0.4f));

    private static final int FORMAT = 4;
    private static final int FOLDS = 5;
    private static final int HELD_OUT_GROUPS = 10;

    /** Above this many examples one fold says enough, and more would take a minute. */
    private static final int ONE_FOLD_FROM = 4_000;

    private final List<String> intents;
    private final List<String> texts;
    private final float[][] vectors;
    private final int[] labels;
    private final Classifier classifier;
    private final Scorecard metrics;

    /** Trains at once. */
    public Training(List<LabelledText> examples, float[][] vectors, long seed) {
        this.intents =
                examples.stream().map(LabelledText::intent).distinct().sorted().toList();
        if (intents.size() < 2) {
            throw new IllegalArgumentException(
                    "a model tells at least two intents apart, the examples have " + intents.size());
        }
        this.texts = examples.stream().map(LabelledText::text).toList();
        this.vectors = vectors;
        this.labels = examples.stream()
                .mapToInt(e -> Collections.binarySearch(intents, e.intent()))
                .toArray();
        int outOfScope = intents.indexOf(Understanding.OUT_OF_SCOPE);
        List<Calibration.Unseen> answers = unseen(new Random(seed), outOfScope);
        Calibration calibration = Calibration.of(answers, outOfScope);
        this.metrics = scorecard(answers, calibration);
        this.classifier =
                new Classifier(intents, Scorer.fit(texts, vectors, labels, intents.size(), SETTINGS), calibration);
    }

    public Classifier classifier() {
        return classifier;
    }

    /** How the scorers did on what they had not seen. */
    public Scorecard metrics() {
        return metrics;
    }

    /** Names what a training depends on. */
    public static String id(Language language, String encoder, List<LabelledText> examples, long seed) {
        MessageDigest digest = sha256();
        String head = FORMAT + "\n" + encoder + "\n" + SETTINGS + "\n" + seed + "\n";
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        for (LabelledText example : examples) {
            digest.update((example.intent() + "\t" + example.text() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return "intents-" + language.tag() + "-"
                + HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    private List<Calibration.Unseen> unseen(Random random, int outOfScope) {
        int[] folds = stratified(random);
        int[] groups = heldOutGroups(random, outOfScope);
        int rounds = vectors.length >= ONE_FOLD_FROM ? 1 : FOLDS;
        List<Calibration.Unseen> answers = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            answers.addAll(unseen(folds, groups, round));
        }
        return answers;
    }

    private List<Calibration.Unseen> unseen(int[] folds, int[] groups, int round) {
        List<Integer> seen = new ArrayList<>();
        Map<Integer, Integer> renamed = new TreeMap<>();
        for (int i = 0; i < labels.length; i++) {
            if (folds[i] != round && groups[labels[i]] != round) {
                seen.add(i);
                renamed.putIfAbsent(labels[i], 0);
            }
        }
        List<Integer> kept = List.copyOf(renamed.keySet());
        kept.forEach(label -> renamed.put(label, kept.indexOf(label)));
        if (kept.size() < 2) {
            return List.of();
        }
        float[][] rows = seen.stream().map(i -> vectors[i]).toArray(float[][]::new);
        int[] names =
                seen.stream().mapToInt(i -> renamed.getOrDefault(labels[i], 0)).toArray();
        Scorer scorer = Scorer.fit(seen.stream().map(texts::get).toList(), rows, names, kept.size(), SETTINGS);
        List<Calibration.Unseen> answers = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            boolean novel = !renamed.containsKey(labels[i]);
            if (folds[i] == round) {
                answers.add(new Calibration.Unseen(
                        spread(scorer.logits(texts.get(i), vectors[i]), kept, intents.size()), novel ? -1 : labels[i]));
            }
        }
        return answers;
    }

    /** Logits of the kept classes at their places among all; the others far below. */
    private static float[] spread(float[] logits, List<Integer> kept, int classes) {
        float[] all = new float[classes];
        Arrays.fill(all, -1e9f);
        for (int c = 0; c < logits.length; c++) {
            all[kept.get(c)] = logits[c];
        }
        return all;
    }

    private int[] stratified(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        int[] folds = new int[labels.length];
        Map<Integer, Integer> next = new HashMap<>();
        for (int i : order) {
            folds[i] = (next.merge(labels[i], 1, Integer::sum) - 1 + labels[i]) % FOLDS;
        }
        return folds;
    }

    private int[] heldOutGroups(Random random, int outOfScope) {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < intents.size(); c++) {
            order.add(c);
        }
        Collections.shuffle(order, random);
        int[] groups = new int[intents.size()];
        for (int i = 0; i < order.size(); i++) {
            groups[order.get(i)] = order.get(i) == outOfScope ? -1 : i % HELD_OUT_GROUPS;
        }
        return groups;
    }

    private Scorecard scorecard(List<Calibration.Unseen> answers, Calibration calibration) {
        List<Scorecard.Outcome> outcomes = new ArrayList<>();
        for (Calibration.Unseen answer : answers) {
            if (answer.label() >= 0) {
                float[] p = calibration.probabilities(answer.logits());
                int best = Calibration.argmax(p);
                String told = p[best] < calibration.threshold() ? Understanding.OUT_OF_SCOPE : intents.get(best);
                outcomes.add(new Scorecard.Outcome(intents.get(answer.label()), told, Math.min(1, p[best])));
            }
        }
        return Scorecard.of(outcomes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
