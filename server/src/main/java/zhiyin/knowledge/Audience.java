package zhiyin.knowledge;

/** Whom a text is meant for, and as whom somebody asks. */
public enum Audience {
    /** Anybody, visitors who have not signed in included. */
    PUBLIC,
    /** Customers who have signed in; they may read what is public too. */
    CUSTOMER;

    /** Whether someone who asks as this audience may read an article meant for {@code articles}. */
    public boolean mayRead(Audience articles) {
        return this == CUSTOMER || articles == PUBLIC;
    }
}
