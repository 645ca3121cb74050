package zhiyin.database;

/**
 * The server cannot start and a person can mend it. Shown as one line, without a stack trace: the problem, then the
 * mend.
 */
public final class CannotStart extends RuntimeException {

    private final String problem;
    private final String mend;

    /** {@code problem} and {@code mend} are sentences without a full stop at the end. */
    public CannotStart(String problem, String mend) {
        super(problem + ". " + mend + ".");
        this.problem = problem;
        this.mend = mend;
    }

    public CannotStart(String problem, String mend, Throwable cause) {
        this(problem, mend);
        initCause(cause);
    }

    public String problem() {
        return problem;
    }

    public String mend() {
        return mend;
    }
}
