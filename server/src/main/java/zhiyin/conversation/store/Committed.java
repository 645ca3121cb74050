package zhiyin.conversation.store;

/** What became of a commit. */
public enum Committed {
    /** It stands; the turn goes on, or another waits: the lease goes on too. */
    LEASE_GOES_ON,
    /** It stands; nothing waits and the lease is given back. */
    ALL_ANSWERED,
    /** It does not stand: somebody else holds a newer lease or the state has moved on. */
    LEASE_LOST
}
