package zhiyin.understanding.signal;

import java.util.Arrays;
import java.util.List;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.tone.Sentiment;

/** What is asked about a text, each with its answers, the one that means nothing special, and how sure others must be. */
enum Question {
    ACT(Arrays.stream(Act.values()).map(Act::id).toList(), Act.NONE.id(), 0.90),
    SENTIMENT(Arrays.stream(Sentiment.values()).map(Sentiment::id).toList(), Sentiment.NEUTRAL.id(), 0.80),
    URGENCY(List.of("0", "1", "2"), "0", 0.75),
    COMPLAINT(List.of("0", "1"), "0", 0.75),
    /** Missing one costs a customer's savings: recall first, so far as four of five alarms are right. */
    SCAM(List.of("0", "1"), "0", 0.80),
    /** An offer of help that was not needed does little harm. */
    VULNERABLE(List.of("0", "1"), "0", 0.70);

    /** The answer of a question that is answered by yes or no. */
    static final int YES = 1;

    /** Agreeing may move money: an act of agreement is sure when hardly any is wrong. */
    private static final double PRECISION_OF_AFFIRM = 0.98;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and toList, which nobody can change
    private final List<String> answers;

    private final int nothing;
    private final double precision;

    Question(List<String> answers, String nothing, double precision) {
        this.answers = answers;
        this.nothing = answers.indexOf(nothing);
        this.precision = precision;
    }

    List<String> answers() {
        return answers;
    }

    int place(Act act) {
        return answers.indexOf(act.id());
    }

    int place(Sentiment sentiment) {
        return answers.indexOf(sentiment.id());
    }

    /** The answer that means nothing special. */
    int nothing() {
        return nothing;
    }

    /** The share of texts told to be of this answer that must be so. */
    double precision(int answer) {
        return answers.get(answer).equals(Act.AFFIRM.id()) ? PRECISION_OF_AFFIRM : precision;
    }
}
