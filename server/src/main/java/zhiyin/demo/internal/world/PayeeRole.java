package zhiyin.demo.internal.world;

/** How somebody pays a payee. */
public enum PayeeRole {
    /** Monthly, and more at festivals. */
    FAMILY,
    /** Often and little. */
    FRIEND,
    /** Rent for three months, every quarter. */
    LANDLORD,
    /** Saved, but never paid. */
    NEVER
}
