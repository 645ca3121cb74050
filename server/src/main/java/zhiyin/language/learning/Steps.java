package zhiyin.language.learning;

/** How far a training got, told by who works and read by who reports. Thread-safe. */
final class Steps {

    private volatile String part = "waiting";
    private volatile int percent;
    private volatile boolean ends;
    private int done;
    private int all = 1;

    /** The training is to end here: somebody asked for it, or its process stops. */
    static final class EndedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EndedException() {
            super("the training was ended");
        }
    }

    /** What comes next. */
    void begin(String next) {
        check();
        part = next;
        percent = Math.min(99, 100 * done / all);
    }

    /** Adds steps that are to come. */
    void expect(int more) {
        all = (all == 1 && done == 0 ? 0 : all) + more;
    }

    void finished() {
        done++;
        percent = Math.min(99, 100 * done / all);
    }

    void check() {
        if (ends) {
            throw new EndedException();
        }
    }

    void end() {
        ends = true;
    }

    String part() {
        return part;
    }

    int percent() {
        return percent;
    }
}
