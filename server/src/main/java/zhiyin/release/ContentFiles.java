package zhiyin.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.release.spi.ContentKind;
import zhiyin.values.LegalEntity;

/**
 * The files of content an installation serves: what the platform comes with, and over it what the bank imported. A file
 * of the bank's takes the place of the shipped one of the same path, also after an upgrade.
 */
public final class ContentFiles {

    private static final String SHIPPED = "shipped";
    private static final String BANK = "bank";

    private final JdbcClient jdbc;

    public ContentFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What an import did. */
    public record Imported(int added, int changed, int unchanged) {}

    /**
     * What serves of a kind, by path, after putting in place what this version comes with. Runs in the caller's
     * transaction or its own statements; done twice it changes nothing.
     */
    public SortedMap<String, String> serving(LegalEntity entity, ContentKind kind, Instant now) {
        SortedMap<String, String> shipped = kind.shipped();
        SortedMap<String, String> hashes = hashes(entity, kind, SHIPPED);
        shipped.forEach((path, content) -> {
            if (!hash(content).equals(hashes.remove(path))) {
                put(entity, kind, new File(path, content), SHIPPED, now);
            }
        });
        hashes.keySet()
                .forEach(path -> jdbc.sql("DELETE FROM release.content_file"
                                + " WHERE legal_entity = ? AND kind = ? AND origin = ? AND path = ?")
                        .params(entity.code(), kind.name(), SHIPPED, path)
                        .update());
        SortedMap<String, String> serving = new TreeMap<>(shipped);
        serving.putAll(ofBank(entity, kind));
        return serving;
    }

    /** What the bank imported of a kind, by path. */
    public SortedMap<String, String> ofBank(LegalEntity entity, ContentKind kind) {
        return texts(entity, kind, "content", BANK);
    }

    /** Puts the bank's files in place. Run in a transaction; a file that is there already is left as it is. */
    public Imported take(LegalEntity entity, ContentKind kind, SortedMap<String, String> files, Instant now) {
        SortedMap<String, String> before = hashes(entity, kind, BANK);
        int added = 0;
        int changed = 0;
        for (String path : files.keySet()) {
            String content = files.getOrDefault(path, "");
            String known = before.get(path);
            if (known == null) {
                added++;
            } else if (!known.equals(hash(content))) {
                changed++;
            } else {
                continue;
            }
            put(entity, kind, new File(path, content), BANK, now);
        }
        return new Imported(added, changed, files.size() - added - changed);
    }

    private record File(String path, String content) {}

    private void put(LegalEntity entity, ContentKind kind, File file, String origin, Instant now) {
        jdbc.sql(
                        "INSERT INTO release.content_file (legal_entity, kind, path, origin, content, sha256, put_at)"
                                + " VALUES (:entity, :kind, :path, :origin, :content, :hash, :now)"
                                + " ON CONFLICT (legal_entity, kind, path, origin)"
                                + " DO UPDATE SET content = excluded.content, sha256 = excluded.sha256, put_at = excluded.put_at")
                .param("entity", entity.code())
                .param("kind", kind.name())
                .param("path", file.path())
                .param("origin", origin)
                .param("content", file.content())
                .param("hash", hash(file.content()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private SortedMap<String, String> hashes(LegalEntity entity, ContentKind kind, String origin) {
        return texts(entity, kind, "sha256", origin);
    }

    private SortedMap<String, String> texts(LegalEntity entity, ContentKind kind, String column, String origin) {
        SortedMap<String, String> texts = new TreeMap<>();
        jdbc.sql("SELECT path, " + column + " AS text FROM release.content_file"
                        + " WHERE legal_entity = ? AND kind = ? AND origin = ?")
                .params(entity.code(), kind.name(), origin)
                .query((row, number) -> texts.put(row.getString("path"), row.getString("text")))
                .list();
        return texts;
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
