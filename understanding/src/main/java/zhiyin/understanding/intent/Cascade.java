package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The stages in their order: words alone, then one encoder more at a time. An answer leaves at the first stage whose
 * gate it passes; the gate of the last stage decides what is refused. Immutable.
 */
final class Cascade {

    private final List<Stage> stages;
    private final int outOfScope;

    /** One stage more than there are encoders; {@code outOfScope} is the class of no intent, or -1. */
    Cascade(List<Stage> stages, int outOfScope) {
        this.stages = List.copyOf(stages);
        this.outOfScope = outOfScope;
    }

    /** Asks one encoder more. */
    interface Asking {
        void next(Evidence evidence);
    }

    /**
     * How a text left.
     *
     * @param stage counted from 0
     * @param probabilities by class, calibrated for the stage
     * @param score what the stage's gate said
     * @param inScope whether the likeliest class is an intent to act on
     */
    @SuppressWarnings("ArrayRecordComponent") // Read at once, compared by nobody.
    record Decision(int stage, float[] probabilities, double score, double threshold, boolean inScope) {}

    /** Decides on {@code evidence}, asking for more while the stages want it. */
    Decision decide(Evidence evidence, Asking asking) {
        for (int s = 0; ; s++) {
            if (evidence.encoders() < s) {
                asking.next(evidence);
            }
            Stage stage = stages.get(s);
            boolean last = s == stages.size() - 1;
            float[] p = stage.probabilities(evidence);
            double score = stage.gate().score(Signs.of(evidence, p, outOfScope, s));
            double threshold = stage.gate().threshold();
            boolean intent = Softmax.argmax(p) != outOfScope;
            if (last || (intent && score >= threshold)) {
                return new Decision(s, p, score, threshold, intent && score >= threshold);
            }
        }
    }

    int stages() {
        return stages.size();
    }

    Stage last() {
        return stages.getLast();
    }

    void write(DataOutput out) throws IOException {
        for (Stage stage : stages) {
            stage.write(out);
        }
    }

    static Cascade read(DataInputStream in, int encoders, int outOfScope) throws IOException {
        List<Stage> stages = new ArrayList<>();
        for (int s = 0; s <= encoders; s++) {
            stages.add(Stage.read(in, s));
        }
        return new Cascade(stages, outOfScope);
    }
}
