package zhiyin.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Value;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** What every store of conversations promises of what it was given to keep. */
abstract class StoredTurnsContractTests extends StoreUnderTest {

    @Test
    void forgetsAPlannedEffectOnceItsOutcomeIsCommitted() {
        store.open(opening());
        Work work = work(store.accept(said("m1"), wish(NOON)));
        store.commit(planning(work, NOON));
        Work running = store.next(CONVERSATION, work.fence()).orElseThrow();

        StepCommit ended =
                commit(running, NOON, Optional.of(new Input.EffectFailed(EFFECT.id(), "unavailable")), List.of(), true);
        store.commit(new StepCommit(
                ended.conversation(),
                ended.owner(),
                ended.fence(),
                ended.version(),
                ended.sequence(),
                ended.entry(),
                Optional.of(EFFECT),
                ended.progress(),
                ended.leaseUntil(),
                ended.evidence()));
        Work next = work(store.accept(said("m2"), wish(NOON)));

        assertThat(next.planned()).isEmpty();
        assertThat(store.journal(CONVERSATION)).hasSize(3);
    }

    @Test
    void knowsAMessageAgainWithinItsOriginOnly() {
        store.open(opening());
        Work work = work(store.accept(said("m1"), wish(NOON)));
        store.commit(answer(work, NOON));

        assertThat(store.accept(said("m1"), wish(NOON)))
                .isInstanceOfSatisfying(
                        Accepted.Known.class,
                        known ->
                                assertThat(known.turn().progress().isComplete()).isTrue());
        assertThat(work(store.accept(proven(), wish(NOON))).turn().sequence()).isEqualTo(2);
        assertThat(store.turn(CONVERSATION, Origin.KERNEL, "m1").orElseThrow().input())
                .contains(new Input.SteppedUp(new UUID(4, 4)));
    }

    @Test
    void showsNothingToOthers() {
        store.open(opening());
        Owner other = new Owner(new UUID(1, 2), OWNER.entity(), OWNER.role(), OWNER.customer());
        Owner elsewhere = new Owner(OWNER.id(), new LegalEntity("other"), OWNER.role(), OWNER.customer());

        for (Owner stranger : List.of(other, elsewhere)) {
            Incoming incoming = new Incoming(
                    CONVERSATION,
                    stranger,
                    new UUID(2, 1),
                    Origin.CLIENT,
                    "m1",
                    Optional.of("words"),
                    Optional.empty(),
                    Optional.empty(),
                    NOON);
            assertThat(store.accept(incoming, wish(NOON))).isInstanceOf(Accepted.NoSuchConversation.class);
            assertThat(store.read(CONVERSATION, stranger, Purpose.CUSTOMER_SERVICE))
                    .isEmpty();
            assertThat(store.language(CONVERSATION, stranger)).isEmpty();
            assertThat(store.challengePending(CONVERSATION, stranger, NOON)).isFalse();
        }
        assertThat(store.language(CONVERSATION, OWNER)).contains(Language.ZH);
    }

    @Test
    void awaitsACodeWhileAStepUpIsOpen() {
        UUID stepUp = new UUID(4, 1);
        store.open(opening());
        assertThat(store.challengePending(CONVERSATION, OWNER, NOON.minusSeconds(300)))
                .isFalse();
        Work work = work(store.accept(said("m1"), wish(NOON)));
        assertThat(store.challengePending(CONVERSATION, OWNER, NOON.minusSeconds(300)))
                .isTrue();
        StepCommit asking = commit(
                work,
                NOON,
                Optional.of(new Input.Cancelled()),
                List.of(new Effect.RequestStepUp(new UUID(20, 2), stepUp, "digest")),
                true);
        store.commit(asking);

        assertThat(store.challengePending(CONVERSATION, OWNER, NOON.minusSeconds(300)))
                .isTrue();
        assertThat(store.challengePending(CONVERSATION, OWNER, NOON)).isFalse();
        assertThat(store.stepUpDigest(CONVERSATION, stepUp)).contains("digest");
        assertThat(store.stepUpDigest(CONVERSATION, new UUID(4, 2))).isEmpty();
    }

    @Test
    void keepsTheOrderOfNamedValues() {
        store.open(opening());
        Work work = work(store.accept(said("m1"), wish(NOON)));
        store.commit(answer(work, NOON));

        Value.Group values = store.read(CONVERSATION, OWNER, Purpose.CUSTOMER_SERVICE)
                .orElseThrow()
                .turns()
                .getFirst()
                .progress()
                .replies()
                .getFirst()
                .values();

        assertThat(values.values().keySet()).containsExactly("zebra", "a", "middle");
    }
}
