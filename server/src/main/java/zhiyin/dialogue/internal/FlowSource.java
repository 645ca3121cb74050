package zhiyin.dialogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The flow files of a release: their content by file name. */
final class FlowSource {

    private static final String WORDS = "words.yaml";

    private final SortedMap<String, String> files;

    FlowSource(SortedMap<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    /** The flows that come with the product. */
    static FlowSource shipped(List<String> names) {
        SortedMap<String, String> files = new TreeMap<>();
        for (String name : names) {
            try (InputStream in = FlowSource.class.getResourceAsStream("/flows/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("flows/" + name + " is missing from the product");
                }
                files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("flows/" + name + " cannot be read", e);
            }
        }
        return new FlowSource(files);
    }

    FlowCatalogue catalogue() {
        List<Flow> flows = new ArrayList<>();
        files.forEach((name, content) -> {
            if (!name.equals(WORDS)) {
                flows.add(FlowReader.read("flows/" + name, content));
            }
        });
        return new FlowCatalogue(flows, Words.read("flows/" + WORDS, files.getOrDefault(WORDS, "")));
    }

    /** Hexadecimal SHA-256 over names and contents, in the order of names. */
    String contentHash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(content.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
