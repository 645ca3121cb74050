package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static zhiyin.conversation.internal.TestKernel.CUSTOMER;
import static zhiyin.conversation.internal.TestKernel.message;
import static zhiyin.conversation.internal.TestKernel.texts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import zhiyin.audit.EvidenceEntry;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.conversation.TurnView;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.InMemoryConversationStore;
import zhiyin.dialogue.Reply;

/** The cycle from the outside, on either store. */
class KernelTests {

    protected final List<EvidenceEntry> evidence = java.util.Collections.synchronizedList(new ArrayList<>());
    protected final FakeWorld world = new FakeWorld();
    protected final TestKernel kernel = new TestKernel(world);
    private final ConversationStore store = store();

    ConversationStore store() {
        return new InMemoryConversationStore(evidence::add, TestKernel.BOUNDS);
    }

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

    private static TurnView untilAnswered(
            LeasedConversations conversations, UUID id, zhiyin.conversation.Conversations.Message message) {
        TurnResult result = conversations.say(CUSTOMER, id, message);
        while (!(result instanceof TurnResult.Answered)) {
            result = conversations.say(CUSTOMER, id, message);
        }
        return answered(result);
    }

    private static List<TurnResult> together(int times, Callable<TurnResult> call) throws Exception {
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
