package zhiyin.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whose turn it is to work on a conversation: what every store of conversations promises of leases and fences. */
abstract class ConversationStoreContractTests extends StoreUnderTest {

    @Test
    void givesTheFirstMessageTheLease() {
        store.open(opening());

        Work work = work(store.accept(said("m1"), wish(NOON)));

        assertThat(work.turn().sequence()).isEqualTo(1);
        assertThat(work.turn().text()).contains("words of m1");
        assertThat(work.state()).isEqualTo(state(0));
        assertThat(work.owner()).isEqualTo(OWNER);
        assertThat(store.unattended(NOON.plusSeconds(29), 10)).isEmpty();
    }

    @Test
    void takesUpAFailingStepAsOftenAsIsAllowedOnceMoreToEndItAndThenNeverAgain() {
        store.open(opening());
        Instant now = NOON;
        Work work = work(store.accept(said("m1"), wish(now)));
        for (int attempt = 1; attempt <= BOUNDS.mostAttempts(); attempt++) {
            assertThat(work.exhausted()).isFalse();
            now = now.plus(LEASE);
            work = store.acquire(CONVERSATION, wish(now)).orElseThrow();
        }
        assertThat(work.exhausted()).isFalse();
        now = now.plus(LEASE);
        work = work(store.accept(said("m2"), wish(now)));
        assertThat(work.exhausted()).isTrue();
        assertThat(work.turn().clientMessageId()).isEqualTo("m1");

        now = now.plus(LEASE);
        assertThat(store.unattended(now, 10)).isEmpty();
        assertThat(store.acquire(CONVERSATION, wish(now))).isEmpty();
        assertThat(store.accept(said("m3"), wish(now))).isEqualTo(new Accepted.Queued(3, Optional.empty()));
        assertThat(store.commit(answer(work, now))).isEqualTo(Committed.LEASE_GOES_ON);
        assertThat(store.next(CONVERSATION, work.fence()).orElseThrow().exhausted())
                .isFalse();
    }

    @Test
    void turnsAwayTheMessageAfterAsManyAsMayWaitAndNoProof() {
        store.open(opening());
        for (int i = 1; i <= BOUNDS.mostUnfinished(); i++) {
            assertThat(store.accept(said("m" + i), wish(NOON))).isInstanceOf(Accepted.Queued.class);
        }

        assertThat(store.accept(said("m51"), wish(NOON))).isEqualTo(new Accepted.Full());
        assertThat(store.accept(said("m50"), wish(NOON))).isInstanceOf(Accepted.Known.class);
        assertThat(store.accept(proven(), wish(NOON))).isInstanceOf(Accepted.Queued.class);
        assertThat(store.turn(CONVERSATION, Origin.CLIENT, "m51")).isEmpty();
    }

    @Test
    void queuesWhatComesWhileSomebodyWorks() {
        store.open(opening());
        Work first = work(store.accept(said("m1"), wish(NOON)));

        Accepted second = store.accept(said("m2"), wish(NOON.plusSeconds(1)));

        assertThat(second).isEqualTo(new Accepted.Queued(2, Optional.empty()));
        assertThat(store.acquire(CONVERSATION, wish(NOON.plusSeconds(2)))).isEmpty();
        assertThat(store.commit(answer(first, NOON))).isEqualTo(Committed.LEASE_GOES_ON);
        Work next = store.next(CONVERSATION, first.fence()).orElseThrow();
        assertThat(next.turn().clientMessageId()).isEqualTo("m2");
        assertThat(next.version()).isEqualTo(1);
        assertThat(store.commit(answer(next, NOON))).isEqualTo(Committed.ALL_ANSWERED);
        assertThat(store.next(CONVERSATION, first.fence())).isEmpty();
        assertThat(work(store.accept(said("m3"), wish(NOON.plusSeconds(3)))).fence())
                .isGreaterThan(first.fence());
    }

    @Test
    void neverCommitsUnderAnOldFence() {
        store.open(opening());
        Work stalled = work(store.accept(said("m1"), wish(NOON)));
        Work taken = store.acquire(CONVERSATION, wish(NOON.plus(LEASE))).orElseThrow();

        assertThat(store.commit(answer(stalled, NOON))).isEqualTo(Committed.LEASE_LOST);
        assertThat(store.journal(CONVERSATION)).hasSize(1);
        assertThat(evidence).isEmpty();
        assertThat(store.next(CONVERSATION, stalled.fence())).isEmpty();
        assertThat(store.commit(answer(taken, NOON))).isEqualTo(Committed.ALL_ANSWERED);
        assertThat(store.commit(answer(stalled, NOON))).isEqualTo(Committed.LEASE_LOST);
        assertThat(store.commit(answer(taken, NOON))).isEqualTo(Committed.LEASE_LOST);
        assertThat(store.journal(CONVERSATION)).hasSize(2);
        assertThat(evidence).hasSize(1);
    }

    @Test
    void doesNotGiveALeaseAwayBeforeItEnds() {
        store.open(opening());
        work(store.accept(said("m1"), wish(NOON)));

        assertThat(store.acquire(CONVERSATION, wish(NOON.plus(LEASE).minusMillis(1))))
                .isEmpty();
        assertThat(store.unattended(NOON.plus(LEASE), 10)).containsExactly(CONVERSATION);
        assertThat(store.acquire(CONVERSATION, wish(NOON.plus(LEASE)))).isPresent();
        assertThat(store.unattended(NOON.plus(LEASE), 10)).isEmpty();
    }

    @Test
    void renewsTheLeaseWithEveryStep() {
        store.open(opening());
        Work work = work(store.accept(said("m1"), wish(NOON)));
        store.commit(planning(work, NOON.plusSeconds(20)));

        assertThat(store.acquire(CONVERSATION, wish(NOON.plusSeconds(49)))).isEmpty();
        Work taken = store.acquire(CONVERSATION, wish(NOON.plusSeconds(50))).orElseThrow();
        assertThat(taken.planned()).containsExactly(EFFECT);
        assertThat(taken.turn().progress().stage()).isEqualTo(StoredTurn.Stage.RUNNING);
    }

    @Test
    void givesTheOldestUnfinishedTurnToWhoeverComesAfterACrash() {
        store.open(opening());
        work(store.accept(said("m1"), wish(NOON)));

        Accepted later = store.accept(said("m2"), wish(NOON.plusSeconds(31)));

        assertThat(((Accepted.Queued) later).sequence()).isEqualTo(2);
        assertThat(work(later).turn().sequence()).isEqualTo(1);
    }
}
