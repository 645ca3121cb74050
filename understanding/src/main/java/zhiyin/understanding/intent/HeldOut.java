package zhiyin.understanding.intent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What members say of sentences they had not seen. In each round a part of the sentences is kept from them, and a tenth
 * of the intents altogether: their sentences stand for the questions nobody foresaw.
 */
final class HeldOut {

    private static final int FOLDS = 5;
    /** Where few of many sentences may be held out, so many of them are. */
    private static final int HALVES = 2;

    private static final int HELD_OUT_GROUPS = 10;

    /** Above this many examples one round says enough, and more would take a minute. */
    private static final int ONE_ROUND_FROM = 4_000;

    /** With one round, so many out-of-scope sentences are held out if need be, up to half of them. */
    private static final int WANTED_OUT_OF_SCOPE = 100;

    private final Members.Known known;
    private final int classes;
    private final int outOfScope;
    private final Members.Settings settings;
    private final int[] folds;
    private final int[] groups;

    private HeldOut(
            Members.Known known, BitSet fair, int classes, int outOfScope, Members.Settings settings, Random random) {
        this.known = known;
        this.classes = classes;
        this.outOfScope = outOfScope;
        this.settings = settings;
        this.folds = folds(fair, random);
        this.groups = groups(random);
    }

    /**
     * A sentence that was held out.
     *
     * @param example which it is
     * @param label its class among {@code kept}; -1 when its intent was held out too
     * @param kept the classes its members knew, in order
     * @param outOfScope the class of no intent among {@code kept}, or -1
     */
    record Answer(Evidence evidence, int example, int label, List<Integer> kept, int outOfScope) {

        boolean isNovel() {
            return label < 0;
        }

        boolean isForeign() {
            return label >= 0 && label == outOfScope;
        }

        /** Whether it has to be refused. */
        boolean isStranger() {
            return isNovel() || isForeign();
        }
    }

    /** What is said of the {@code fair} ones of the known sentences; the others are never held out. */
    static List<Answer> of(
            Members.Known known, BitSet fair, int classes, int outOfScope, Members.Settings settings, Random random) {
        HeldOut heldOut = new HeldOut(known, fair, classes, outOfScope, settings, random);
        int rounds = known.labels().length >= ONE_ROUND_FROM ? 1 : FOLDS;
        List<Answer> answers = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            answers.addAll(heldOut.round(round));
        }
        return answers;
    }

    private List<Answer> round(int round) {
        int[] labels = known.labels();
        List<Integer> seen = new ArrayList<>();
        TreeSet<Integer> met = new TreeSet<>();
        for (int i = 0; i < labels.length; i++) {
            if (folds[i] != round && groups[labels[i]] != round) {
                seen.add(i);
                met.add(labels[i]);
            }
        }
        List<Integer> kept = List.copyOf(met);
        if (kept.size() < 2) {
            return List.of();
        }
        int[] renamed = seen.stream()
                .mapToInt(i -> Collections.binarySearch(kept, labels[i]))
                .toArray();
        int out = Math.max(-1, Collections.binarySearch(kept, outOfScope));
        Members members = Members.fit(known.only(seen, renamed), kept.size(), out, settings);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            if (folds[i] == round) {
                Evidence evidence = members.begin(known.features().get(i));
                for (float[][] rows : known.vectors()) {
                    members.ask(evidence, rows[i]);
                }
                int label = Math.max(-1, Collections.binarySearch(kept, labels[i]));
                answers.add(new Answer(evidence, i, label, kept, out));
            }
        }
        return answers;
    }

    private int[] folds(BitSet fair, Random random) {
        int[] labels = known.labels();
        List<Integer> order = fair.stream().boxed().collect(Collectors.toCollection(ArrayList::new));
        int parts = labels.length >= ONE_ROUND_FROM && fair.cardinality() < labels.length / 2 ? HALVES : FOLDS;
        Collections.shuffle(order, random);
        int[] fold = new int[labels.length];
        Arrays.fill(fold, -1);
        Map<Integer, Integer> next = new HashMap<>();
        for (int i : order) {
            fold[i] = (next.merge(labels[i], 1, Integer::sum) - 1 + labels[i]) % parts;
        }
        if (labels.length >= ONE_ROUND_FROM) {
            int all = next.getOrDefault(outOfScope, 0);
            int held = 0;
            for (int i : order) {
                boolean more = held < Math.min(all / 2, Math.max(WANTED_OUT_OF_SCOPE, all / parts));
                if (labels[i] == outOfScope) {
                    fold[i] = more ? 0 : 1;
                    held++;
                }
            }
        }
        return fold;
    }

    private int[] groups(Random random) {
        List<Integer> order = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            order.add(c);
        }
        Collections.shuffle(order, random);
        int[] group = new int[classes];
        for (int i = 0; i < order.size(); i++) {
            group[order.get(i)] = order.get(i) == outOfScope ? -1 : i % HELD_OUT_GROUPS;
        }
        return group;
    }
}
