package zhiyin.banking.core;

/** The core did not answer in time, or not understandably: whether it acted is not known. */
public final class CoreSilent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CoreSilent(String message, Throwable cause) {
        super(message, cause);
    }

    public CoreSilent(String message) {
        super(message);
    }
}
