package zhiyin.conversation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.audit.EvidenceEntry;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Value;
import zhiyin.identity.Role;
import zhiyin.privacy.Purpose;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** What every store of conversations promises. */
abstract class ConversationStoreContractTests {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    static final Bounds BOUNDS = new Bounds(5, 50);
    static final Duration LEASE = Duration.ofSeconds(30);
    static final UUID CONVERSATION = new UUID(10, 1);
    private static final Owner OWNER =
            new Owner(new UUID(1, 1), LegalEntity.DEFAULT, Role.CUSTOMER, Optional.of(new CustomerId(new UUID(3, 1))));
    private static final Effect EFFECT =
            new Effect.Query(new UUID(20, 1), "accounts", new Value.Group(java.util.Map.of()));

    protected final List<EvidenceEntry> evidence = new ArrayList<>();
    private final ConversationStore store = store();
    private long holders;

    abstract ConversationStore store();

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
            assertThat(store.exists(CONVERSATION, stranger)).isFalse();
            assertThat(store.challengePending(CONVERSATION, stranger, NOON)).isFalse();
        }
        assertThat(store.exists(CONVERSATION, OWNER)).isTrue();
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

    static Opening opening() {
        return new Opening(CONVERSATION, OWNER, state(0), facts(NOON));
    }

    private static DialogueState state(long steps) {
        return new DialogueState(
                CONVERSATION,
                "r-0000000000000001",
                Language.ZH,
                true,
                steps,
                List.of(),
                new Awaiting.Anything(),
                List.of(),
                List.of(),
                0);
    }

    private static Facts facts(Instant now) {
        return new Facts(now, ZoneOffset.UTC, true);
    }

    private static Incoming proven() {
        return new Incoming(
                CONVERSATION,
                OWNER,
                new UUID(2, 1),
                Origin.KERNEL,
                "m1",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Input.SteppedUp(new UUID(4, 4))),
                NOON);
    }

    static Incoming said(String id) {
        return new Incoming(
                CONVERSATION,
                OWNER,
                new UUID(2, 1),
                Origin.CLIENT,
                id,
                Optional.of("words of " + id),
                Optional.of(Language.ZH),
                Optional.empty(),
                NOON);
    }

    LeaseWish wish(Instant now) {
        return new LeaseWish(new UUID(30, ++holders), now, now.plus(LEASE));
    }

    static Work work(Accepted accepted) {
        return ((Accepted.Queued) accepted).work().orElseThrow();
    }

    static StepCommit answer(Work work, Instant now) {
        return commit(work, now, Optional.of(new Input.Cancelled()), List.of(), true);
    }

    private static StepCommit planning(Work work, Instant now) {
        return commit(work, now, Optional.of(new Input.Cancelled()), List.of(EFFECT), false);
    }

    private static StepCommit commit(
            Work work, Instant now, Optional<Input> input, List<Effect> effects, boolean complete) {
        java.util.Map<String, Value> values = new java.util.LinkedHashMap<>();
        values.put("zebra", new Value.Whole(1));
        values.put("a", new Value.Whole(2));
        values.put("middle", new Value.Whole(3));
        Reply reply = Reply.of(zhiyin.dialogue.ReplyType.TEXT, "so be it", new Value.Group(values));
        return new StepCommit(
                CONVERSATION,
                OWNER,
                work.fence(),
                work.version(),
                work.turn().sequence(),
                new JournalEntry(
                        work.version() + 1,
                        work.turn().sequence(),
                        input,
                        facts(now),
                        state(work.version() + 1),
                        effects,
                        List.of(reply),
                        false),
                Optional.empty(),
                new StoredTurn.Progress(
                        complete ? StoredTurn.Stage.COMPLETE : StoredTurn.Stage.RUNNING,
                        work.turn().progress().steps() + 1,
                        Optional.empty(),
                        List.of(reply),
                        Optional.empty(),
                        "anything"),
                now.plus(LEASE),
                complete
                        ? Optional.of(
                                EvidenceEntry.of("conversation.turn-answered", "actor", "subject", java.util.Map.of()))
                        : Optional.empty());
    }
}
