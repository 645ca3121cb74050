package zhiyin.operation.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.database.KeptDatabase;
import zhiyin.database.ReadingTool;
import zhiyin.knowledge.KnowledgeContent;
import zhiyin.language.CorpusContent;
import zhiyin.operation.internal.ContentFolder.Unreadable;
import zhiyin.release.ContentFiles;
import zhiyin.release.ContentFiles.Imported;
import zhiyin.release.spi.ContentKind;
import zhiyin.values.LegalEntity;

/**
 * {@code zhiyin content check [DIR]} and {@code zhiyin content import DIR SETTINGS...}: articles, terms and example
 * sentences, the platform's own or with those of a bank over them.
 *
 * <p>Status 0: nothing is wrong (and, with import, everything is in place). 1: something is, nothing was changed; each
 * problem is a line on standard output. 2: the folder or the data could not be read. The last line is JSON.
 */
public final class ContentTool {

    private static final int WRONG = 1;
    private static final List<ContentKind> KINDS = List.of(KnowledgeContent.files(), CorpusContent.files());

    private ContentTool() {}

    public static void main(String[] args) {
        String[] rest = Arrays.copyOfRange(args, Math.min(args.length, 2), args.length);
        Terminal terminal = new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(
                args.length > 0 && args[0].equals("import")
                        ? imported(Path.of(args[1]), rest, terminal)
                        : checked(args.length > 1 ? Optional.of(Path.of(args[1])) : Optional.empty(), terminal));
    }

    private record Terminal(PrintStream out, PrintStream err) {

        int refuse(Unreadable wrong) {
            err.println("zhiyin: " + wrong.getMessage() + ". " + wrong.mend() + ".");
            return ReadingTool.UNREADABLE;
        }
    }

    private static int checked(Optional<Path> folder, Terminal terminal) {
        try {
            Map<ContentKind, SortedMap<String, String>> serving =
                    served(folder.map(ContentTool::read).orElse(Map.of()), Map.of());
            return said(problems(serving), serving, terminal.out());
        } catch (Unreadable e) {
            return terminal.refuse(e);
        }
    }

    private static int imported(Path folder, String[] settings, Terminal terminal) {
        try {
            Map<ContentKind, SortedMap<String, String>> given = read(folder);
            return ReadingTool.run(settings, (kept, tool) -> imported(given, kept, terminal.out()));
        } catch (Unreadable e) {
            return terminal.refuse(e);
        }
    }

    private static int imported(Map<ContentKind, SortedMap<String, String>> given, KeptDatabase kept, PrintStream out) {
        // One for all: a transaction reaches no connection of another source.
        DataSource source = kept.working();
        JdbcClient jdbc = JdbcClient.create(source);
        ContentFiles content = new ContentFiles(jdbc);
        Map<ContentKind, SortedMap<String, String>> serving =
                served(given, each(kind -> content.ofBank(LegalEntity.DEFAULT, kind)));
        // No kind depends on another, and a whole corpus takes seconds to look through.
        serving.keySet()
                .removeIf(kind -> given.getOrDefault(kind, new TreeMap<>()).isEmpty());
        List<String> problems = problems(serving);
        if (!problems.isEmpty()) {
            return said(problems, serving, out);
        }
        Instant now =
                jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
        Map<ContentKind, Imported> done = new LinkedHashMap<>();
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(status -> given.forEach(
                        (kind, files) -> done.put(kind, content.take(LegalEntity.DEFAULT, kind, files, now))));
        done.forEach((kind, files) -> out.println("%s: %d files added, %d changed, %d as they were"
                .formatted(kind.name(), files.added(), files.changed(), files.unchanged())));
        out.println("They serve from the next start of the server; example sentences, where models were published by"
                + " decision, once a training has learnt them and is published too.");
        out.println("{\"added\":%d,\"changed\":%d,\"unchanged\":%d}"
                .formatted(sum(done, Imported::added), sum(done, Imported::changed), sum(done, Imported::unchanged)));
        return 0;
    }

    private static int sum(Map<ContentKind, Imported> done, ToIntFunction<Imported> count) {
        return done.values().stream().mapToInt(count).sum();
    }

    private static Map<ContentKind, SortedMap<String, String>> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Unreadable(folder + " is no folder", "Name the folder of the content with --from DIR");
        }
        Map<ContentKind, SortedMap<String, String>> files = each(new ContentFolder(folder)::files);
        if (files.values().stream().allMatch(Map::isEmpty)) {
            throw new Unreadable(
                    folder + " holds no folder 'knowledge' or 'corpus' with files of content",
                    "Place them as docs/content.md says");
        }
        return files;
    }

    /** As they would serve: what is given over what the bank has in place, over what the platform comes with. */
    private static Map<ContentKind, SortedMap<String, String>> served(
            Map<ContentKind, SortedMap<String, String>> given, Map<ContentKind, SortedMap<String, String>> inPlace) {
        return each(kind -> {
            SortedMap<String, String> files = kind.shipped();
            files.putAll(inPlace.getOrDefault(kind, new TreeMap<>()));
            files.putAll(given.getOrDefault(kind, new TreeMap<>()));
            return files;
        });
    }

    private static Map<ContentKind, SortedMap<String, String>> each(
            Function<ContentKind, SortedMap<String, String>> files) {
        Map<ContentKind, SortedMap<String, String>> all = new LinkedHashMap<>();
        KINDS.forEach(kind -> all.put(kind, files.apply(kind)));
        return all;
    }

    private static List<String> problems(Map<ContentKind, SortedMap<String, String>> serving) {
        List<String> problems = new ArrayList<>();
        serving.forEach(
                (kind, files) -> kind.problems(files).forEach(problem -> problems.add(kind.name() + "/" + problem)));
        return problems;
    }

    private static int said(
            List<String> problems, Map<ContentKind, SortedMap<String, String>> serving, PrintStream out) {
        problems.forEach(out::println);
        int files = serving.values().stream().mapToInt(Map::size).sum();
        out.println("{\"files\":%d,\"problems\":%d}".formatted(files, problems.size()));
        return problems.isEmpty() ? 0 : WRONG;
    }
}
