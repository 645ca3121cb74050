package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a new model does better and worse than an old one, on labelled sentences that neither had seen.
 *
 * @param texts sentences both were asked
 * @param rightBefore how many of them the old one got right
 * @param rightAfter how many the new one gets right
 * @param intents every intent on which they differ, in alphabetical order
 * @param changes the sentences they differ on
 */
public record Comparison(int texts, int rightBefore, int rightAfter, List<IntentChange> intents, List<Change> changes) {

    public Comparison {
        intents = List.copyOf(intents);
        changes = List.copyOf(changes);
    }

    /**
     * One intent's part.
     *
     * @param gained sentences the new model alone gets right
     * @param lost sentences the old model alone got right
     */
    public record IntentChange(String intent, int texts, int gained, int lost) {}

    /** A sentence on which they differ. */
    public record Change(String text, String intent, String before, String after) {}

    /** Compares on the sentences that have the same label in both. */
    public static Comparison of(List<Judged> before, List<Judged> after) {
        Map<String, Judged> old = new HashMap<>();
        before.forEach(one -> old.put(one.example().text(), one));
        Map<String, int[]> counts = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        int rightBefore = 0;
        int rightAfter = 0;
        int texts = 0;
        for (Judged now : after) {
            Judged then = old.get(now.example().text());
            String intent = now.example().intent();
            if (then == null || !then.example().intent().equals(intent)) {
                continue;
            }
            texts++;
            rightBefore += then.right() ? 1 : 0;
            rightAfter += now.right() ? 1 : 0;
            int[] count = counts.computeIfAbsent(intent, k -> new int[3]);
            count[0]++;
            count[1] += now.right() && !then.right() ? 1 : 0;
            count[2] += then.right() && !now.right() ? 1 : 0;
            if (!now.told().equals(then.told())) {
                changes.add(new Change(now.example().text(), intent, then.told(), now.told()));
            }
        }
        List<IntentChange> intents = counts.entrySet().stream()
                .filter(e -> e.getValue()[1] + e.getValue()[2] > 0)
                .map(e -> new IntentChange(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
                .toList();
        return new Comparison(texts, rightBefore, rightAfter, intents, changes);
    }
}
