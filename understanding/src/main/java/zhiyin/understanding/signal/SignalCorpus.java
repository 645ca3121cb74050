package zhiyin.understanding.signal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.act.ActExample;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.understanding.corpus.TableRow;
import zhiyin.understanding.tone.Sentiment;
import zhiyin.understanding.tone.ToneExample;
import zhiyin.values.Language;

/**
 * The files that acts and tone are learnt from: {@code acts/<language>.csv} with text, act, context and writer, and
 * {@code tone/<language>.csv} with text, sentiment, urgency, complaint, scam, vulnerable and writer.
 */
public final class SignalCorpus {

    private static final String ACTS = "acts/";
    private static final String TONE = "tone/";
    private static final List<String> ACT_COLUMNS = List.of("text", "act", "context", "writer");
    private static final List<String> TONE_COLUMNS =
            List.of("text", "sentiment", "urgency", "complaint", "scam", "vulnerable", "writer");
    private static final Set<String> CONTEXTS = Set.of("readback", "yesno", "slot", "choice", "open");
    private static final int FEWEST = 5;

    /** Long groups of digits and mail addresses: card, account, identity and telephone numbers among them. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9][0-9 -]{6,}[0-9xX]|[\\w.]+@[\\w.]+\\.[a-z]{2,}");

    private SignalCorpus() {}

    /** The examples of acts in a language among files, by path. Rows that are wrong are left out. */
    public static List<ActExample> acts(Language language, Map<String, String> files, List<String> problems) {
        List<ActExample> examples = new ArrayList<>();
        for (TableRow row : rows(ACTS + language.tag() + ".csv", files, ACT_COLUMNS, problems)) {
            Optional<Act> act = Act.of(row.cell("act"));
            oneOf(row, "context", CONTEXTS, problems);
            if (act.isEmpty()) {
                problems.add("%s: the act \"%s\" is not one of %s; correct it"
                        .formatted(
                                row.where(),
                                row.cell("act"),
                                Arrays.stream(Act.values()).map(Act::id).toList()));
            } else {
                examples.add(new ActExample(row.cell("text"), act.get(), row.cell("writer")));
            }
        }
        return examples;
    }

    /** The examples of tone in a language among files, by path. Rows that are wrong are left out. */
    public static List<ToneExample> tones(Language language, Map<String, String> files, List<String> problems) {
        List<ToneExample> examples = new ArrayList<>();
        Set<String> either = Set.of("0", "1");
        for (TableRow row : rows(TONE + language.tag() + ".csv", files, TONE_COLUMNS, problems)) {
            Optional<Sentiment> sentiment = Sentiment.of(row.cell("sentiment"));
            boolean whole = Stream.of(
                            oneOf(row, "urgency", Set.of("0", "1", "2"), problems),
                            oneOf(row, "complaint", either, problems),
                            oneOf(row, "scam", either, problems),
                            oneOf(row, "vulnerable", either, problems))
                    .allMatch(is -> is);
            if (sentiment.isEmpty()) {
                problems.add("%s: the sentiment \"%s\" is not one of %s; correct it"
                        .formatted(
                                row.where(),
                                row.cell("sentiment"),
                                Arrays.stream(Sentiment.values())
                                        .map(Sentiment::id)
                                        .toList()));
            } else if (whole) {
                examples.add(new ToneExample(
                        row.cell("text"),
                        sentiment.get(),
                        Integer.parseInt(row.cell("urgency")),
                        row.cell("complaint").equals("1"),
                        row.cell("scam").equals("1"),
                        row.cell("vulnerable").equals("1"),
                        row.cell("writer")));
            }
        }
        return examples;
    }

    /** What is wrong in the files of all languages, naming file, line and mend. Files that are not there are not missed. */
    public static List<String> problems(SortedMap<String, String> files) {
        List<String> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            List<ActExample> acts = acts(language, files, problems);
            tones(language, files, problems);
            if (!acts.isEmpty()) {
                for (Act act : Act.values()) {
                    long count = acts.stream().filter(row -> row.act() == act).count();
                    if (count < FEWEST) {
                        problems.add("%s%s.csv: has %d sentences of %s; write %d or more"
                                .formatted(ACTS, language.tag(), count, act.id(), FEWEST));
                    }
                }
            }
        }
        return problems;
    }

    private static List<TableRow> rows(
            String path, Map<String, String> files, List<String> columns, List<String> problems) {
        String content = files.get(path);
        if (content == null) {
            return List.of();
        }
        List<TableRow> rows = TableRow.of(path, content, columns, problems);
        Map<String, String> seen = new HashMap<>();
        for (TableRow row : rows) {
            String bare = new CorpusRow(path, row.line(), row.cell("text"), "", "").bare();
            String before = seen.putIfAbsent(bare, row.where());
            if (before != null) {
                problems.add("%s: is the sentence of %s; remove one".formatted(row.where(), before));
            }
            if (PERSONAL.matcher(row.cell("text")).find()) {
                problems.add("%s: holds what looks like a number or address of a person; replace it by an invented"
                                .formatted(row.where())
                        + " short one");
            }
        }
        return rows;
    }

    private static boolean oneOf(TableRow row, String column, Set<String> known, List<String> problems) {
        boolean is = known.contains(row.cell(column));
        if (!is) {
            problems.add("%s: the %s \"%s\" is not one of %s; correct it"
                    .formatted(
                            row.where(),
                            column,
                            row.cell(column),
                            known.stream().sorted().toList()));
        }
        return is;
    }
}
