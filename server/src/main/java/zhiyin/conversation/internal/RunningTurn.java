package zhiyin.conversation.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import zhiyin.audit.EvidenceEntry;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.conversation.store.JournalEntry;
import zhiyin.conversation.store.Origin;
import zhiyin.conversation.store.StepCommit;
import zhiyin.conversation.store.StoredTurn;
import zhiyin.conversation.store.Work;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;

/** A turn being worked on: what is committed of it, and the commit of its next step. Seen by one thread. */
final class RunningTurn {

    private static final int LONGEST_FACT = 200;

    private final Work work;
    private final Duration lease;
    private final Deque<Effect> effects;
    private DialogueState state;
    private StoredTurn stored;
    private Optional<Interpretation> interpretation;
    private long version;
    private boolean gaveUp;

    RunningTurn(Work work, Duration lease) {
        this.work = work;
        this.lease = lease;
        this.effects = new ArrayDeque<>(work.planned());
        this.state = work.state();
        this.stored = work.turn();
        this.interpretation = work.turn().progress().interpretation();
        this.version = work.version();
    }

    UUID conversation() {
        return work.conversation();
    }

    DialogueState state() {
        return state;
    }

    StoredTurn stored() {
        return stored;
    }

    int steps() {
        return stored.progress().steps();
    }

    boolean isQueued() {
        return stored.progress().stage() == StoredTurn.Stage.QUEUED;
    }

    boolean isComplete() {
        return stored.progress().isComplete();
    }

    /** Whether this was tried as often as is allowed; true once, because ending what is under way is tried afresh. */
    boolean givesUp() {
        boolean gives = work.exhausted() && version == work.version();
        gaveUp |= gives;
        return gives;
    }

    boolean isSignedIn() {
        return work.owner().customer().isPresent();
    }

    boolean hasEffects() {
        return !effects.isEmpty();
    }

    Optional<Effect> nextEffect() {
        return Optional.ofNullable(effects.poll());
    }

    EffectHandler.Context context() {
        return new EffectHandler.Context(work.owner().in(stored.session()), work.conversation(), state.language());
    }

    void adopt(DialogueState current) {
        state = current;
    }

    void interpreted(Interpretation read) {
        interpretation = Optional.of(read);
    }

    /** The step as it is to be committed; from here on the turn is as if it were. */
    StepCommit step(Optional<Input> input, Facts facts, StepTaking.Taken taken, Optional<Effect> ended) {
        boolean complete = taken.designed() || taken.endsTurn(hasEffects());
        StepTaking.Taken told = complete && isUnanswered(taken) ? StepTaking.answered(taken) : taken;
        List<Reply> replies = new ArrayList<>(stored.progress().replies());
        replies.addAll(told.step().replies());
        state = told.step().state();
        effects.addAll(told.step().effects());
        StoredTurn.Progress progress = new StoredTurn.Progress(
                complete ? StoredTurn.Stage.COMPLETE : StoredTurn.Stage.RUNNING,
                steps() + 1,
                interpretation,
                replies,
                flow(state),
                awaiting(state));
        stored = stored.with(progress);
        StepCommit commit = new StepCommit(
                work.conversation(),
                work.owner(),
                work.fence(),
                version,
                stored.sequence(),
                new JournalEntry(
                        version + 1,
                        stored.sequence(),
                        input,
                        facts,
                        state,
                        told.step().effects(),
                        told.step().replies(),
                        told.designed()),
                ended,
                progress,
                facts.now().plus(lease),
                complete ? Optional.of(evidence(told)) : Optional.empty());
        version++;
        return commit;
    }

    /** A customer who said something always hears something. */
    private boolean isUnanswered(StepTaking.Taken taken) {
        return stored.origin() == Origin.CLIENT
                && stored.progress().replies().isEmpty()
                && taken.step().replies().isEmpty();
    }

    private EvidenceEntry evidence(StepTaking.Taken told) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sequence", Long.toString(stored.sequence()));
        facts.put("release", state.release());
        facts.put("steps", Integer.toString(steps()));
        facts.put("redacted", Boolean.toString(stored.isRedacted()));
        facts.put("designed", Boolean.toString(told.designed()));
        facts.put("awaiting", clipped(awaiting(state)));
        interpretation.ifPresent(read -> facts.put("intent", clipped(read.intent())));
        flow(state).ifPresent(flow -> facts.put("flow", clipped(flow)));
        return EvidenceEntry.of(
                gaveUp ? "conversation.turn-given-up" : "conversation.turn-answered",
                work.owner().id().toString(),
                work.conversation().toString(),
                facts);
    }

    /** Evidence has a bound, and no name of a flow may keep a turn from being committed. */
    private static String clipped(String name) {
        return name.length() <= LONGEST_FACT ? name : name.substring(0, LONGEST_FACT);
    }

    private static Optional<String> flow(DialogueState state) {
        return state.frames().isEmpty()
                ? Optional.empty()
                : Optional.of(state.frames().getLast()).map(Frame::flow);
    }

    private static String awaiting(DialogueState state) {
        return switch (state.awaiting()) {
            case Awaiting.Anything anything -> "anything";
            case Awaiting.SlotValue slot -> "slot:" + slot.slot();
            case Awaiting.Confirmation confirmation -> "confirmation";
            case Awaiting.Correction correction -> "correction";
            case Awaiting.Offer offer -> "offer";
            case Awaiting.StepUp stepUp -> "step-up";
            case Awaiting.EffectOutcome effect -> "effect";
            case Awaiting.KnowledgeAnswer knowledge -> "effect";
        };
    }
}
