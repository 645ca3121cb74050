package zhiyin.language.examples;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhiyin.understanding.corpus.CorpusRow;
import zhiyin.values.Language;

/** What the models learn: the files without what was taken out of them, and what editors added. Pure. */
public final class TeachingCorpus {

    private TeachingCorpus() {}

    /** All lessons of a language, those of the files first; the same however the examples are ordered. */
    public static List<Lesson> of(Language language, BaseCorpus base, List<Example> examples) {
        Set<String> out = new HashSet<>();
        List<Example> added = new ArrayList<>();
        for (Example example : examples) {
            if (example.language() == language && example.withdrawn().isEmpty()) {
                if (example.mutes()) {
                    out.add(bare(example.text()));
                } else {
                    added.add(example);
                    // An imported file may bring a sentence that an editor taught before it: the person's word counts.
                    out.add(bare(example.text()));
                }
            }
        }
        List<Lesson> lessons = new ArrayList<>();
        for (CorpusRow row : base.rows(language)) {
            if (!out.contains(row.bare())) {
                lessons.add(new Lesson(row.intent(), row.text(), row.writer(), ""));
            }
        }
        added.stream()
                .sorted(Comparator.comparing(Example::intent).thenComparing(Example::text))
                .forEach(example -> lessons.add(new Lesson(
                        example.intent(),
                        example.text(),
                        example.writer().toString(),
                        example.channel().orElse(""))));
        return List.copyOf(lessons);
    }

    /** A sentence without case and marks: two that differ in nothing else are one. */
    static String bare(String text) {
        return new CorpusRow("", 0, text, "", "").bare();
    }
}
