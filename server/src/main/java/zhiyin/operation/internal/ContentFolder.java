package zhiyin.operation.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import zhiyin.release.spi.ContentKind;

/** A folder of a bank's content: below it a folder a kind, {@code knowledge} and {@code corpus}. */
record ContentFolder(Path root) {

    private static final long LARGEST = 4_000_000;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** A folder that cannot be read as content. */
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String mend;

        Unreadable(String problem, String mend) {
            super(problem);
            this.mend = mend;
        }

        String mend() {
            return mend;
        }
    }

    /**
     * The files of a kind by path; none where there is no folder of its name.
     *
     * @throws Unreadable naming the first file that is none of its kind, too large, or no UTF-8
     */
    SortedMap<String, String> files(ContentKind kind) {
        SortedMap<String, String> files = new TreeMap<>();
        Path folder = root.resolve(kind.name());
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                String path = folder.relativize(file).toString().replace('\\', '/');
                if (path.equals("README.md") || path.startsWith("search/")) {
                    continue;
                }
                if (!kind.takes(path)) {
                    throw new Unreadable(
                            file + " is no file of " + kind.name(),
                            "Name and place it as docs/content.md says, or take it out of the folder");
                }
                files.put(path, content(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String content(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new Unreadable(file + " is larger than 4 MB", "Cut it into several files");
        }
        try {
            String content = Files.readString(file);
            return !content.isEmpty() && content.charAt(0) == BYTE_ORDER_MARK ? content.substring(1) : content;
        } catch (CharacterCodingException e) {
            throw new Unreadable(file + " is not UTF-8", "Convert it, for example with iconv");
        }
    }
}
