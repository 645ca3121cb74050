package zhiyin.knowledge.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.util.CharsRef;
import org.apache.lucene.util.CharsRefBuilder;

/**
 * English text as lightly stemmed words. Variants are replaced by one word on both sides, in the article and in the
 * question, so that rare words keep their weight; light stemming (Krovetz) does not merge words that only look alike.
 */
final class EnglishWordsAnalyzer extends Analyzer {

    private final CharArraySet dropped;
    private final SynonymMap words;

    EnglishWordsAnalyzer(WordList list) {
        List<String> fillers = list.canonical().entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty())
                .map(entry -> entry.getKey())
                .toList();
        dropped = CharArraySet.unmodifiableSet(new CharArraySet(fillers, true));
        SynonymMap.Builder builder = new SynonymMap.Builder(true);
        list.canonical().forEach((variant, word) -> {
            if (!word.isEmpty()) {
                builder.add(sequence(variant), sequence(word), false);
            }
        });
        try {
            words = builder.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer tokens = new StandardTokenizer();
        TokenStream lower = new EnglishPossessiveFilter(new LowerCaseFilter(tokens));
        TokenStream merged = new SynonymGraphFilter(lower, words, true);
        return new TokenStreamComponents(tokens, new KStemFilter(new StopFilter(merged, dropped)));
    }

    private static CharsRef sequence(String phrase) {
        return SynonymMap.Builder.join(phrase.split("[ -]"), new CharsRefBuilder());
    }
}
