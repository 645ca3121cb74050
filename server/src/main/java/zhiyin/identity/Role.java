package zhiyin.identity;

/** What kind of person signed in; permissions follow from it. */
public enum Role {
    /** A visitor without a name: public knowledge only. */
    ANONYMOUS,
    /** A customer of the bank: own data and own business. */
    CUSTOMER,
    /** Service staff: tickets. */
    AGENT
}
