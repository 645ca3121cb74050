package zhiyin.language.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import zhiyin.language.ServingCorpus;
import zhiyin.release.spi.ContentKind;
import zhiyin.understanding.CorpusCheck;
import zhiyin.understanding.signal.SignalCorpus;

/** The sentences the models of intents, acts and tone learn from, and those whose entities somebody marked, as files a bank may write itself. */
public final class CorpusFiles implements ContentKind {

    @Override
    public String name() {
        return "corpus";
    }

    @Override
    public boolean takes(String path) {
        return path.matches("(zh|en)/[A-Za-z0-9_.-]+\\.csv")
                || path.matches("(acts|tone)/(zh|en)\\.csv")
                || path.matches("entities/(zh|en)[A-Za-z0-9_.-]*\\.jsonl");
    }

    @Override
    public SortedMap<String, String> shipped() {
        return ServingCorpus.files();
    }

    @Override
    public List<String> problems(SortedMap<String, String> files) {
        List<String> problems = new ArrayList<>(CorpusCheck.of(files).problems());
        problems.addAll(SignalCorpus.problems(files));
        files.forEach((path, content) -> {
            if (path.startsWith("entities/")) {
                problems.addAll(AnnotatedSentences.problems(path, content));
            }
        });
        return problems;
    }
}
