package zhiyin.conversation.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.audit.EvidenceEntry;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Value;
import zhiyin.identity.Role;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** A store of conversations, and what tests put into it. */
abstract class StoreUnderTest {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    static final Bounds BOUNDS = new Bounds(5, 50);
    static final Duration LEASE = Duration.ofSeconds(30);
    static final UUID CONVERSATION = new UUID(10, 1);
    static final Owner OWNER =
            new Owner(new UUID(1, 1), LegalEntity.DEFAULT, Role.CUSTOMER, Optional.of(new CustomerId(new UUID(3, 1))));
    static final Effect EFFECT = new Effect.Query(new UUID(20, 1), "accounts", new Value.Group(java.util.Map.of()));

    protected final List<EvidenceEntry> evidence = new ArrayList<>();
    protected final ConversationStore store = store();
    private long holders;

    abstract ConversationStore store();

    static Opening opening() {
        return new Opening(CONVERSATION, OWNER, state(0), facts(NOON));
    }

    static DialogueState state(long steps) {
        return new DialogueState(
                CONVERSATION,
                "r-0000000000000001",
                Language.ZH,
                false,
                steps,
                List.of(),
                new Awaiting.Anything(),
                List.of(),
                List.of(),
                0);
    }

    static Facts facts(Instant now) {
        return new Facts(now, ZoneOffset.UTC, true);
    }

    static Incoming proven() {
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

    static StepCommit planning(Work work, Instant now) {
        return commit(work, now, Optional.of(new Input.Cancelled()), List.of(EFFECT), false);
    }

    static StepCommit commit(Work work, Instant now, Optional<Input> input, List<Effect> effects, boolean complete) {
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
