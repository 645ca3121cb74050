package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.conversation.internal.KernelTests.answered;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.InMemoryConversationStore;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.Value;
import zhiyin.privacy.TypedCodes.Awaited;
import zhiyin.privacy.internal.ShippedGuards;

/** What becomes of codes and numbers at the door of a conversation, and of codes for a step-up that is void. */
class MessageGuardTests {

    private final FakeWorld world = new FakeWorld();
    private final LeasedConversations conversations = conversations();
    private final UUID id = KernelTests.open(conversations);

    private LeasedConversations conversations() {
        TestKernel kernel = new TestKernel(world);
        kernel.codes = ShippedGuards.CODES;
        kernel.numbers = ShippedGuards.NUMBERS;
        return kernel.start(new InMemoryConversationStore(entry -> {}, TestKernel.BOUNDS));
    }

    @Test
    void expectsAnAmountOnlyWhereDigitsAreAnAnswer() {
        assertThat(MessageGuard.awaited(new Awaiting.SlotValue("amount", List.of())))
                .isEqualTo(Awaited.AMOUNT);
        assertThat(MessageGuard.awaited(new Awaiting.Correction())).isEqualTo(Awaited.AMOUNT);
        assertThat(MessageGuard.awaited(new Awaiting.SlotValue("payee", List.of(new Value.Ref("p", "Mum")))))
                .isEqualTo(Awaited.OTHER);
        assertThat(MessageGuard.awaited(new Awaiting.Confirmation("digest"))).isEqualTo(Awaited.OTHER);
        assertThat(MessageGuard.awaited(new Awaiting.StepUp(id, "digest"))).isEqualTo(Awaited.CODE);
        assertThat(MessageGuard.awaited(new Awaiting.Anything())).isEqualTo(Awaited.OTHER);
    }

    @Test
    void keepsAndReadsOnlyTheMaskedText() {
        TurnView turn = answered(conversations.say(CUSTOMER, id, message("m1", "card 4111 1111 1111 1111")));

        assertThat(turn.said()).contains("card ****1111");
        assertThat(texts(turn)).contains("card ****1111");
        assertThat(conversations.say(CUSTOMER, id, message("m1", "card 4111 1111 1111 1111")))
                .as("the same message again")
                .isEqualTo(new TurnResult.Answered(turn));
    }

    @Test
    void keepsNoBareCodeThoughNoneIsAwaited() {
        assertThat(answered(conversations.say(CUSTOMER, id, message("m1", "738125")))
                        .redacted())
                .isTrue();
    }

    @Test
    void closesAStepUpThatTheDialogueHasLeft() {
        UUID stepUp = KernelTests.untilStepUp(conversations, id);
        answered(conversations.say(CUSTOMER, id, message("m9", "silent")));

        TurnResult closed = conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE);

        assertThat(closed)
                .isInstanceOfSatisfying(
                        TurnResult.StepUpClosed.class,
                        result -> assertThat(texts(result.turn().orElseThrow())).isEqualTo("that step-up is over"));
        assertThat(conversations.stepUp(CUSTOMER, id, stepUp, FakeWorld.CODE)).isEqualTo(closed);
        assertThat(world.ledger()).isEmpty();
    }
}
