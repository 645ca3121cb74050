package zhiyin.understanding.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words that make an amount inexact and the sides on which they do, as the product's list says. */
final class HedgeWords {

    /** A side of an amount, by its column in the list. */
    enum Side {
        BEFORE(1),
        AFTER(2),
        IN_CLAUSE(3),
        IN_REST(4);

        private final int column;

        Side(int column) {
            this.column = column;
        }
    }

    /** A word in one of the languages, or a sign of both. */
    record Hedge(String section, List<String> columns) {

        String words() {
            return columns.getFirst();
        }

        boolean stands(Side side) {
            return !condition(side).equals("-");
        }

        String condition(Side side) {
            return columns.get(side.column);
        }

        boolean english() {
            return section.equals("en");
        }
    }

    private static final int COLUMNS = 1 + Side.values().length;
    private static final String CLAUSE_ENDS = "(?=$|[ ,.!?;。，！？；了吧啊呢的])";

    static final List<Hedge> ALL = read();

    private HedgeWords() {}

    private static List<Hedge> read() {
        List<Hedge> hedges = new ArrayList<>();
        for (Map.Entry<String, List<List<String>>> section :
                WordLists.rows("hedges.txt").entrySet()) {
            for (List<String> row : section.getValue()) {
                if (row.size() != COLUMNS) {
                    throw new IllegalStateException("hedges.txt needs " + COLUMNS + " columns: " + row);
                }
                hedges.add(new Hedge(section.getKey(), row));
            }
        }
        hedges.sort(Comparator.comparingInt((Hedge hedge) -> hedge.words().length())
                .reversed()
                .thenComparing(Hedge::words));
        return List.copyOf(hedges);
    }

    /** Any of the words that stand on this side, the longest first, as a part of a pattern. */
    static String any(Side side) {
        String glue = side == Side.AFTER ? "[ -]?" : "(?<![a-z])";
        String chinese = alternatives(side, false);
        String english = alternatives(side, true);
        return chinese.isEmpty() ? glue + "(?:" + english + ")" : "(?:" + chinese + "|" + glue + "(?:" + english + "))";
    }

    private static String alternatives(Side side, boolean english) {
        return ALL.stream()
                .filter(hedge -> hedge.english() == english && hedge.stands(side))
                .map(hedge -> part(hedge, side))
                .collect(Collectors.joining("|"));
    }

    private static String part(Hedge hedge, Side side) {
        String condition = switch (hedge.condition(side)) {
            case "+" -> "";
            case "end" -> CLAUSE_ENDS;
            default -> hedge.condition(side);
        };
        String word = Pattern.quote(hedge.words());
        if (side == Side.BEFORE) {
            return condition + word;
        }
        return word + (hedge.english() ? "(?![a-z])" : "") + condition;
    }
}
