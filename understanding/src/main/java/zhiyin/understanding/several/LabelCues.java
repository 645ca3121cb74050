package zhiyin.understanding.several;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import zhiyin.understanding.Encoder;

/**
 * What a text and a label's name and description have in common, whatever the label: the same words, words near in
 * meaning, the whole text near the whole description. One set of weights for all labels is learnt on these, so that a
 * label with two examples profits from all the others'. Used by one thread.
 */
final class LabelCues {

    static final int COUNT = 9;

    private static final Pattern WORD = Pattern.compile("[\\p{L}]+(?:'[\\p{L}]+)?");
    private static final List<String> ENDINGS =
            List.of("ings", "ing", "ations", "ation", "als", "al", "es", "ed", "s", "e");
    private static final int SHORTEST_STEM = 3;

    /** Words that descriptions of labels are built with. */
    private static final Set<String> EMPTY = Set.of(
            ("is the intent to asking about ask something or some of what was i a any an that say said related not"
                            + " no number done be needs")
                    .split(" "));

    private final Encoder encoder;
    private final List<Label> labels;
    /** The labels' descriptions. */
    private final List<float[]> meanings;

    private final float[] middle;
    private final Map<String, float[]> words = new HashMap<>();

    /** A label as its cues need it. */
    private record Label(String phrase, List<String> name, List<String> described) {}

    /**
     * Cues for labels.
     *
     * @param descriptions a sentence a label, keyed by its name, whose words are joined by {@code _}; may be empty
     * @param texts what the vectors are centred on
     */
    LabelCues(Encoder encoder, List<String> labels, Map<String, String> descriptions, float[][] texts) {
        this.encoder = encoder;
        this.middle = mean(texts);
        this.meanings = labels.stream()
                .map(name -> centred(encoder.encode(described(name, descriptions)), middle))
                .toList();
        this.labels = labels.stream()
                .map(name -> label(name, described(name, descriptions)))
                .toList();
    }

    private static String described(String name, Map<String, String> descriptions) {
        return descriptions.getOrDefault(name, name.replace('_', ' '));
    }

    private static Label label(String name, String description) {
        List<String> described = words(description).stream()
                .filter(word -> !EMPTY.contains(word))
                .map(LabelCues::stem)
                .toList();
        return new Label(name.replace('_', ' '), Arrays.asList(name.split("_", -1)), described);
    }

    /** One row of {@value #COUNT} cues a label, in the labels' order. */
    double[][] of(String text, float[] vector) {
        List<String> said = words(text);
        Set<String> stems = new HashSet<>();
        said.forEach(word -> stems.add(stem(word)));
        float[] direction = centred(vector, middle);
        double[][] cues = new double[labels.size()][];
        for (int l = 0; l < cues.length; l++) {
            cues[l] = cues(labels.get(l), text.toLowerCase(Locale.ROOT), said, stems, dot(direction, meanings.get(l)));
        }
        return cues;
    }

    private double[] cues(Label label, String text, List<String> said, Set<String> stems, double meaning) {
        double shared = share(label.name().stream().map(LabelCues::stem).toList(), stems);
        double described = share(label.described(), stems);
        double nearest = 0;
        double near = 0;
        for (String name : label.name()) {
            double best = said.isEmpty() ? 0 : -1;
            for (String word : said) {
                best = Math.max(best, dot(vector(word), vector(name)));
            }
            nearest = Math.max(nearest, best);
            near += best / label.name().size();
        }
        return new double[] {
            shared > 0 ? 1 : 0,
            shared,
            stems.contains(stem(label.name().getFirst())) ? 1 : 0,
            described > 0 ? 1 : 0,
            described,
            nearest,
            near,
            meaning,
            text.contains(label.phrase()) ? 1 : 0
        };
    }

    private float[] vector(String word) {
        return words.computeIfAbsent(word, w -> centred(encoder.encode(w), middle));
    }

    private static double share(List<String> wanted, Set<String> stems) {
        return wanted.isEmpty()
                ? 0
                : (double) wanted.stream().filter(stems::contains).count() / wanted.size();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }

    static String stem(String word) {
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    static float[] mean(float[][] rows) {
        float[] mean = new float[rows[0].length];
        for (float[] row : rows) {
            for (int j = 0; j < mean.length; j++) {
                mean[j] += row[j] / rows.length;
            }
        }
        return mean;
    }

    /** The direction from the middle, of length one. */
    static float[] centred(float[] vector, float[] middle) {
        float[] centred = new float[vector.length];
        double square = 1e-12;
        for (int j = 0; j < centred.length; j++) {
            centred[j] = vector[j] - middle[j];
            square += (double) centred[j] * centred[j];
        }
        float scale = (float) (1 / Math.sqrt(square));
        for (int j = 0; j < centred.length; j++) {
            centred[j] *= scale;
        }
        return centred;
    }

    static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (double) a[j] * b[j];
        }
        return sum;
    }
}
