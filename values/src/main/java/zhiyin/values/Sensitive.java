package zhiyin.values;

/**
 * A value about a person that must not be seen by chance: it shows itself masked, and in clear only where a caller
 * asks by name.
 *
 * <p>Implementations return {@link #masked()} from {@code toString()}, so that logs, exceptions and debuggers never
 * carry the clear value (JR/T 0171-2020, appendix A; PCI DSS 4.0.1, 3.4.1).
 */
public interface Sensitive {

    /** What may be shown to the person concerned and to staff without a further reason. */
    String masked();

    /** The clear value; call only where the receiver may have it. */
    String disclose();
}
