package zhiyin.language.learning;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.review.Judged;

/**
 * Models of all languages that serve together.
 *
 * @param content hexadecimal SHA-256 over the ids of the models
 * @param madeBy account of who started the training; empty for what a start trained
 * @param comparedWith the set that served when it was trained; empty where that was never measured, and for a start
 */
public record ModelSet(
        UUID id, String content, Optional<UUID> madeBy, Instant madeAt, Optional<UUID> comparedWith, SetReport report) {

    /** What release calls this kind of content. */
    public static final String PART = "models";

    /** A model, and what models of the same corpus said of the sentences they had not seen. */
    public record Measured(IntentModel model, List<Judged> heldOut) {

        public Measured {
            heldOut = List.copyOf(heldOut);
        }
    }

    /** The same for the same models in whatever order. */
    public static String content(Collection<IntentModel> models) {
        String ids = models.stream().map(IntentModel::id).sorted().collect(Collectors.joining("\n"));
        return sha256(ids);
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
