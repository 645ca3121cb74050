package zhiyin.keys.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import zhiyin.keys.Keys;

/** Keys as files of mode 0600 in a folder of mode 0700. */
public final class KeyFolder implements Keys {

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final int SECRET_BYTES = 32;
    private static final String SIGNATURE_ALGORITHM = "Ed25519";

    private final Path folder;
    private final @Nullable SecureRandom random;
    private final Map<String, List<byte[]>> loaded = new ConcurrentHashMap<>();

    public KeyFolder(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    private KeyFolder(Path folder) {
        this.folder = folder;
        this.random = null;
    }

    /** Keys that are there; one that is not is told and not made. */
    public static KeyFolder existing(Path folder) {
        return new KeyFolder(folder);
    }

    @Override
    public SecretKey secret(String name, String algorithm) {
        byte[] bytes = content(name, KeyFolder::newSecret).getFirst();
        if (bytes.length != SECRET_BYTES) {
            throw new IllegalStateException("the key file %s holds %d bytes instead of %d: restore it from the backup"
                    .formatted(file(name), bytes.length, SECRET_BYTES));
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    @Override
    public KeyPair signing(String name) {
        List<byte[]> halves = content(name, KeyFolder::newPair);
        try {
            KeyFactory factory = KeyFactory.getInstance(SIGNATURE_ALGORITHM);
            return new KeyPair(
                    factory.generatePublic(new X509EncodedKeySpec(halves.get(1))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(halves.get(0))));
        } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "the key file " + file(name) + " is damaged: restore it from the backup of the data folder", e);
        }
    }

    private List<byte[]> content(String name, KeySource source) {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("a key's name is lower-case words with hyphens, not '" + name + "'");
        }
        return loaded.computeIfAbsent(name, n -> {
            try {
                Path file = file(n);
                if (Files.notExists(file)) {
                    if (random == null) {
                        throw new IllegalStateException(
                                "the key file " + file + " is missing: restore it from the backup of the data folder");
                    }
                    create(file, source.make(random));
                }
                return read(file);
            } catch (IOException e) {
                throw new UncheckedIOException("the key file " + file(n) + " cannot be used", e);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java has no " + SIGNATURE_ALGORITHM, e);
            }
        });
    }

    private static List<byte[]> newSecret(SecureRandom random) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return List.of(bytes);
    }

    private static List<byte[]> newPair(SecureRandom random) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(SIGNATURE_ALGORITHM);
        generator.initialize(255, random);
        KeyPair pair = generator.generateKeyPair();
        return List.of(pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
    }

    /** Written beside, forced to disk and linked into place, so that a key is never half there and never replaced. */
    private void create(Path file, List<byte[]> lines) throws IOException {
        Path half = posix()
                ? Files.createTempFile(folder, "new", ".key", PosixFilePermissions.asFileAttribute(OWNER_FILE))
                : Files.createTempFile(folder, "new", ".key");
        try {
            try (FileChannel channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                for (byte[] line : lines) {
                    String text = Base64.getEncoder().encodeToString(line) + "\n";
                    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                }
                channel.force(true);
            }
            Files.createLink(file, half);
        } catch (FileAlreadyExistsException madeByAnotherProcess) {
            // Two nodes that share a key folder may start at once; the first one's key counts for both.
            return;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private List<byte[]> read(Path file) throws IOException {
        if (posix()) {
            Set<PosixFilePermission> tooMuch = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            tooMuch.removeAll(OWNER_FILE);
            if (!tooMuch.isEmpty()) {
                throw new IllegalStateException("The key file " + file
                        + " can be used by others than its owner. Mend it with: chmod 600 " + file);
            }
        }
        return Files.readAllLines(file, StandardCharsets.US_ASCII).stream()
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    private Path file(String name) {
        return folder.resolve(name + ".key");
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** Makes the content of a new key file. */
    private interface KeySource {
        List<byte[]> make(SecureRandom random) throws GeneralSecurityException;
    }
}
