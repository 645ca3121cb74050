package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sentences of one intent that were taken for another.
 *
 * @param intent what they are labelled with
 * @param told what the model said
 * @param count how many there are
 * @param sentences the first of them, the surest mistakes first
 */
public record Confusion(String intent, String told, int count, List<String> sentences) {

    public Confusion {
        sentences = List.copyOf(sentences);
    }

    /** All confusions, the most frequent first, each with at most {@code shown} sentences. */
    public static List<Confusion> of(List<Judged> judged, int shown) {
        Map<String, Map<String, List<Judged>>> byPair = new TreeMap<>();
        for (Judged one : judged) {
            if (!one.right()) {
                byPair.computeIfAbsent(one.example().intent(), intent -> new TreeMap<>())
                        .computeIfAbsent(one.told(), told -> new ArrayList<>())
                        .add(one);
            }
        }
        List<Confusion> confusions = new ArrayList<>();
        byPair.forEach((intent, others) -> others.forEach((told, mistaken) -> confusions.add(new Confusion(
                intent,
                told,
                mistaken.size(),
                mistaken.stream()
                        .sorted(Comparator.comparingDouble((Judged one) ->
                                -one.answer().intents().getFirst().probability()))
                        .limit(shown)
                        .map(one -> one.example().text())
                        .toList()))));
        confusions.sort(Comparator.comparingInt(Confusion::count).reversed());
        return List.copyOf(confusions);
    }
}
