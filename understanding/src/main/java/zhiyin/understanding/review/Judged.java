package zhiyin.understanding.review;

import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.LabelledText;

/** A labelled sentence, and what a model said of it that had not seen it. */
public record Judged(LabelledText example, IntentModel.Answer answer) {

    /** The intent the model would have acted on, or out of scope. */
    public String told() {
        return answer.intent();
    }

    public boolean right() {
        return told().equals(example.intent());
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
