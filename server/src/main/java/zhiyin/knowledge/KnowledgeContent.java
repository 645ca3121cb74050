package zhiyin.knowledge;

import zhiyin.knowledge.internal.ArticleFiles;
import zhiyin.release.spi.ContentKind;

/** The articles and terms as content that a bank checks and imports. */
public final class KnowledgeContent {

    private KnowledgeContent() {}

    public static ContentKind files() {
        return new ArticleFiles();
    }
}
