package zhiyin.demo.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.database.CannotStart;
import zhiyin.demo.DemoLogin;

/** The list of logins on disk: a JSON array that only its owner can read. */
final class LoginsFile {

    private final Path path;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    LoginsFile(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Writes the list whole or not at all; returns its SHA-256. */
    String write(List<DemoLogin> logins) {
        byte[] content = (json.writeValueAsString(logins) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Path folder = Optional.ofNullable(path.getParent()).orElse(path);
            Files.createDirectories(folder);
            Path draft = Files.createTempFile(folder, "logins", ".json", ownerOnly());
            Files.write(draft, content);
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart(
                    "The list of logins cannot be written to " + path, "Name a file in a folder you may write to", e);
        }
        return sha256(content);
    }

    /** The list, when the file still holds exactly what has this digest. */
    Optional<List<DemoLogin>> read(String digest) {
        try {
            byte[] content = Files.readAllBytes(path);
            if (!sha256(content).equals(digest)) {
                return Optional.empty();
            }
            return Optional.of(List.of(json.readValue(content, DemoLogin[].class)));
        } catch (IOException unreadable) {
            // Then it is as good as lost, and a new list is written.
            return Optional.empty();
        }
    }

    /**
     * The list as it is on disk now.
     *
     * @throws IOException when the file cannot be read, or is no list of logins
     */
    List<DemoLogin> listed() throws IOException {
        try {
            List<DemoLogin> logins = List.of(json.readValue(Files.readAllBytes(path), DemoLogin[].class));
            for (DemoLogin login : logins) {
                // JSON knows nothing of what a record may not lack.
                Objects.requireNonNull(login.username());
                Objects.requireNonNull(login.totpSecret());
            }
            return logins;
        } catch (JacksonException | NullPointerException e) {
            throw new IOException("not a list of logins", e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
