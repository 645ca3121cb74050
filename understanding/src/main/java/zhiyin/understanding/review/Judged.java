package zhiyin.understanding.review;

import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;

/** A labelled sentence, and what a model said of it that had not seen it. */
public record Judged(LabelledText example, IntentModel.Answer answer) {

    /** The intent the model would have acted on, or out of scope. */
    public String told() {
        return answer.intent();
    }

    public boolean right() {
        return told().equals(example.intent());
    }

    /**
     * The same with another threshold: the models of the folds each chose their own from what little they saw, and what
     * matters is the one that serves.
     */
    public Judged at(double threshold) {
        IntentScore first = answer.intents().getFirst();
        boolean inScope = !first.intent().equals(Understanding.OUT_OF_SCOPE) && first.probability() >= threshold;
        return new Judged(example, new IntentModel.Answer(answer.intents(), inScope));
    }

    /** The probability the model gave an intent; zero for one that is not among the likeliest. */
    public double probability(String intent) {
        return answer.intents().stream()
                .filter(score -> score.intent().equals(intent))
                .mapToDouble(IntentScore::probability)
                .findFirst()
                .orElse(0);
    }
}
