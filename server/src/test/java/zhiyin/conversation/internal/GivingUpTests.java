package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.TestKernel.BOUNDS;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import zhiyin.audit.EvidenceEntry;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.InMemoryConversationStore;

/** A turn that breaks whenever it is worked on is tried a bounded number of times. */
@ExtendWith(OutputCaptureExtension.class)
class GivingUpTests {

    private final FakeWorld world = new FakeWorld();
    private final TestKernel kernel = new TestKernel(world);
    private final List<EvidenceEntry> evidence = new ArrayList<>();
    private boolean evidenceBreaks;
    private CrashPoint breaksAt = CrashPoint.BEFORE_EFFECT;
    private int breaks;
    private int broken;

    @BeforeEach
    void breakWhereTold() {
        kernel.threads = new SameThread();
        kernel.answerWithin = Duration.ofNanos(1);
        kernel.crashPoints = point -> {
            if (point == breaksAt && broken < breaks) {
                broken++;
                throw new IllegalStateException("a defect");
            }
        };
    }

    @Test
    void answersWhenTheLastAttemptSucceeds() throws InterruptedException {
        breaks = BOUNDS.mostAttempts();

        assertThat(texts(outcome("ask accounts"))).isEqualTo("ok accounts");
        assertThat(evidence).extracting(EvidenceEntry::kind).containsExactly("conversation.turn-answered");
    }

    @Test
    void goesOnWithoutAnEffectThatBreaksOnceMore(CapturedOutput output) throws InterruptedException {
        breaks = Integer.MAX_VALUE;

        assertThat(texts(outcome("ask accounts"))).isEqualTo("failed: unavailable");
        assertThat(broken).isEqualTo(1 + BOUNDS.mostAttempts());
        assertThat(evidence).extracting(EvidenceEntry::kind).containsExactly("conversation.turn-given-up");
        assertThat(output).containsOnlyOnce("was tried too often");
    }

    @Test
    void saysOfMoneyThatNobodyKnows() throws InterruptedException {
        breaksAt = CrashPoint.AFTER_EFFECT;
        LeasedConversations conversations = kernel.start(store());
        UUID id = KernelUnderTest.open(conversations);
        conversations.say(CUSTOMER, id, message("m1", "order"));
        breaks = Integer.MAX_VALUE;
        conversations.say(CUSTOMER, id, message("m2", "yes"));

        recover(conversations);

        assertThat(texts(last(conversations, id))).isEqualTo("nobody knows yet");
        assertThat(world.ledger()).hasSize(1);
    }

    @Test
    void endsATurnThatCannotEvenBegin() throws InterruptedException {
        breaksAt = CrashPoint.BEFORE_INTERPRETATION;
        breaks = Integer.MAX_VALUE;

        TurnView turn = outcome("hello");

        assertThat(texts(turn)).contains("something went wrong on our side");
        assertThat(turn.complete()).isTrue();
    }

    @Test
    void stopsTryingWhenEvenGivingUpBreaks(CapturedOutput output) throws InterruptedException {
        evidenceBreaks = true;

        assertThat(outcome("hello").complete()).isFalse();
        assertThat(output).containsOnlyOnce("nobody will take it up again");
    }

    private TurnView outcome(String text) throws InterruptedException {
        LeasedConversations conversations = kernel.start(store());
        UUID id = KernelUnderTest.open(conversations);
        TurnResult first = conversations.say(CUSTOMER, id, message("m1", text));
        assertThat(first).isInstanceOf(TurnResult.Working.class);
        recover(conversations);
        return last(conversations, id);
    }

    /** Twice as often as there are attempts. */
    private void recover(LeasedConversations conversations) throws InterruptedException {
        for (int i = 0; i < 2 * BOUNDS.mostAttempts() + 2; i++) {
            kernel.clock.pass(Duration.ofSeconds(31));
            conversations.recovery().sweep();
        }
    }

    private static TurnView last(LeasedConversations conversations, UUID id) {
        return conversations.read(CUSTOMER, id).orElseThrow().turns().getLast();
    }

    private ConversationStore store() {
        return new InMemoryConversationStore(
                entry -> {
                    if (evidenceBreaks) {
                        throw new IllegalStateException("no evidence can be written");
                    }
                    evidence.add(entry);
                },
                BOUNDS);
    }
}
