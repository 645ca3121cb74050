package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.encoder.JoinedEncoder;
import zhiyin.understanding.intent.PlainText;

/**
 * Judges every sentence of a corpus by a model that has not seen it. Which part a sentence is held out with depends on
 * its words alone, so that two corpora that share sentences hold them out alike, and can be compared sentence by
 * sentence.
 */
public final class CrossValidation {

    private static final int SPREAD = 0x9E3779B9;

    private CrossValidation() {}

    /**
     * Trains a model a fold. Cost: as many trainings as folds.
     *
     * @param vectors of the examples, in their order
     * @param plan how many parts, and the seed
     * @param begins told the number of each fold, from 1, before it is begun; may throw to stop
     */
    public static List<Judged> of(
            IntentTrainer trainer, List<LabelledText> examples, float[][] vectors, Plan plan, IntConsumer begins) {
        List<Judged> judged = new ArrayList<>(examples.size());
        for (int fold = 0; fold < plan.folds(); fold++) {
            begins.accept(fold + 1);
            List<LabelledText> seen = new ArrayList<>();
            List<float[]> rows = new ArrayList<>();
            List<Integer> heldOut = new ArrayList<>();
            for (int i = 0; i < examples.size(); i++) {
                if (fold(examples.get(i).text(), plan.folds()) == fold) {
                    heldOut.add(i);
                } else {
                    seen.add(examples.get(i));
                    rows.add(vectors[i]);
                }
            }
            if (heldOut.isEmpty()
                    || seen.stream().map(LabelledText::intent).distinct().count() < 2) {
                continue;
            }
            IntentModel model = trainer.train(seen, rows.toArray(float[][]::new), plan.seed());
            for (int i : heldOut) {
                List<float[]> parts =
                        JoinedEncoder.split(vectors[i], model.encoder().parts());
                judged.add(new Judged(
                        examples.get(i),
                        model.classifier().answer(PlainText.of(examples.get(i).text()), parts::get)));
            }
        }
        return List.copyOf(judged);
    }

    /** How many parts there are, and the seed of the trainings. */
    public record Plan(int folds, long seed) {

        public Plan {
            if (folds < 2) {
                throw new IllegalArgumentException("a sentence can be held out from two parts on, not of " + folds);
            }
        }
    }

    static int fold(String text, int folds) {
        int mixed = text.hashCode() * SPREAD;
        return Math.floorMod(mixed ^ (mixed >>> 15), folds);
    }
}
