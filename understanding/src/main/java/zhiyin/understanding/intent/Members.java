package zhiyin.understanding.intent;

import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The parts whose scores are weighed: a head on words, and for every encoder a head on its vectors and the votes of
 * the nearest known sentences. The heads draw the large borders, the votes mend them where a known sentence lies near.
 * Immutable; thread-safe.
 */
final class Members {

    /** What a head gives all intents that are not looked at together, at most. */
    private static final double NEGLIGIBLE = 1e-3;

    private final WordHead words;
    private final List<SoftmaxHead> heads;
    private final List<Neighbours> neighbours;
    private final int outOfScope;
    private final Votes.Settings votes;

    private Members(
            WordHead words,
            List<SoftmaxHead> heads,
            List<Neighbours> neighbours,
            int outOfScope,
            Votes.Settings votes) {
        this.words = words;
        this.heads = List.copyOf(heads);
        this.neighbours = List.copyOf(neighbours);
        this.outOfScope = outOfScope;
        this.votes = votes;
    }

    /** What is chosen before training; part of a model's id. */
    record Settings(WordHead.Settings words, SoftmaxHead.Settings head, Votes.Settings votes) {}

    /** Known sentences: themselves, their vectors by encoder, their classes. */
    @SuppressWarnings("ArrayRecordComponent") // Handed from one step of a training to the next, compared by nobody.
    record Known(List<String> texts, List<float[][]> vectors, int[] labels) {

        List<Features> features() {
            return Features.of(texts);
        }

        /** These of them, with new labels. */
        Known only(List<Integer> places, int[] newLabels) {
            return new Known(
                    places.stream().map(texts::get).toList(),
                    vectors.stream()
                            .map(rows -> places.stream().map(i -> rows[i]).toArray(float[][]::new))
                            .toList(),
                    newLabels);
        }
    }

    /** Fits all; {@code outOfScope} is the class of no intent, or -1. */
    static Members fit(Known known, int classes, int outOfScope, Settings settings) {
        List<SoftmaxHead> heads = new ArrayList<>();
        List<Neighbours> neighbours = new ArrayList<>();
        for (float[][] rows : known.vectors()) {
            heads.add(SoftmaxHead.fit(rows, known.labels(), classes, settings.head()));
            neighbours.add(Neighbours.of(rows, known.labels(), classes));
        }
        return new Members(
                WordHead.fit(known.features(), known.labels(), classes, settings.words()),
                heads,
                neighbours,
                outOfScope,
                settings.votes());
    }

    int encoders() {
        return heads.size();
    }

    /** The class of no intent, or -1. */
    int outOfScope() {
        return outOfScope;
    }

    WordHead words() {
        return words;
    }

    Neighbours neighbours(int encoder) {
        return neighbours.get(encoder);
    }

    Evidence begin(Features features) {
        Terms.Row row = words.row(features);
        return new Evidence(row, words.margins(row));
    }

    /** Asks the next encoder's parts, with the vector it gives the text. */
    void ask(Evidence evidence, float[] vector) {
        int encoder = evidence.encoders();
        float[] logs = Softmax.logProbabilities(heads.get(encoder).logits(vector));
        int[] candidates = candidates(logs, Softmax.argmax(evidence.margins()));
        evidence.add(logs, neighbours.get(encoder).vote(vector, candidates, votes));
    }

    /** The likeliest intents until the rest is negligible, the one the words speak for, and that of no intent. */
    private int[] candidates(float[] logs, int byWords) {
        int[] ranked = IntStream.range(0, logs.length)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -logs[c]))
                .limit(votes.candidates())
                .mapToInt(Integer::intValue)
                .toArray();
        double rest = 1;
        int count = 0;
        while (count < ranked.length && rest > NEGLIGIBLE) {
            rest -= Math.exp(logs[ranked[count++]]);
        }
        IntStream likeliest = Arrays.stream(ranked, 0, count);
        return IntStream.concat(likeliest, IntStream.of(byWords, outOfScope))
                .filter(c -> c >= 0)
                .distinct()
                .toArray();
    }

    void write(DataOutput out) throws IOException {
        words.write(out);
        out.writeInt(heads.size());
        for (int e = 0; e < heads.size(); e++) {
            heads.get(e).write(out);
            neighbours.get(e).write(out);
        }
    }

    static Members read(
            DataInputStream in, int classes, int outOfScope, int[] dimensions, int examples, Settings settings)
            throws IOException {
        WordHead words = WordHead.read(in, classes);
        int encoders = Floats.length(in, 1);
        if (encoders != dimensions.length) {
            throw new IOException("heads for " + encoders + " encoders instead of " + dimensions.length);
        }
        List<SoftmaxHead> heads = new ArrayList<>();
        List<Neighbours> neighbours = new ArrayList<>();
        for (int e = 0; e < encoders; e++) {
            heads.add(SoftmaxHead.read(in, classes, dimensions[e]));
            neighbours.add(Neighbours.read(in, classes, dimensions[e], examples));
        }
        return new Members(words, heads, neighbours, outOfScope, settings.votes());
    }
}
