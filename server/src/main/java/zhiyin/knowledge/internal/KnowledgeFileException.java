package zhiyin.knowledge.internal;

/** A file of the knowledge base cannot be used; the message names the file, the field and the mend. */
public final class KnowledgeFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KnowledgeFileException(String file, String field, String mend) {
        super("%s, field %s: %s".formatted(file, field, mend));
    }

    public KnowledgeFileException(String file, String mend, Throwable cause) {
        super("%s: %s".formatted(file, mend), cause);
    }
}
