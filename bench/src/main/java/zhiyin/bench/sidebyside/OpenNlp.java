package zhiyin.bench.sidebyside;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ObjectStream;
import opennlp.tools.util.TrainingParameters;
import opennlp.tools.util.Version;
import org.jspecify.annotations.Nullable;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/**
 * Apache OpenNLP's document categorizer: maximum entropy on words and pairs of words, a Chinese character being a word.
 * Trained by L-BFGS with every word counting, since its defaults leave out a word that stands in fewer than five texts.
 */
final class OpenNlp implements Contestant {

    private static final int ROUNDS = 40;

    @Override
    public String version() {
        return "Apache OpenNLP doccat " + Version.currentVersion();
    }

    @Override
    public Told learn(Language language, List<LabelledText> train) throws IOException {
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ROUNDS);
        parameters.put(TrainingParameters.THREADS_PARAM, 2);
        parameters.put("L1Cost", 0.0);
        parameters.put("L2Cost", 0.1);
        parameters.put("PrintMessages", false);
        FeatureGenerator[] features = {new BagOfWordsFeatureGenerator(), pairs()};
        DocumentCategorizerME categorizer = new DocumentCategorizerME(DocumentCategorizerME.train(
                language.tag(), new Samples(language, train), parameters, new DoccatFactory(features)));
        return text -> categorizer.getBestCategory(categorizer.categorize(tokens(language, text)));
    }

    private static NGramFeatureGenerator pairs() throws InvalidFormatException {
        return new NGramFeatureGenerator(2, 2);
    }

    private static String[] tokens(Language language, String text) {
        String small = text.toLowerCase(Locale.ROOT);
        String[] tokens = language == Language.ZH
                ? small.codePoints()
                        .filter(c -> !Character.isWhitespace(c))
                        .mapToObj(Character::toString)
                        .toArray(String[]::new)
                : SimpleTokenizer.INSTANCE.tokenize(small);
        return tokens.length == 0 ? new String[] {" "} : tokens;
    }

    private static final class Samples implements ObjectStream<DocumentSample> {
        private final Language language;
        private final List<LabelledText> rows;
        private Iterator<LabelledText> left;

        Samples(Language language, List<LabelledText> rows) {
            this.language = language;
            this.rows = rows;
            this.left = rows.iterator();
        }

        @Override
        public @Nullable DocumentSample read() {
            if (!left.hasNext()) {
                return null;
            }
            LabelledText row = Objects.requireNonNull(left.next());
            return new DocumentSample(row.intent(), tokens(language, row.text()));
        }

        @Override
        public void reset() {
            left = rows.iterator();
        }
    }
}
