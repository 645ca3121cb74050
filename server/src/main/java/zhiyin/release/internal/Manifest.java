package zhiyin.release.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import zhiyin.release.ReleaseId;
import zhiyin.release.ReleasePart;

/**
 * What a release is made of: the hash of each part by its name.
 *
 * @param parts hexadecimal SHA-256 by name, in the order of the names
 */
record Manifest(SortedMap<String, String> parts) {

    private static final int ID_DIGITS = 16;

    Manifest {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        parts.forEach((name, hash) -> {
            if (!name.matches("[a-z][a-z0-9-]*") || !hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException(
                        "a part of a release has a lower-case name and a hexadecimal SHA-256, not '%s' and '%s'"
                                .formatted(name, hash));
            }
        });
    }

    /** @throws IllegalArgumentException when two parts have one name */
    static Manifest of(Collection<ReleasePart> parts) {
        TreeMap<String, String> byName = new TreeMap<>();
        for (ReleasePart part : parts) {
            if (byName.put(part.name(), part.contentHash()) != null) {
                throw new IllegalArgumentException("two parts of the release are called '" + part.name() + "'");
            }
        }
        return new Manifest(byName);
    }

    /** One line for each part. Names hold no space, so no two manifests read the same. */
    String text() {
        return parts.entrySet().stream().map(Manifest::line).collect(Collectors.joining());
    }

    private static String line(Map.Entry<String, String> part) {
        return part.getKey() + " " + part.getValue() + "\n";
    }

    ReleaseId id() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return new ReleaseId("r-" + HexFormat.of().formatHex(hash).substring(0, ID_DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
