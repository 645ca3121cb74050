package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import zhiyin.understanding.Explanation;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;

/** A cascade with its intents' names and the sentences it knows. Immutable; thread-safe. */
public final class Classifier {

    private static final int TOLD = 5;
    private static final int NEAREST_TOLD = 5;
    private static final int TERMS_TOLD = 8;

    private final List<String> intents;
    private final List<LabelledText> examples;
    private final Members members;
    private final Cascade cascade;

    Classifier(List<String> intents, List<LabelledText> examples, Members members, Cascade cascade) {
        this.intents = List.copyOf(intents);
        this.examples = List.copyOf(examples);
        this.members = members;
        this.cascade = cascade;
    }

    /** The ids of all intents it can tell, in alphabetical order. */
    public List<String> intents() {
        return intents;
    }

    /**
     * The likeliest intents of a text.
     *
     * @param vectors the vector an encoder gives the text, by its place; asked in order, and only while needed
     */
    public IntentModel.Answer answer(String text, IntFunction<float[]> vectors) {
        Evidence evidence = members.begin(Features.of(text));
        Cascade.Decision decision = decide(evidence, vectors);
        return new IntentModel.Answer(
                best(decision.probabilities()), decision.inScope(), decision.stage() < cascade.stages() - 1);
    }

    /** As {@link #answer}, with the reasons. Asks all encoders. */
    public Explanation explain(String text, List<String> encoders, IntFunction<float[]> vectors) {
        Features features = Features.of(text);
        Cascade.Decision decision = decide(members.begin(features), vectors);
        List<IntentScore> best = best(decision.probabilities());
        List<WordHead.TermWeight> reasons = members.words()
                .reasons(features, intents.indexOf(best.getFirst().intent()));
        int asked = members.encoders() - 1;
        float[] vector = vectors.apply(asked);
        return new Explanation(
                best,
                decision.inScope(),
                decision.stage(),
                decision.stage() == 0 ? "words" : encoders.get(decision.stage() - 1),
                Math.clamp(decision.score(), 0.0, 1.0),
                decision.threshold(),
                members.neighbours(asked).nearest(vector, NEAREST_TOLD).stream()
                        .map(near -> near(near))
                        .toList(),
                told(reasons, 1),
                told(reasons, -1));
    }

    private Explanation.Near near(Neighbours.Near near) {
        LabelledText example = examples.get(near.example());
        return new Explanation.Near(example.text(), example.intent(), near.cosine());
    }

    private static List<Explanation.Term> told(List<WordHead.TermWeight> reasons, int sign) {
        return reasons.stream()
                .filter(r -> Math.signum(r.weight()) == sign)
                .limit(TERMS_TOLD)
                .map(r -> new Explanation.Term(Features.readable(r.feature()), r.weight()))
                .toList();
    }

    private Cascade.Decision decide(Evidence evidence, IntFunction<float[]> vectors) {
        return cascade.decide(evidence, e -> members.ask(e, vectors.apply(e.encoders())));
    }

    private List<IntentScore> best(float[] probabilities) {
        List<IntentScore> best = new ArrayList<>(TOLD);
        IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -probabilities[c]))
                .limit(TOLD)
                .forEach(c -> best.add(new IntentScore(intents.get(c), Math.min(1, probabilities[c]))));
        return best;
    }

    /** Writes all of it. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(intents.size());
        for (String intent : intents) {
            Floats.writeText(out, intent);
        }
        out.writeInt(examples.size());
        for (LabelledText example : examples) {
            Floats.writeText(out, example.text());
            out.writeInt(intents.indexOf(example.intent()));
        }
        members.write(out);
        cascade.write(out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param dimensions of each encoder's vectors
     */
    public static Classifier read(DataInputStream in, int[] dimensions) throws IOException {
        List<String> intents = new ArrayList<>();
        for (int left = Floats.length(in, Integer.BYTES); left > 0; left--) {
            intents.add(Floats.readText(in));
        }
        List<LabelledText> examples = new ArrayList<>();
        for (int left = Floats.length(in, 2 * Integer.BYTES); left > 0; left--) {
            String text = Floats.readText(in);
            int intent = in.readInt();
            if (intent < 0 || intent >= intents.size() || text.isBlank()) {
                throw new IOException("an example of the intent " + intent + " of " + intents.size());
            }
            examples.add(new LabelledText(text, intents.get(intent)));
        }
        int outOfScope = intents.indexOf(Understanding.OUT_OF_SCOPE);
        Members members = Members.read(in, intents.size(), outOfScope, dimensions, examples.size(), Training.MEMBERS);
        return new Classifier(intents, examples, members, Cascade.read(in, dimensions.length, outOfScope));
    }
}
