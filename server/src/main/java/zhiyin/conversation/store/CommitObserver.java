package zhiyin.conversation.store;

/** Sees a commit from inside its transaction, for tests that stop the process there. */
public interface CommitObserver {

    CommitObserver NONE = new CommitObserver() {};

    /** The step is written, its evidence is not. */
    default void stepWritten() {}

    /** All is written, nothing is committed. */
    default void evidenceWritten() {}
}
