package zhiyin.bench.sidebyside;

import java.io.IOException;
import java.util.List;
import zhiyin.understanding.LabelledText;
import zhiyin.values.Language;

/** A system that learns labelled sentences and then tells the intents of others. */
interface Contestant {

    /** Name and version. */
    String version();

    /** Learns; what it needs before, such as loading weights, is done already. */
    Told learn(Language language, List<LabelledText> train) throws IOException;

    /** What was learnt. */
    interface Told {
        /** The intent of one text; the class of no intent where the system refuses it. */
        String intent(String text);
    }
}
