package zhiyin.understanding.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts what was found rightly. An entity is right when its type and value are and its span overlaps the marked one.
 * Types outside {@link #TYPES} do not count. Confined to one thread.
 */
final class EntityScorecard {

    static final List<String> TYPES = List.of(
            "amount",
            "currency",
            "date",
            "date_range",
            "duration",
            "percent",
            "ordinal",
            "card_last4",
            "account_ref",
            "phone",
            "payee");

    private final Map<String, Counts> counts = new LinkedHashMap<>();
    private final Counts all = new Counts();
    private int texts;

    /** What was counted of one type, or of all. */
    static final class Counts {
        private int marked;
        private int told;
        private int placed;
        private int right;

        int marked() {
            return marked;
        }

        /** Of what was told, the share that is right. */
        double precision() {
            return share(right, told);
        }

        /** Of what is marked, the share that was told rightly. */
        double recall() {
            return share(right, marked);
        }

        double f1() {
            return share(2 * right, told + marked);
        }

        /** Of what was found in its place, the share with the right value. */
        double valueAccuracy() {
            return placed == 0 && marked > 0 ? 0 : share(right, placed);
        }

        /** Of nothing, everything. */
        private static double share(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    /** What is wrong with one text: a marked entity without a told one, the reverse, or one told with another value. */
    record Miss(List<MarkedEntity> marked, List<MarkedEntity> told) {}

    /** Counts one text; what is wrong with it. */
    List<Miss> add(List<MarkedEntity> markedInText, List<MarkedEntity> toldOfText) {
        texts++;
        List<MarkedEntity> marked = new ArrayList<>(markedInText);
        List<MarkedEntity> told = new ArrayList<>(toldOfText);
        marked.removeIf(entity -> !TYPES.contains(entity.type()));
        told.removeIf(entity -> !TYPES.contains(entity.type()));
        asMarked(marked, told);
        marked.forEach(entity -> each(entity.type(), c -> c.marked++));
        told.forEach(entity -> each(entity.type(), c -> c.told++));
        pair(marked, told, true);
        List<Miss> misses = pair(marked, told, false);
        marked.forEach(entity -> misses.add(new Miss(List.of(entity), List.of())));
        told.forEach(entity -> misses.add(new Miss(List.of(), List.of(entity))));
        return misses;
    }

    /** The last digits of an account are a card's to one and an account's to another. */
    private static void asMarked(List<MarkedEntity> marked, List<MarkedEntity> told) {
        told.replaceAll(found -> {
            String other = switch (found.type()) {
                case "card_last4" -> "account_ref";
                case "account_ref" -> "card_last4";
                default -> "";
            };
            String value = found.value();
            boolean same = value != null
                    && marked.stream()
                            .anyMatch(m -> m.type().equals(other) && m.overlaps(found) && value.equals(m.value()));
            return same
                    ? new MarkedEntity(
                            other, found.start(), found.end(), found.value(), found.ambiguous(), found.alternatives())
                    : found;
        });
    }

    /** Takes the pairs out of both lists; those whose values differ are misses. */
    private List<Miss> pair(List<MarkedEntity> marked, List<MarkedEntity> told, boolean onlyRight) {
        List<Miss> misses = new ArrayList<>();
        for (MarkedEntity wanted : List.copyOf(marked)) {
            Optional<MarkedEntity> pair = told.stream()
                    .filter(found -> wanted.type().equals(found.type()) && wanted.overlaps(found))
                    .filter(found -> !onlyRight || EntityValues.isRight(wanted, found))
                    .findFirst();
            pair.ifPresent(found -> {
                marked.remove(wanted);
                told.remove(found);
                each(wanted.type(), c -> c.placed++);
                if (onlyRight) {
                    each(wanted.type(), c -> c.right++);
                } else {
                    misses.add(new Miss(List.of(wanted), List.of(found)));
                }
            });
        }
        return misses;
    }

    private void each(String type, Consumer<Counts> count) {
        count.accept(all);
        count.accept(counts.computeIfAbsent(type, t -> new Counts()));
    }

    int texts() {
        return texts;
    }

    Counts all() {
        return all;
    }

    /** By type, those that were marked or told, in the order of {@link #TYPES}. */
    Map<String, Counts> byType() {
        Map<String, Counts> ordered = new LinkedHashMap<>();
        for (String type : TYPES) {
            Counts of = counts.get(type);
            if (of != null) {
                ordered.put(type, of);
            }
        }
        return ordered;
    }
}
