package zhiyin.understanding.intent;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.Understanding;

/** A scorer with its intents' names, its temperature and its threshold. Immutable; thread-safe. */
public final class Classifier {

    private static final int TOLD = 5;

    private final List<String> intents;
    private final Scorer scorer;
    private final Calibration calibration;

    Classifier(List<String> intents, Scorer scorer, Calibration calibration) {
        this.intents = List.copyOf(intents);
        this.scorer = scorer;
        this.calibration = calibration;
    }

    /** The ids of all intents it can tell, in alphabetical order. */
    public List<String> intents() {
        return intents;
    }

    /** The probability below which the likeliest intent is not acted on. */
    public double threshold() {
        return calibration.threshold();
    }

    /** The likeliest intents of a text with its vector. */
    public IntentModel.Answer answer(String text, float[] vector) {
        float[] probabilities = calibration.probabilities(scorer.logits(text, vector));
        List<IntentScore> best = new ArrayList<>(TOLD);
        IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -probabilities[c]))
                .limit(TOLD)
                .forEach(c -> best.add(new IntentScore(intents.get(c), Math.min(1, probabilities[c]))));
        IntentScore first = best.getFirst();
        boolean inScope =
                !first.intent().equals(Understanding.OUT_OF_SCOPE) && first.probability() >= calibration.threshold();
        return new IntentModel.Answer(best, inScope);
    }

    /** Writes all of it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(intents.size());
        for (String intent : intents) {
            out.writeUTF(intent);
        }
        out.writeDouble(calibration.temperature());
        out.writeDouble(calibration.threshold());
        scorer.write(out);
    }

    /** Reads what {@link #write} wrote. */
    public static Classifier read(DataInput in) throws IOException {
        int count = Floats.length(in);
        List<String> intents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            intents.add(in.readUTF());
        }
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
        return new Classifier(intents, Scorer.read(in, Training.SETTINGS), calibration);
    }
}
