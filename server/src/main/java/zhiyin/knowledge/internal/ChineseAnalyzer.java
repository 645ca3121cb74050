package zhiyin.knowledge.internal;

import java.io.Reader;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese text as pairs of neighbouring characters.
 *
 * <p>A segmenter cuts words of banking apart or not depending on their neighbours, and a word cut differently in the
 * question than in the article is not found; pairs are always cut alike, need no dictionary and no memory. Their
 * weakness, pairs that cross into filler, is met by dropping filler words first.
 */
final class ChineseAnalyzer extends Analyzer {

    private final NormalizeCharMap words;

    ChineseAnalyzer(WordList list) {
        NormalizeCharMap.Builder builder = new NormalizeCharMap.Builder();
        list.canonical().forEach((variant, word) -> builder.add(variant, word.isEmpty() ? " " : word));
        words = builder.build();
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MappingCharFilter(words, reader);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer tokens = new StandardTokenizer();
        TokenStream narrow = new LowerCaseFilter(new CJKWidthFilter(tokens));
        return new TokenStreamComponents(tokens, new CJKBigramFilter(narrow));
    }
}
