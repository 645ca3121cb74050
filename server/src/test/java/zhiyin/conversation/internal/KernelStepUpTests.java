package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;

/** Codes: where they belong, and what is kept of those that are typed elsewhere; on either store. */
class KernelStepUpTests extends KernelUnderTest {

    @Test
    void paysAfterAStepUpAndReturnsTheSameTurnWhenItIsProvenAgain() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        UUID stepUp = untilStepUp(conversations, id);

        assertThat(conversations.stepUp(CUSTOMER, id, stepUp, "000000")).isEqualTo(new TurnResult.CodeWrong(2));
        TurnResult paid = conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE);

        assertThat(texts(answered(paid))).isEqualTo("posted R1");
        assertThat(answered(paid).clientMessageId()).isEqualTo("step-up:" + stepUp);
        assertThat(conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE)).isEqualTo(paid);
        assertThat(world.ledger()).hasSize(1);
    }

    @Test
    void closesAStepUpAfterTooManyWrongCodesWithOneTurn() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        UUID stepUp = untilStepUp(conversations, id);
        conversations.stepUp(CUSTOMER, id, stepUp, "000000");
        conversations.stepUp(CUSTOMER, id, stepUp, "000001");

        TurnResult closed = conversations.stepUp(CUSTOMER, id, stepUp, "000002");

        assertThat(closed)
                .isInstanceOfSatisfying(
                        TurnResult.StepUpClosed.class,
                        result -> assertThat(texts(result.turn().orElseThrow())).isEqualTo("that step-up is over"));
        assertThat(conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE)).isEqualTo(closed);
        assertThat(world.ledger()).isEmpty();
    }

    @Test
    void knowsNoStepUpOfAnotherConversation() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        UUID stepUp = untilStepUp(conversations, id);
        UUID other = open(conversations);

        assertThat(conversations.stepUp(CUSTOMER, other, stepUp, FakeWorld.CODE))
                .isEqualTo(new TurnResult.StepUpClosed(Optional.empty()));
        assertThat(texts(answered(conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE))))
                .isEqualTo("posted R1");
    }

    @Test
    void aClientCannotTakeTheNameOfAStepUp() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        UUID stepUp = untilStepUp(conversations, id);
        answered(conversations.say(CUSTOMER, id, message("step-up:" + stepUp, FakeWorld.CODE)));

        assertThat(answered(conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE))
                        .said())
                .isEmpty();
    }

    @Test
    void keepsNothingOfACode() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        untilStepUp(conversations, id);

        TurnView turn = answered(conversations.say(CUSTOMER, id, message("c1", FakeWorld.CODE)));

        assertThat(turn.redacted()).isTrue();
        assertThat(turn.said()).isEmpty();
        assertThat(turn.interpretation()).isEmpty();
        assertThat(texts(turn)).isEqualTo("that looked like a code");
        assertThat(turn.awaiting()).isEqualTo("step-up");
        assertThat(conversations.say(CUSTOMER, id, message("c1", FakeWorld.CODE)))
                .isEqualTo(new TurnResult.Answered(turn));
    }

    @Test
    void keepsABareNumberWhenNoCodeIsAwaited() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        assertThat(answered(conversations.say(CUSTOMER, id, message("m1", "123456")))
                        .redacted())
                .isFalse();
        assertThat(answered(conversations.say(CUSTOMER, id, message("m2", "my code 99")))
                        .redacted())
                .isTrue();
    }
}
