package zhiyin.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one running server keeps everything it must not lose. Locked while open: two servers never share
 * one. A folder made here can be entered by its owner only.
 */
public final class DataFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the folder, making it when it is not there.
     *
     * @throws CannotStart when it cannot be written or another server holds it
     */
    public static DataFolder open(Path wanted) {
        Path path = prepare(wanted);
        return openUnlessInUse(path).orElseThrow(() -> inUse(path));
    }

    /**
     * As {@link #open}; empty when another process holds it.
     *
     * @throws CannotStart when it cannot be written
     */
    public static Optional<DataFolder> openUnlessInUse(Path wanted) {
        Path path = prepare(wanted);
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return Optional.of(new DataFolder(path, channel));
        } catch (IOException e) {
            closeQuietly(channel, e);
            throw unusable(path, e);
        }
    }

    private static CannotStart inUse(Path path) {
        try {
            String holder = Files.readString(path.resolve("lock")).strip();
            return new CannotStart(
                    "The data folder " + path + " is in use by another running Zhiyin"
                            + (holder.isEmpty() ? "" : " (process " + holder + ")"),
                    "Stop that one, or choose another folder with --data DIR");
        } catch (IOException e) {
            return unusable(path, e);
        }
    }

    /**
     * Makes the folder and proves that it can be written, without locking it.
     *
     * @return its real path
     * @throws CannotStart when it cannot be written
     */
    public static Path prepare(Path wanted) {
        Path absolute = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(absolute)) {
                Files.createDirectories(absolute, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            }
            Files.delete(Files.createTempFile(absolute, "writable", ""));
            return absolute.toRealPath();
        } catch (IOException e) {
            throw unusable(absolute, e);
        }
    }

    /** A folder of logs for its owner's eyes alone, also when an earlier version made it for everybody's. */
    public static void prepareLogs(Path prepared) {
        Path logs = prepared.resolve("logs");
        try {
            Files.createDirectories(logs, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
            Files.setPosixFilePermissions(logs, OWNER_ONLY);
        } catch (IOException e) {
            throw unusable(logs, e);
        }
    }

    public Path path() {
        return path;
    }

    /** A folder inside for one module's files, made when it is not there; its content must be rebuildable or backed up. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name), PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        } catch (IOException e) {
            throw unusable(path.resolve(name), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of " + path + " could not be released", e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static CannotStart unusable(Path path, IOException e) {
        String reason = switch (e) {
            case AccessDeniedException denied -> "no permission";
            case FileAlreadyExistsException file -> "it is a file";
            case NoSuchFileException missing -> "it cannot be made there";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> e.getClass().getSimpleName();
        };
        return new CannotStart(
                "The data folder " + path + " cannot be used (" + reason + ")",
                "Make it writable for this user with enough free space, or choose another folder with --data DIR",
                e);
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException first) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException second) {
            first.addSuppressed(second);
        }
    }
}
