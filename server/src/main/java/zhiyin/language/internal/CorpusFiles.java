package zhiyin.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import zhiyin.language.ServingCorpus;
import zhiyin.release.spi.ContentKind;
import zhiyin.understanding.CorpusCheck;

/** The sentences the models learn from, and those whose entities somebody marked, as files a bank may write itself. */
public final class CorpusFiles implements ContentKind {

    @Override
    public String name() {
        return "corpus";
    }

    @Override
    public boolean takes(String path) {
        return path.matches("(zh|en)/[A-Za-z0-9_.-]+\\.csv") || path.matches("entities/(zh|en)[A-Za-z0-9_.-]*\\.jsonl");
    }

    @Override
    public SortedMap<String, String> shipped() {
        return ServingCorpus.files();
    }

    @Override
    public List<String> problems(SortedMap<String, String> files) {
        List<String> problems = new ArrayList<>(CorpusCheck.of(files).problems());
        files.forEach((path, content) -> {
            if (path.startsWith("entities/")) {
                problems.addAll(AnnotatedSentences.problems(path, content));
            }
        });
        return problems;
    }
}
