package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import zhiyin.audit.EvidenceEntry;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.InMemoryConversationStore;
import zhiyin.dialogue.Reply;

/** A kernel on a store, and how tests talk to it. */
abstract class KernelUnderTest {

    protected final List<EvidenceEntry> evidence = java.util.Collections.synchronizedList(new ArrayList<>());
    protected final FakeWorld world = new FakeWorld();
    protected final TestKernel kernel = new TestKernel(world);
    protected final ConversationStore store = store();

    ConversationStore store() {
        return new InMemoryConversationStore(evidence::add, TestKernel.BOUNDS);
    }

    static UUID open(LeasedConversations conversations) {
        return conversations.open(CUSTOMER, Optional.empty()).id();
    }

    static UUID untilStepUp(LeasedConversations conversations, UUID id) {
        answered(conversations.say(CUSTOMER, id, message("s1", "pay")));
        TurnView asked = answered(conversations.say(CUSTOMER, id, message("s2", "yes")));
        return asked.replies().stream()
                .map(Reply::stepUpId)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
    }

    static TurnView answered(TurnResult result) {
        assertThat(result).isInstanceOf(TurnResult.Answered.class);
        return ((TurnResult.Answered) result).turn();
    }

    static TurnView untilAnswered(
            LeasedConversations conversations, UUID id, zhiyin.conversation.Conversations.Message message) {
        TurnResult result = conversations.say(CUSTOMER, id, message);
        while (!(result instanceof TurnResult.Answered)) {
            result = conversations.say(CUSTOMER, id, message);
        }
        return answered(result);
    }

    static List<TurnResult> together(int times, Callable<TurnResult> call) throws Exception {
        return together(java.util.Collections.nCopies(times, call));
    }

    static List<TurnResult> together(List<Callable<TurnResult>> calls) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<TurnResult> results = new ArrayList<>();
            for (Future<TurnResult> future : people.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
