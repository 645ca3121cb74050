package zhiyin.values;

/**
 * A kind of problem a caller can meet. Each module has one enum of them; a type is never given to another problem, so
 * that a client may rely on it for ever.
 */
public interface Problem {

    /** {@code urn:problem:<module>:<kebab-name>}. */
    String type();

    /** The HTTP status it is reported with (RFC 9110). */
    int status();

    Category category();

    /** Who can mend it. */
    enum Category {
        /** The caller, by asking otherwise. */
        USER,
        /** Nobody but us: a defect. */
        INTERNAL,
        /** Time or more machines: something ran out. */
        RESOURCES,
        /** Somebody we depend on. */
        EXTERNAL
    }
}
