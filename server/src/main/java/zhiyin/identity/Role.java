package zhiyin.identity;

/** What kind of person signed in; permissions follow from it. */
public enum Role {
    /** A visitor without a name: public knowledge only. */
    ANONYMOUS,
    /** A customer of the bank: own data and own business. */
    CUSTOMER,
    /** Service staff: tickets. */
    AGENT,
    /** Staff who teach the models: examples, trainings, and what they led to. */
    EDITOR,
    /** Staff who do what editors do, and decide which models serve: never on their own. */
    APPROVER;

    /** Whether people of this role work for the bank. */
    public boolean isStaff() {
        return switch (this) {
            case AGENT, EDITOR, APPROVER -> true;
            case ANONYMOUS, CUSTOMER -> false;
        };
    }
}
