package zhiyin.knowledge.internal;

/** A file of the knowledge base cannot be used; the message names the file, the line or field, and the mend. */
public final class KnowledgeFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KnowledgeFileException(String file, String field, String mend) {
        super("%s, field %s: %s".formatted(file, field, mend));
    }

    /** @param line counted from 1 */
    public KnowledgeFileException(String file, int line, String field, String mend) {
        super("%s:%d, field %s: %s".formatted(file, line, field, mend));
    }

    public KnowledgeFileException(String file, int line, String mend, Throwable cause) {
        super("%s:%d: %s".formatted(file, line, mend), cause);
    }
}
