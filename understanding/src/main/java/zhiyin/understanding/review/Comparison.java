package zhiyin.understanding.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a new model does better and worse than an old one, on labelled sentences that neither had seen.
 *
 * @param texts sentences both were asked
 * @param rightBefore how many of them the old one got right
 * @param rightAfter how many the new one gets right
 * @param changed how many of them they differ on
 * @param intents every intent that changed in answers or in sentences: those that vanish first, then by name
 * @param changes the sentences they differ on, or the first of them
 */
public record Comparison(
        int texts, int rightBefore, int rightAfter, int changed, List<IntentChange> intents, List<Change> changes) {

    public Comparison {
        intents = List.copyOf(intents);
        changes = List.copyOf(changes);
    }

    /**
     * One intent's part.
     *
     * @param texts sentences with this label in both
     * @param gained sentences the new model alone gets right
     * @param lost sentences the old model alone got right
     * @param added sentences that have this label only now
     * @param removed sentences that had this label only before
     * @param vanished whether no sentence of it is left: the new model never tells it
     */
    public record IntentChange(
            String intent, int texts, int gained, int lost, int added, int removed, boolean vanished) {}

    /** A sentence on which they differ. */
    public record Change(String text, String intent, String before, String after) {}

    /** Compares answers on the sentences that have the same label in both, and counts the others. */
    public static Comparison of(List<Judged> before, List<Judged> after) {
        Map<String, Judged> old = byText(before);
        Map<String, Judged> fresh = byText(after);
        Map<String, Count> counts = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        int rightBefore = 0;
        int rightAfter = 0;
        int texts = 0;
        for (Judged now : after) {
            @Nullable Judged then = old.get(now.example().text());
            String intent = now.example().intent();
            Count count = counts.computeIfAbsent(intent, k -> new Count());
            count.after++;
            if (then == null || !then.example().intent().equals(intent)) {
                count.added++;
                continue;
            }
            texts++;
            rightBefore += then.right() ? 1 : 0;
            rightAfter += now.right() ? 1 : 0;
            count.texts++;
            count.gained += now.right() && !then.right() ? 1 : 0;
            count.lost += then.right() && !now.right() ? 1 : 0;
            if (!now.told().equals(then.told())) {
                changes.add(new Change(now.example().text(), intent, then.told(), now.told()));
            }
        }
        for (Judged then : before) {
            @Nullable Judged now = fresh.get(then.example().text());
            String intent = then.example().intent();
            if (now == null || !now.example().intent().equals(intent)) {
                counts.computeIfAbsent(intent, k -> new Count()).removed++;
            }
        }
        List<IntentChange> intents = counts.entrySet().stream()
                .filter(e -> e.getValue().isAny())
                .map(e -> e.getValue().of(e.getKey()))
                .sorted(Comparator.comparing((IntentChange one) -> !one.vanished()))
                .toList();
        return new Comparison(texts, rightBefore, rightAfter, changes.size(), intents, changes);
    }

    /** The same with the first of the sentences they differ on. */
    public Comparison withAtMost(int most) {
        return new Comparison(
                texts, rightBefore, rightAfter, changed, intents, changes.subList(0, Math.min(most, changes.size())));
    }

    private static Map<String, Judged> byText(List<Judged> judged) {
        Map<String, Judged> byText = new HashMap<>();
        judged.forEach(one -> byText.put(one.example().text(), one));
        return byText;
    }

    private static final class Count {

        private int after;
        private int texts;
        private int gained;
        private int lost;
        private int added;
        private int removed;

        boolean isAny() {
            return gained + lost + added + removed > 0;
        }

        IntentChange of(String intent) {
            return new IntentChange(intent, texts, gained, lost, added, removed, after == 0);
        }
    }
}
