package zhiyin.understanding.signal;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Answers one question about texts by their words and letters. Immutable; thread-safe. */
final class Detector {

    private final LinearHead head;
    private final Scaling scaling;
    /** From these probabilities on, an answer is sure enough to be acted on; above 1 where none is. */
    private final double[] sure;

    Detector(LinearHead head, Scaling scaling, double[] sure) {
        this.head = head;
        this.scaling = scaling;
        this.sure = sure;
    }

    /** The probability of each answer. */
    float[] probabilities(Row row) {
        return scaling.probabilities(head.logits(row));
    }

    boolean isSure(int answer, double probability) {
        return probability >= sure[answer];
    }

    void write(DataOutput out) throws IOException {
        head.write(out);
        scaling.write(out);
        for (double threshold : sure) {
            out.writeDouble(threshold);
        }
    }

    /** Reads a detector for texts of so many {@code features}. */
    static Detector read(Question question, int features, DataInput in) throws IOException {
        int answers = question.answers().size();
        LinearHead head = LinearHead.read(in, answers, features);
        Scaling scaling = Scaling.read(in, answers);
        double[] sure = new double[answers];
        for (int i = 0; i < sure.length; i++) {
            sure[i] = in.readDouble();
        }
        return new Detector(head, scaling, sure);
    }
}
