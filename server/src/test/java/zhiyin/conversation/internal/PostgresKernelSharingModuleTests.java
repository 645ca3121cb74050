package zhiyin.conversation.internal;

import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.database.TestDatabase;
import zhiyin.values.TimeOrderedId;

/** The same on PostgreSQL. */
class PostgresKernelSharingModuleTests extends KernelSharingTests {

    @Override
    ConversationStore store() {
        return TestKernel.postgres(
                TestDatabase.fresh(),
                entry -> {
                    evidence.add(entry);
                    return TimeOrderedId.at(kernel.clock().instant(), kernel.random);
                },
                CommitObserver.NONE);
    }
}
