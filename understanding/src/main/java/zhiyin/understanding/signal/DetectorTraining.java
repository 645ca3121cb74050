package zhiyin.understanding.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One detector's training: a head fitted to all texts, calibrated on heads that had not seen a part of them. What is
 * sure is chosen from those answers too, so that everyday sentences have their say in it.
 */
final class DetectorTraining {

    private static final int FOLDS = 4;
    private static final double NEVER = 2;

    /** What is less likely than not is never sure. */
    private static final double LEAST_SURE = 0.5;

    /** The same answer must not be told of more than this share of the everyday sentences it is not true of. */
    private static final double FALSE_ALARMS = 0.005;

    private final Question question;
    private final int features;
    private final List<Seen> texts;

    DetectorTraining(Question question, int features, List<Seen> texts) {
        this.question = question;
        this.features = features;
        this.texts = List.copyOf(texts);
    }

    Detector detector(long seed) {
        int answers = question.answers().size();
        List<Scaling.Unseen> unseen = unseen(stratified(new Random(seed)));
        Scaling scaling = Scaling.of(unseen, answers);
        List<float[]> told = unseen.stream()
                .map(answer -> scaling.probabilities(answer.logits()))
                .toList();
        double[] sure = new double[answers];
        for (int answer = 0; answer < answers; answer++) {
            sure[answer] = sure(told, answer);
        }
        return new Detector(LinearHead.fit(texts, answers, features), scaling, sure);
    }

    /** The answers to all texts, in their order, each of a head that had not seen the text. */
    private List<Scaling.Unseen> unseen(int[] folds) {
        Scaling.Unseen[] answers = new Scaling.Unseen[texts.size()];
        IntStream.range(0, FOLDS).parallel().forEach(fold -> {
            List<Seen> others = IntStream.range(0, folds.length)
                    .filter(i -> folds[i] != fold)
                    .mapToObj(texts::get)
                    .toList();
            LinearHead head = LinearHead.fit(others, question.answers().size(), features);
            for (int i = 0; i < folds.length; i++) {
                if (folds[i] == fold) {
                    Seen text = texts.get(i);
                    answers[i] = new Scaling.Unseen(head.logits(text.row()), text.label(), text.weight());
                }
            }
        });
        return Arrays.asList(answers);
    }

    /** The least probability from which on the answer is right often enough; finds the most of those there are. */
    private double sure(List<float[]> told, int answer) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        order.sort(Comparator.comparingDouble(i -> -told.get(i)[answer]));
        double least = NEVER;
        double right = 0;
        double all = 0;
        double allowed = FALSE_ALARMS
                * texts.stream().filter(text -> isEveryday(text, answer)).count();
        for (int n = 0; n < order.size(); n++) {
            Seen text = texts.get(order.get(n));
            right += text.label() == answer ? text.weight() : 0;
            all += text.weight();
            allowed -= isEveryday(text, answer) ? 1 : 0;
            float p = told.get(order.get(n))[answer];
            boolean tied = n + 1 < order.size() && told.get(order.get(n + 1))[answer] == p;
            if (!tied && allowed >= 0 && right >= question.precision(answer) * all) {
                least = p;
            }
        }
        return Math.max(LEAST_SURE, least);
    }

    private boolean isEveryday(Seen text, int answer) {
        return text.weight() < 1 && text.label() == question.nothing() && answer != question.nothing();
    }

    private int[] stratified(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
        Collections.shuffle(order, random);
        int[] folds = new int[texts.size()];
        int[] next = new int[question.answers().size()];
        for (int i : order) {
            int label = texts.get(i).label();
            folds[i] = (next[label]++ + label) % FOLDS;
        }
        return folds;
    }
}
