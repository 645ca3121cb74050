package zhiyin.banking.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A feed as files: {@code reference/*.csv}, then {@code part-00001/*.csv} and so on, as docs/feed.md describes them.
 * RFC 4180 in UTF-8; the columns are the components of the rows; any file may be gzipped.
 */
public final class FeedFolder implements BankFeed {

    static final String REFERENCE = "reference";
    static final Set<FeedTable> REFERENCE_TABLES = EnumSet.range(FeedTable.BRANCHES, FeedTable.MERCHANTS);
    static final Set<FeedTable> CUSTOMER_TABLES = EnumSet.range(FeedTable.CUSTOMERS, FeedTable.ENTRIES);

    private static final Pattern PART = Pattern.compile("part-[0-9]{5,9}");

    private final List<FeedPart> parts;

    private FeedFolder(List<FeedPart> parts) {
        this.parts = List.copyOf(parts);
    }

    /**
     * A feed that was written there. Its files must not change while it is loaded.
     *
     * @throws BrokenFeedException when a file is missing or one is not known
     */
    public static FeedFolder read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BrokenFeedException("There is no folder " + folder + ". Name the one that holds the feed");
        }
        List<Path> customers = new ArrayList<>();
        try (Stream<Path> there = Files.list(folder)) {
            there.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .forEach(path -> {
                        String name = path.getFileName().toString();
                        if (PART.matcher(name).matches() && Files.isDirectory(path)) {
                            customers.add(path);
                        } else if (!name.equals(REFERENCE) && (Files.isDirectory(path) || name.contains(".csv"))) {
                            throw new BrokenFeedException(name + ": it has no place in a feed. Remove it, or rename it:"
                                    + " a feed has the folders reference, part-00001, part-00002 and so on");
                        }
                    });
        } catch (IOException e) {
            throw new BrokenFeedException("The folder " + folder + " cannot be read. Check who may read it", e);
        }
        Path reference = folder.resolve(REFERENCE);
        if (!Files.isDirectory(reference)) {
            throw new BrokenFeedException("reference: the folder is missing. Give it, with a file for each of "
                    + REFERENCE_TABLES.stream().map(FeedTable::fileName).toList());
        }
        for (int part = 0; part < Math.max(1, customers.size()); part++) {
            String expected = "part-%05d".formatted(part + 1);
            if (customers.isEmpty() || !customers.get(part).endsWith(expected)) {
                throw new BrokenFeedException(expected + ": the folder is missing. Parts are numbered without a gap;"
                        + " copy it again, or name the folder that holds it");
            }
        }
        List<FeedPart> parts = new ArrayList<>();
        parts.add(new FolderPart(reference, REFERENCE_TABLES));
        customers.forEach(part -> parts.add(new FolderPart(part, CUSTOMER_TABLES)));
        return new FeedFolder(parts);
    }

    /**
     * Writes all of a feed, its entries gzipped. What is left of a writing that died has no place in another.
     *
     * @param folder is made, or empty
     * @param progress hears how far it got, as of {@link FeedImport}
     * @throws BrokenFeedException when the folder cannot be written or is not empty
     */
    public static void write(BankFeed feed, Path folder, Consumer<String> progress) {
        new FolderWriter(folder, progress).write(feed.parts());
    }

    @Override
    public List<FeedPart> parts() {
        return parts;
    }
}
