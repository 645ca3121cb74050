package zhiyin.understanding.eval;

import java.util.LinkedHashMap;
import java.util.Map;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.act.ActScore;
import zhiyin.understanding.signal.SignalModel;
import zhiyin.understanding.tone.Sign;
import zhiyin.understanding.tone.Tone;

/** What was told of a sentence beside what is true of it, label by label. */
final class ToneLabels {

    private ToneLabels() {}

    /** A label's probability, whether it was told, and whether it is so. */
    record Answer(double probability, boolean told, boolean truly) {}

    /** For the labels of which {@code cells} say what is true. */
    static Map<String, Answer> compare(Map<String, String> cells, SignalModel.Told told) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        String act = cell(cells, "act");
        if (!act.isEmpty()) {
            boolean nothing = told.acts().stream()
                    .noneMatch(score -> score.sure() && score.equals(told.acts().getFirst()));
            for (ActScore score : told.acts()) {
                boolean says = score.act() == Act.NONE
                        ? nothing
                        : score.sure() && score.equals(told.acts().getFirst());
                answers.put(
                        "act." + score.act().id(),
                        new Answer(score.probability(), says, score.act().id().equals(act)));
            }
        }
        Tone tone = told.tone();
        String sentiment = cell(cells, "sentiment");
        if (!sentiment.isEmpty()) {
            double neutral = Math.max(0, 1 - tone.negative() - tone.positive());
            double most = Math.max(neutral, Math.max(tone.negative(), tone.positive()));
            put(answers, "sentiment.negative", tone.negative(), tone.negative() == most, sentiment.equals("negative"));
            put(answers, "sentiment.neutral", neutral, neutral == most, sentiment.equals("neutral"));
            put(answers, "sentiment.positive", tone.positive(), tone.positive() == most, sentiment.equals("positive"));
        }
        String urgency = cell(cells, "urgency");
        if (!urgency.isEmpty()) {
            put(answers, "urgency.1+", tone.pressing(), tone.pressing() >= 0.5, !urgency.equals("0"));
            put(answers, "urgency.2", tone.urgent(), tone.shows(Sign.URGENT), urgency.equals("2"));
        }
        yes(answers, cells, "complaint", tone.complaint(), tone.shows(Sign.COMPLAINT));
        yes(answers, cells, "scam", tone.scam(), tone.shows(Sign.SCAM));
        yes(answers, cells, "vulnerable", tone.vulnerable(), tone.shows(Sign.VULNERABILITY));
        return answers;
    }

    private static void yes(
            Map<String, Answer> answers, Map<String, String> cells, String label, double probability, boolean told) {
        String truly = cell(cells, label);
        if (!truly.isEmpty()) {
            put(answers, label, probability, told, truly.equals("1"));
        }
    }

    private static void put(
            Map<String, Answer> answers, String label, double probability, boolean told, boolean truly) {
        answers.put(label, new Answer(probability, told, truly));
    }

    private static String cell(Map<String, String> cells, String name) {
        return cells.getOrDefault(name, "").strip();
    }
}
