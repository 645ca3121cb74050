package zhiyin.knowledge.internal;

/** A file or option given for a measurement cannot be used; the message says which and what would be right. */
public final class RetrievalFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RetrievalFileException(String message) {
        super(message);
    }

    public RetrievalFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
