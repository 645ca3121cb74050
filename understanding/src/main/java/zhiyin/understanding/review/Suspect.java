package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import zhiyin.understanding.IntentScore;

/**
 * A sentence whose label is likely wrong, by confident learning (Northcutt, Jiang and Chuang, "Confident Learning:
 * Estimating Uncertainty in Dataset Labels", JAIR 70, 2021): held out, it is told to be of another intent with at least
 * the confidence that sentences of that intent have on the average, and with more than its own label gets.
 *
 * @param likely the intent it seems to be of
 * @param doubt how much likelier that is than the label, in (0, 1]
 */
public record Suspect(String text, String intent, String likely, double doubt) {

    /** All suspects, the most doubtful first. */
    public static List<Suspect> of(List<Judged> judged) {
        Map<String, double[]> sums = new HashMap<>();
        for (Judged one : judged) {
            double[] sum = sums.computeIfAbsent(one.example().intent(), intent -> new double[2]);
            sum[0] += one.probability(one.example().intent());
            sum[1]++;
        }
        List<Suspect> suspects = new ArrayList<>();
        for (Judged one : judged) {
            String given = one.example().intent();
            double own = one.probability(given);
            one.answer().intents().stream()
                    .filter(score -> confident(score, sums))
                    .max(Comparator.comparingDouble(IntentScore::probability))
                    .filter(best -> !best.intent().equals(given) && best.probability() > own)
                    .ifPresent(best -> suspects.add(
                            new Suspect(one.example().text(), given, best.intent(), best.probability() - own)));
        }
        suspects.sort(Comparator.comparingDouble(Suspect::doubt).reversed());
        return List.copyOf(suspects);
    }

    private static boolean confident(IntentScore score, Map<String, double[]> sums) {
        double[] sum = sums.get(score.intent());
        return sum != null && score.probability() * sum[1] >= sum[0];
    }
}
