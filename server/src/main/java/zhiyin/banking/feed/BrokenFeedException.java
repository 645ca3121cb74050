package zhiyin.banking.feed;

/** A feed that cannot be loaded; the message says where it is wrong and how to mend it. */
public final class BrokenFeedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokenFeedException(String message) {
        super(message);
    }

    public BrokenFeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
