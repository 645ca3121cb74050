package zhiyin.understanding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of texts that come back at every start, such as articles and examples, kept in a file so that only new
 * texts cost a pass of the encoder. For the bank's own texts alone: never hand it what a customer said.
 *
 * <p>A file belongs to one model, named in it; another model's file, and one that is cut short or damaged, counts as
 * empty. Texts are known by their SHA-256. Thread-safe but for {@link #keep}, which comes after all asking.
 */
public final class KeptVectors implements Encoder {

    private static final String KIND = "zhiyin-vectors-1";

    private final Path file;
    private final Encoder encoder;
    private final Map<String, float[]> known;
    /** What is written: a text that is gone takes its vector along. */
    private final Map<String, float[]> asked = new ConcurrentHashMap<>();

    private KeptVectors(Path file, Encoder encoder, Map<String, float[]> known) {
        this.file = file;
        this.encoder = encoder;
        this.known = known;
    }

    /** Reads what {@code file} holds of the encoder's model, if anything. */
    public static KeptVectors open(Path file, Encoder encoder) {
        return new KeptVectors(file, encoder, read(file, encoder).orElseGet(Map::of));
    }

    @Override
    public float[] encode(String text) {
        return asked.computeIfAbsent(digest(text), key -> {
            float @Nullable [] kept = known.get(key);
            return kept == null ? encoder.encode(text) : kept;
        });
    }

    @Override
    public int dimensions() {
        return encoder.dimensions();
    }

    @Override
    public boolean wasTaught(String text) {
        return encoder.wasTaught(text);
    }

    @Override
    public String modelId() {
        return encoder.modelId();
    }

    /**
     * Writes the vectors of all texts asked for since it was opened, unless the file holds just these.
     *
     * @throws IOException when the file cannot be written; the old one is then as it was
     */
    public void keep() throws IOException {
        if (known.keySet().equals(asked.keySet())) {
            return;
        }
        Path folder = file.toAbsolutePath().normalize().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "unfinished", ".vectors");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            out.writeUTF(KIND);
            out.writeUTF(modelId());
            out.writeInt(asked.size());
            for (Map.Entry<String, float[]> entry : asked.entrySet()) {
                out.writeUTF(entry.getKey());
                for (float x : entry.getValue()) {
                    out.writeFloat(x);
                }
            }
            out.writeUTF(KIND);
        } catch (IOException e) {
            Files.deleteIfExists(unfinished);
            throw e;
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Optional<Map<String, float[]>> read(Path file, Encoder encoder) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            if (!in.readUTF().equals(KIND) || !in.readUTF().equals(encoder.modelId())) {
                return Optional.empty();
            }
            Map<String, float[]> vectors = new HashMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                String key = in.readUTF();
                float[] vector = new float[encoder.dimensions()];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] = in.readFloat();
                }
                vectors.put(key, vector);
            }
            return in.readUTF().equals(KIND) ? Optional.of(vectors) : Optional.empty();
        } catch (IOException e) {
            // Cut short, or no file of this kind at all. Encoding anew costs seconds; refusing to start would cost the
            // service.
            return Optional.empty();
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
