package zhiyin.operation.internal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
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
        ContentTool.Terminal terminal = new Terminal(
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
        System.exit(
                args.length > 0 && args[0].equals("import")
                        ? imported(Path.of(args[1]), rest, terminal)
                        : checked(args.length > 1 ? List.of(Path.of(args[1])) : List.of(), terminal));
    }

    private record Terminal(PrintStream out, PrintStream err) {

        int refuse(Unreadable wrong) {
            err.println("zhiyin: " + wrong.getMessage() + ". " + wrong.mend() + ".");
            return ReadingTool.UNREADABLE;
        }
    }

    private static int checked(List<Path> folders, Terminal terminal) {
        try {
            Map<ContentKind, SortedMap<String, String>> given = new TreeMap<>(Comparator.comparing(ContentKind::name));
            for (ContentKind kind : KINDS) {
                SortedMap<String, String> files = new TreeMap<>();
                folders.forEach(folder -> files.putAll(read(folder, kind)));
                given.put(kind, files);
            }
            return said(problems(given, Map.of()), given, terminal.out());
        } catch (Unreadable e) {
            return terminal.refuse(e);
        }
    }

    private static int imported(Path folder, String[] settings, Terminal terminal) {
        try {
            Map<ContentKind, SortedMap<String, String>> given = new TreeMap<>(Comparator.comparing(ContentKind::name));
            KINDS.forEach(kind -> given.put(kind, read(folder, kind)));
            return ReadingTool.run(settings, (kept, tool) -> imported(given, kept, terminal));
        } catch (Unreadable e) {
            return terminal.refuse(e);
        }
    }

    private static int imported(
            Map<ContentKind, SortedMap<String, String>> given, KeptDatabase kept, Terminal terminal) {
        JdbcClient jdbc = JdbcClient.create(kept.working());
        ContentFiles content = new ContentFiles(jdbc);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(kept.working()));
        Map<String, SortedMap<String, String>> before = new TreeMap<>();
        KINDS.forEach(kind -> before.put(kind.name(), content.ofBank(LegalEntity.DEFAULT, kind)));
        List<String> problems = problems(given, before);
        if (!problems.isEmpty()) {
            return said(problems, given, terminal.out());
        }
        OffsetDateTime now =
                jdbc.sql("select now()").query(OffsetDateTime.class).single();
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (ContentKind kind : KINDS) {
            Imported done = Objects.requireNonNull(transaction.execute(status -> content.take(
                    LegalEntity.DEFAULT, kind, given.getOrDefault(kind, new TreeMap<>()), now.toInstant())));
            terminal.out()
                    .println("%s: %d files added, %d changed, %d as they were"
                            .formatted(kind.name(), done.added(), done.changed(), done.unchanged()));
            added += done.added();
            changed += done.changed();
            unchanged += done.unchanged();
        }
        terminal.out().println("They serve from the next start of the server.");
        terminal.out().println("{\"added\":%d,\"changed\":%d,\"unchanged\":%d}".formatted(added, changed, unchanged));
        return 0;
    }

    private static SortedMap<String, String> read(Path folder, ContentKind kind) {
        if (!Files.isDirectory(folder)) {
            throw new Unreadable(folder + " is no folder", "Name the folder of the content with --from DIR");
        }
        ContentFolder content = new ContentFolder(folder);
        content.emptiness(KINDS).forEach(problem -> {
            throw new Unreadable(problem, "Place them as docs/content.md says");
        });
        return content.files(kind);
    }

    /** Looked at as they would serve: over what the bank has in place, over what the platform comes with. */
    private static List<String> problems(
            Map<ContentKind, SortedMap<String, String>> given, Map<String, SortedMap<String, String>> inPlace) {
        List<String> problems = new ArrayList<>();
        given.forEach((kind, files) -> {
            SortedMap<String, String> serving = kind.shipped();
            serving.putAll(inPlace.getOrDefault(kind.name(), new TreeMap<>()));
            serving.putAll(files);
            kind.problems(serving).forEach(problem -> problems.add(kind.name() + "/" + problem));
        });
        return problems;
    }

    private static int said(List<String> problems, Map<ContentKind, SortedMap<String, String>> given, PrintStream out) {
        problems.forEach(out::println);
        int files = given.entrySet().stream()
                .mapToInt(entry -> {
                    SortedMap<String, String> serving = entry.getKey().shipped();
                    serving.putAll(entry.getValue());
                    return serving.size();
                })
                .sum();
        out.println("{\"files\":%d,\"problems\":%d}".formatted(files, problems.size()));
        return problems.isEmpty() ? 0 : WRONG;
    }
}
