package zhiyin.demo.internal;

/** How somebody pays a payee. */
enum PayeeRole {
    /** Monthly, and more at festivals. */
    FAMILY,
    /** Often and little. */
    FRIEND,
    /** Rent for three months, every quarter. */
    LANDLORD,
    /** Saved, but never paid. */
    NEVER
}
