package zhiyin.channel;

/** Tokens of the people that tests of the API need, from fakes or from the real identity. */
interface People {

    /** A customer's. */
    String customer();

    /** A different customer's. */
    String otherCustomer();

    /** Somebody's on the staff. */
    String agent();

    /** The user name of a customer, for signing in with a wrong password. */
    String username();

    /** Somebody asks for a person: a ticket waits for the staff. */
    void askForAPerson();
}
