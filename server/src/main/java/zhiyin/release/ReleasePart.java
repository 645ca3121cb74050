package zhiyin.release;

/** A part of what a release fixes; every module with such content offers one as a bean. */
public interface ReleasePart {

    /** Name of the part, such as {@code flows}. */
    String name();

    /** Hexadecimal SHA-256 of the part's content. */
    String contentHash();
}
