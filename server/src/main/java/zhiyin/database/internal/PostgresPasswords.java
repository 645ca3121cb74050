package zhiyin.database.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import zhiyin.database.CannotStart;

/**
 * The random passwords of the embedded server's roles, kept where only the owner of the folder can read them.
 *
 * @param owner of the role that owns the tables; empty in a folder made before there was one
 */
record PostgresPasswords(String superuser, String application, String owner) {

    private static final int RANDOM_BYTES = 24;

    PostgresPasswords {
        if (superuser.isEmpty() || application.isEmpty()) {
            throw new IllegalArgumentException("the first two passwords are needed");
        }
    }

    static PostgresPasswords load(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            return new PostgresPasswords(lines.get(0), lines.get(1), lines.size() > 2 ? lines.get(2) : "");
        } catch (IOException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new CannotStart(
                    "The database's password file " + file + " is missing or damaged",
                    "Restore it from the backup of the data folder",
                    e);
        }
    }

    static PostgresPasswords create(Path file, SecureRandom random) throws IOException {
        return written(file, new PostgresPasswords(word(random), word(random), word(random)));
    }

    /** With the owner's password too, also in the file. */
    PostgresPasswords completed(Path file, SecureRandom random) throws IOException {
        return owner.isEmpty() ? written(file, new PostgresPasswords(superuser, application, word(random))) : this;
    }

    private static PostgresPasswords written(Path file, PostgresPasswords made) throws IOException {
        Path half = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "passwords",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, made.superuser + "\n" + made.application + "\n" + made.owner + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        return made;
    }

    private static String word(SecureRandom random) {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "PostgresPasswords[masked]";
    }
}
