package zhiyin.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The newest checkpoint, kept outside the database: who cuts off the end of the chain together with its checkpoints is
 * found by what this file remembers. Written after the commit, so after a crash it may lag behind, never run ahead.
 */
final class HeadFile {

    /** Where the file is in the data folder. */
    static final String FOLDER = "audit";

    static final String NAME = "head";

    private final Path file;

    HeadFile(Path file) {
        this.file = file;
    }

    /**
     * One writer at a time, and never backwards: of two sealers the slower one may come last, and a chain that was cut
     * off must not make this file forget what it knew.
     *
     * @throws IllegalStateException when the file holds something else
     * @throws UncheckedIOException when the file cannot be read or replaced
     */
    synchronized void remember(Checkpoint checkpoint) {
        if (remembered().filter(known -> known.seq() >= checkpoint.seq()).isPresent()) {
            return;
        }
        HexFormat hex = HexFormat.of();
        String line = String.join(
                " ",
                Long.toString(checkpoint.seq()),
                hex.formatHex(checkpoint.hash()),
                checkpoint.signedAt().toString(),
                hex.formatHex(checkpoint.signature()));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(
                    next,
                    line + "\n",
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the evidence chain cannot be kept in " + file, e);
        }
    }

    /**
     * Empty when none was ever kept.
     *
     * @throws IllegalStateException when the file holds something else
     */
    Optional<Checkpoint> remembered() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            List<String> parts = List.of(
                    Files.readString(file, StandardCharsets.US_ASCII).strip().split(" "));
            HexFormat hex = HexFormat.of();
            return Optional.of(new Checkpoint(
                    Long.parseLong(parts.get(0)),
                    hex.parseHex(parts.get(1)),
                    Instant.parse(parts.get(2)),
                    hex.parseHex(parts.get(3))));
        } catch (IOException e) {
            throw new UncheckedIOException("the head of the evidence chain cannot be read from " + file, e);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
            throw new IllegalStateException("the head of the evidence chain in " + file + " is damaged", e);
        }
    }
}
