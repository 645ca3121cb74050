package zhiyin.release.spi;

import java.util.List;
import java.util.SortedMap;

/** A kind of content: files of text that a bank writes or changes, and what the platform comes with. */
public interface ContentKind {

    /** Names the kind, and the folder its files are in: {@code knowledge}, {@code corpus}. */
    String name();

    /** Whether a path below that folder is one of its files, such as {@code articles/card-lost.yaml}. */
    boolean takes(String path);

    /** What the platform comes with, by path. */
    SortedMap<String, String> shipped();

    /**
     * What is wrong with files that are to serve together: each problem names file and line and how to mend it. Empty
     * where they can serve.
     */
    List<String> problems(SortedMap<String, String> files);
}
