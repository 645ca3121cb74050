package zhiyin.understanding;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import zhiyin.understanding.Corpus.BrokenCorpusException;

/**
 * What must be known of a corpus's intents to tell several wishes in one text. Content, kept beside the corpus and
 * checked against its intents, so that renaming an intent cannot change unseen what is understood.
 *
 * @param turns social turns and answers to the assistant: told beside another wish only where there is no doubt
 * @param wholeOnly only a whole text asks this; a part that sounds like it is more of something else
 * @param yes among the turns, the one that agrees; only words that mean yes and nothing else are taken for it
 * @param covers told together, the second is how the first is dealt with, and the first alone is meant
 */
public record WishRules(Set<String> turns, Set<String> wholeOnly, Set<String> yes, Map<String, Set<String>> covers) {

    /** Of a corpus of which nothing is known. */
    public static final WishRules NONE = new WishRules(Set.of(), Set.of(), Set.of(), Map.of());

    private static final String PRODUCT = "/corpus/wishes.csv";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("rule", "intent", "of")
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    public WishRules {
        turns = Set.copyOf(turns);
        wholeOnly = Set.copyOf(wholeOnly);
        yes = Set.copyOf(yes);
        covers = Map.copyOf(covers);
    }

    /**
     * Those of the product on the class path.
     *
     * @param intents the ids of the corpus
     * @throws BrokenCorpusException when they are missing or speak of other intents
     */
    public static WishRules ofProduct(Collection<String> intents) {
        try (InputStream in = WishRules.class.getResourceAsStream(PRODUCT)) {
            if (in == null) {
                throw new BrokenCorpusException("the product's jar with " + PRODUCT + " is not on the class path");
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), PRODUCT, intents);
        } catch (IOException e) {
            throw new UncheckedIOException(PRODUCT + " cannot be read", e);
        }
    }

    /**
     * Reads lines of {@code rule,intent,of}.
     *
     * @param name what a message calls the file
     * @param intents the ids of the corpus
     * @throws BrokenCorpusException when a line has no known rule or names an intent the corpus does not have
     */
    public static WishRules read(Reader lines, String name, Collection<String> intents) throws IOException {
        Set<String> known = new TreeSet<>(intents);
        known.add(Understanding.OUT_OF_SCOPE);
        Set<String> turns = new HashSet<>();
        Set<String> wholeOnly = new HashSet<>();
        Set<String> yes = new HashSet<>();
        Map<String, Set<String>> covers = new HashMap<>();
        try (CSVParser rows = CSVParser.parse(lines, FORMAT)) {
            for (CSVRecord row : rows) {
                String where = name + ", line " + rows.getCurrentLineNumber() + ": ";
                String rule = row.get("rule");
                String intent = known(row.get("intent"), known, where);
                switch (rule) {
                    case "turn" -> turns.add(intent);
                    case "whole-only" -> wholeOnly.add(intent);
                    case "yes" -> yes.add(intent);
                    case "covers" ->
                        covers.computeIfAbsent(intent, i -> new HashSet<>()).add(known(row.get("of"), known, where));
                    default ->
                        throw new BrokenCorpusException(
                                where + "no rule '" + rule + "' - write turn, yes, whole-only or covers");
                }
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new BrokenCorpusException(name + ": " + e.getMessage() + " - write lines of rule,intent,of");
        }
        turns.addAll(yes);
        return new WishRules(turns, wholeOnly, yes, covers);
    }

    private static String known(String intent, Set<String> known, String where) {
        if (!known.contains(intent)) {
            throw new BrokenCorpusException(
                    where + "the corpus has no intent '" + intent + "' - write one of its ids, or drop the line");
        }
        return intent;
    }

    public boolean isTurn(String intent) {
        return turns.contains(intent);
    }

    /** Whether {@code intent} together with {@code other} is only how the other is dealt with. */
    public boolean isCovered(String intent, String other) {
        return covers.getOrDefault(other, Set.of()).contains(intent);
    }
}
