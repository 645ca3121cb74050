package zhiyin.banking.feed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One folder of a feed: a file for each of its tables, each plain or gzipped. */
final class FolderPart implements FeedPart {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final List<CsvFile> files = new ArrayList<>();
    private final int customers;
    private @Nullable String digest;

    FolderPart(Path folder, Set<FeedTable> tables) {
        this.folder = folder;
        refuseStrangers(tables);
        int counted = 0;
        for (FeedTable table : FeedTable.values()) {
            if (tables.contains(table)) {
                CsvFile file = file(table);
                files.add(file);
                counted = table == FeedTable.CUSTOMERS ? Math.toIntExact(file.lines()) : counted;
            }
        }
        customers = counted;
    }

    @Override
    public String name() {
        return folder.getFileName().toString();
    }

    @Override
    public String digest() {
        String known = digest;
        if (known == null) {
            known = digested();
            digest = known;
        }
        return known;
    }

    @Override
    public int customers() {
        return customers;
    }

    @Override
    public void rows(Consumer<FeedRow> taker) {
        files.forEach(file -> file.rows(taker));
    }

    private CsvFile file(FeedTable table) {
        Path plain = folder.resolve(table.fileName());
        Path zipped = folder.resolve(table.fileName() + CsvFile.GZIP);
        String called = name() + "/" + table.fileName();
        boolean both = Files.exists(plain) && Files.exists(zipped);
        if (both) {
            throw new BrokenFeedException(called + ": it is there plain and gzipped. Remove one of them");
        }
        if (Files.isRegularFile(zipped)) {
            return new CsvFile(zipped, called + CsvFile.GZIP, table);
        }
        if (!Files.isRegularFile(plain)) {
            throw new BrokenFeedException(
                    called + ": the file is missing. Give it, with its header alone where there are" + " no rows: "
                            + String.join(",", CsvTable.of(table).header()));
        }
        return new CsvFile(plain, called, table);
    }

    private void refuseStrangers(Set<FeedTable> tables) {
        Set<String> known = tables.stream()
                .flatMap(table -> Stream.of(table.fileName(), table.fileName() + CsvFile.GZIP))
                .collect(Collectors.toSet());
        try (Stream<Path> there = Files.list(folder)) {
            there.map(path -> path.getFileName().toString())
                    .filter(file -> !file.startsWith(".") && !known.contains(file))
                    .sorted()
                    .findFirst()
                    .ifPresent(file -> {
                        throw new BrokenFeedException(name() + "/" + file
                                + ": a file of that name is not known here. Remove it, or rename it to one of "
                                + tables.stream()
                                        .map(FeedTable::fileName)
                                        .sorted()
                                        .toList());
                    });
        } catch (IOException e) {
            throw new BrokenFeedException(name() + ": the folder cannot be read. Check who may read it", e);
        }
    }

    private String digested() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (CsvFile file : files) {
                sum.update(file.path().getFileName().toString().getBytes(StandardCharsets.UTF_8));
                sum.update((byte) 0);
                try (InputStream in = Files.newInputStream(file.path())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        sum.update(buffer, 0, read);
                    }
                }
            }
            return HexFormat.of().formatHex(sum.digest());
        } catch (IOException e) {
            throw new BrokenFeedException(name() + ": its files cannot be read. Check who may read them", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
