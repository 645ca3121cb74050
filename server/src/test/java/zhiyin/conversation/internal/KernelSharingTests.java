package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;

/** One conversation on several devices and threads, on either store. */
class KernelSharingTests extends KernelUnderTest {

    @Test
    void saysThatWorkGoesOnWhenItTakesLongerThanCallersWait() throws Exception {
        kernel.answerWithin = Duration.ofMillis(50);
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        assertThat(conversations.say(CUSTOMER, id, message("m1", "ask slow"))).isEqualTo(new TurnResult.Working(1));
        assertThat(conversations
                        .read(CUSTOMER, id)
                        .orElseThrow()
                        .turns()
                        .getFirst()
                        .complete())
                .isFalse();
        assertThat(conversations.say(CUSTOMER, id, message("m2", "hello"))).isEqualTo(new TurnResult.Working(2));
        world.openGate();

        TurnView second = untilAnswered(conversations, id, message("m2", "hello"));
        assertThat(texts(second)).contains("hello to you");
        assertThat(texts(conversations.read(CUSTOMER, id).orElseThrow().turns().getFirst()))
                .isEqualTo("slowly ");
    }

    @Test
    void answersTheSameMessageOnceHoweverOftenItComes() throws Exception {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        List<TurnResult> results = together(32, () -> conversations.say(CUSTOMER, id, message("same", "ask accounts")));

        assertThat(results).allSatisfy(result -> assertThat(result).isEqualTo(results.getFirst()));
        assertThat(answered(results.getFirst()).sequence()).isEqualTo(1);
        assertThat(conversations.read(CUSTOMER, id).orElseThrow().turns()).hasSize(1);
        assertThat(world.handled()).hasSize(1);
    }

    @Test
    void refusesAnotherTextUnderTheSameId() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        answered(conversations.say(CUSTOMER, id, message("m1", "hello")));

        assertThat(conversations.say(CUSTOMER, id, message("m1", "goodbye"))).isEqualTo(new TurnResult.IdReused());
    }

    @Test
    void answersInTheOrderInWhichMessagesWereAccepted() throws Exception {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        List<Callable<TurnResult>> calls = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String name = "m" + i;
            calls.add(() -> conversations.say(CUSTOMER, id, message(name, "ask " + name)));
        }

        List<TurnResult> results = together(calls);

        assertThat(results).allSatisfy(result -> {
            TurnView turn = answered(result);
            assertThat(texts(turn)).isEqualTo("ok " + turn.clientMessageId());
        });
        assertThat(conversations.read(CUSTOMER, id).orElseThrow().turns())
                .extracting(TurnView::sequence)
                .containsExactlyElementsOf(
                        java.util.stream.LongStream.rangeClosed(1, 40).boxed().toList());
    }

    @Test
    void paysOnceWhenTwoDevicesSayYes() throws Exception {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        answered(conversations.say(CUSTOMER, id, message("m1", "order")));

        List<TurnResult> results = together(List.of(
                () -> conversations.say(CUSTOMER, id, message("phone", "yes")),
                () -> conversations.say(CUSTOMER, id, message("tablet", "yes"))));

        assertThat(results)
                .extracting(result -> texts(answered(result)))
                .containsExactlyInAnyOrder("posted R1", "nothing to confirm");
        assertThat(world.ledger()).hasSize(1);
    }

    @Test
    void showsAConversationToItsOwnerAlone() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        UUID stepUp = untilStepUp(conversations, id);
        var other = TestKernel.customer(2);

        assertThat(conversations.read(other, id)).isEmpty();
        assertThat(conversations.say(other, id, message("m9", "yes"))).isEqualTo(new TurnResult.NoConversation());
        assertThat(conversations.stepUp(other, id, stepUp, FakeWorld.CODE)).isEqualTo(new TurnResult.NoConversation());
        assertThat(conversations.say(CUSTOMER, new UUID(5, 5), message("m9", "yes")))
                .isEqualTo(new TurnResult.NoConversation());
    }
}
