package zhiyin.understanding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import zhiyin.understanding.intent.PlainText;
import zhiyin.understanding.pairs.Likeness;
import zhiyin.understanding.pairs.Wording;

/**
 * Tells how likely two sentences of one language ask the same. Learnt from wordings of the same situations; immutable
 * and thread-safe.
 */
public final class SameQuestion {

    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\p{Z}\\p{S}]+");

    private final Encoder encoder;
    private final Likeness likeness;

    private SameQuestion(Encoder encoder, Likeness likeness) {
        this.encoder = encoder;
        this.likeness = likeness;
    }

    /**
     * Learns from situations in several wordings, best by several writers. Deterministic. Cost: one encoder pass a wording, on
     * all processors, and then seconds.
     *
     * @param encoder of the wordings' language; the last of its parts is used
     * @throws IllegalArgumentException when there are too few situations to learn from
     */
    public static SameQuestion learn(List<Wording> wordings, Encoder encoder) {
        Encoder part = encoder.parts().getLast();
        float[][] vectors = wordings.parallelStream()
                .map(wording -> part.encode(plain(wording.text())))
                .toArray(float[][]::new);
        return new SameQuestion(part, Likeness.learn(wordings, vectors));
    }

    /**
     * From 0 to 1: the share of pairs like this one that ask the same, where half of all do. Cost: two encoder passes.
     * Never throws on a text.
     */
    public double probability(String one, String other) {
        if (bare(one).equals(bare(other))) {
            return 1;
        }
        return likeness.probability(encoder.encode(plain(one)), encoder.encode(plain(other)));
    }

    private static String plain(String text) {
        return PlainText.of(ChineseScript.simplified(text));
    }

    private static String bare(String text) {
        return MARKS.matcher(plain(text).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
