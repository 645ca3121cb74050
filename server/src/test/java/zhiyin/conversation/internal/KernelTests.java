package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.conversation.TurnView;

/** The cycle of one turn from the outside, on either store. */
class KernelTests extends KernelUnderTest {

    @Test
    void answersWhatWasSaid() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        TurnView turn = answered(conversations.say(CUSTOMER, id, message("m1", "hello")));

        assertThat(texts(turn)).isEqualTo("hello to you, at step 0");
        assertThat(turn.sequence()).isEqualTo(1);
        assertThat(turn.said()).contains("hello");
        assertThat(turn.complete()).isTrue();
        assertThat(turn.awaiting()).isEqualTo("anything");
        assertThat(conversations.read(CUSTOMER, id).orElseThrow().turns()).containsExactly(turn);
    }

    @Test
    void recordsEvidenceOfEveryTurnWithoutWhatWasSaid() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        answered(conversations.say(CUSTOMER, id, message("m1", "ask salary")));

        assertThat(evidence).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("conversation.turn-answered");
            assertThat(entry.subject()).isEqualTo(id.toString());
            assertThat(entry.facts()).containsEntry("steps", "2").containsEntry("release", "r-0000000000000001");
            assertThat(entry.toString()).doesNotContain("salary");
        });
    }

    @Test
    void goesThroughEffectsUntilTheDialogueWaitsForAPerson() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        TurnView turn = answered(conversations.say(CUSTOMER, id, message("m1", "chain 5")));

        assertThat(texts(turn)).isEqualTo("ok accounts");
        assertThat(world.handled()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void stopsATurnAfterItsLastStepWithoutCarryingOutWhatThatPlanned() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        TurnView turn = answered(conversations.say(CUSTOMER, id, message("m1", "chain 1000")));

        assertThat(texts(turn)).contains("something went wrong on our side");
        assertThat(turn.awaiting()).isEqualTo("anything");
        assertThat(world.handled()).hasSize(31);
        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m2", "hello")))))
                .contains("hello to you");
    }

    @Test
    void takesExactlyAsManyStepsAsAreAllowed() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m1", "chain 31")))))
                .isEqualTo("ok accounts");
        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m2", "chain 32")))))
                .contains("something went wrong");
    }

    @Test
    void answersEvenWhenTheDialogueMisbehaves() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        for (String defect : List.of("broken", "stray", "silent")) {
            TurnView turn = answered(conversations.say(CUSTOMER, id, message(defect, defect)));
            assertThat(texts(turn)).as(defect).contains("something went wrong");
            assertThat(turn.awaiting()).as(defect).isEqualTo("anything");
        }
    }

    @Test
    void tellsTheDialogueOfFailures() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m1", "ask fails")))))
                .isEqualTo("failed: unavailable");
        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m2", "ask breaks")))))
                .isEqualTo("failed: unavailable");
        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m3", "ask nobody")))))
                .isEqualTo("failed: unsupported");
    }

    @Test
    void tellsTheDialogueThatAnEffectTookTooLong() {
        kernel.effectTimeout = Duration.ofMillis(30);
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        assertThat(texts(answered(conversations.say(CUSTOMER, id, message("m1", "ask slow")))))
                .isEqualTo("nobody knows yet");
    }

    @Test
    void startsOverWhenItsReleaseIsServedNoLonger() {
        UUID id = open(kernel.start(store));
        LeasedConversations old = kernel.start(store);
        answered(old.say(CUSTOMER, id, message("m1", "order")));
        kernel.dialogue = new ScriptedDialogue("r-0000000000000002");
        LeasedConversations renewed = kernel.start(store);

        assertThat(texts(answered(renewed.say(CUSTOMER, id, message("m2", "yes")))))
                .isEqualTo("nothing to confirm");
        assertThat(world.ledger()).isEmpty();
        assertThat(evidence.getLast().facts()).containsEntry("release", "r-0000000000000002");
    }

    @Test
    void refusesMessagesThatAreNone() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);

        assertThatThrownBy(() -> conversations.say(CUSTOMER, id, message("m1", "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> conversations.say(CUSTOMER, id, message("", "hello")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> conversations.say(CUSTOMER, id, message("m".repeat(101), "hello")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> conversations.say(CUSTOMER, id, message("m1", "x".repeat(4_001))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(answered(conversations.say(CUSTOMER, id, message("m".repeat(100), "😀".repeat(4_000))))
                        .complete())
                .isTrue();
    }

    @Test
    void keepsWhateverCharactersPeopleSend() {
        LeasedConversations conversations = kernel.start(store);
        UUID id = open(conversations);
        String strange = "hi \u0000 \uD800 \u202E 😀 '; drop table conversation.turn; -- <b>\t\"\\";

        TurnView turn = answered(conversations.say(CUSTOMER, id, message("m1", strange)));

        assertThat(turn.said()).contains("hi \uFFFD \uFFFD \u202E 😀 '; drop table conversation.turn; -- <b>\t\"\\");
        assertThat(conversations.read(CUSTOMER, id).orElseThrow().turns()).containsExactly(turn);
    }
}
