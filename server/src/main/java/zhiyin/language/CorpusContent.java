package zhiyin.language;

import zhiyin.language.internal.CorpusFiles;
import zhiyin.release.spi.ContentKind;

/** The corpora as content that a bank checks and imports. */
public final class CorpusContent {

    private CorpusContent() {}

    public static ContentKind files() {
        return new CorpusFiles();
    }
}
