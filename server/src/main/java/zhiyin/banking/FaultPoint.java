package zhiyin.banking;

/**
 * Told at every line between which the process may die, so that a test can make it die there. Does nothing in
 * service.
 */
@FunctionalInterface
public interface FaultPoint {

    /** The marked lines, in the order in which a transfer passes them. */
    enum Line {
        BEFORE_ACCEPT,
        INSIDE_ACCEPT,
        AFTER_ACCEPT,
        INSIDE_CLAIM,
        AFTER_CLAIM,
        BEFORE_CORE,
        INSIDE_CORE,
        AFTER_CORE,
        INSIDE_SETTLE,
        AFTER_SETTLE
    }

    void reached(Line line);
}
