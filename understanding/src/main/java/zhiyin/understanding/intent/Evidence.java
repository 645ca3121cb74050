package zhiyin.understanding.intent;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one text so far: the votes of its words, and of as many encoders as were asked. It grows by one
 * encoder at a time. Used by one thread.
 */
final class Evidence {

    private final Terms.Row words;
    private final float[] margins;
    /** One row a score, one column a class, in the order in which they were found. */
    private final List<float[]> scores = new ArrayList<>();

    private final List<float[]> nearest = new ArrayList<>();

    Evidence(Terms.Row words, float[] margins) {
        this.words = words;
        this.margins = margins;
        scores.add(margins);
    }

    void add(float[] logProbabilities, Neighbours.Vote vote) {
        scores.add(logProbabilities);
        scores.add(vote.logVotes());
        nearest.add(vote.nearest());
    }

    int classes() {
        return margins.length;
    }

    /** How many encoders were asked. */
    int encoders() {
        return nearest.size();
    }

    /** How many scores there are after so many encoders. */
    static int scores(int encoders) {
        return 1 + 2 * encoders;
    }

    float[] score(int score) {
        return scores.get(score);
    }

    float[] margins() {
        return margins;
    }

    /** By class the cosine of the nearest known sentence for an encoder; -1 where it was not looked at. */
    float[] nearest(int encoder) {
        return nearest.get(encoder);
    }

    /** The share of the text's words and letter groups that stand in known sentences. */
    float known() {
        return words.known();
    }
}
