package zhiyin.conversation.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.conversation.store.Committed;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.Work;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;

/**
 * Works on a conversation whose lease it was given until nothing waits there: input, step, commit, effects, and their
 * outcomes as the next input.
 */
final class TurnDriver {

    /*
     * The order of the lines below is the product's promise. Nothing outside happens before the commit that plans it,
     * no outcome is known before the commit that records it, and between any two lines the process may die: what is
     * committed is found by the recovery, and what was done but not recorded is done again under the same name.
     */

    private static final Logger log = LoggerFactory.getLogger(TurnDriver.class);

    private final ConversationStore store;
    private final MessageReading reading;
    private final StepTaking steps;
    private final EffectRunner effects;
    private final TurnSignals signals;
    private final ConversationSettings settings;
    private final Clock clock;
    private final ZoneId zone;
    private final CrashPoints crashPoints;
    private final ExecutorService threads;

    TurnDriver(Kernel kernel, StepTaking steps, EffectRunner effects, TurnSignals signals) {
        this.store = kernel.store();
        this.reading = new MessageReading(kernel.understander(), kernel.dialogue(), kernel.zone());
        this.steps = steps;
        this.effects = effects;
        this.signals = signals;
        this.settings = kernel.settings();
        this.clock = kernel.clock();
        this.zone = kernel.zone();
        this.crashPoints = kernel.crashPoints();
        this.threads = kernel.threads();
    }

    /** Goes on in a thread of its own. */
    void driveInBackground(Work work) {
        threads.execute(() -> drive(work));
    }

    /**
     * Goes on until nothing waits or the lease is lost. After a failure the lease is left to expire, so that a defect is
     * tried again at the pace of leases and not of a loop.
     */
    void drive(Work work) {
        try {
            Optional<Work> next = Optional.of(work);
            while (next.isPresent() && turn(next.get()) == Committed.LEASE_GOES_ON) {
                next = store.next(work.conversation(), work.fence());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error(
                    work.exhausted()
                            ? "work on {} broke even at giving it up, and nobody will take it up again: {}"
                            : "work on {} broke and will be taken up again: {}",
                    work.conversation(),
                    Unspoken.of(e));
        }
    }

    private Committed turn(Work work) throws InterruptedException {
        RunningTurn turn = new RunningTurn(work, settings.lease());
        Committed committed = turn.isQueued() ? begin(turn) : Committed.LEASE_GOES_ON;
        while (committed == Committed.LEASE_GOES_ON && !turn.isComplete()) {
            Optional<Effect> effect = turn.nextEffect();
            committed = effect.isPresent() ? carryOut(turn, effect.get()) : stop(turn);
        }
        if (committed == Committed.LEASE_LOST) {
            log.info("the lease of {} went to somebody else", work.conversation());
        } else {
            signals.complete(work.conversation(), turn.stored());
        }
        return committed;
    }

    private Committed begin(RunningTurn turn) {
        turn.adopt(steps.current(turn.state()));
        if (turn.givesUp()) {
            return giveUp(turn);
        }
        Optional<Input> input = turn.stored().input();
        Optional<String> text = turn.stored().text();
        if (text.isPresent()) {
            crashPoints.reached(CrashPoint.BEFORE_INTERPRETATION);
            Optional<Interpretation> interpretation = read(turn, text.get());
            crashPoints.reached(CrashPoint.AFTER_INTERPRETATION);
            interpretation.ifPresent(turn::interpreted);
            input = interpretation.map(Input.Said::new);
        }
        Facts facts = facts(turn);
        StepTaking.Taken taken = input.isPresent()
                ? steps.take(turn.state(), input.get(), facts, turn.steps(), false)
                : steps.stopped(turn.state());
        crashPoints.reached(CrashPoint.BEFORE_STEP_COMMIT);
        Committed committed = store.commit(turn.step(input, facts, taken, Optional.empty()));
        crashPoints.reached(CrashPoint.AFTER_STEP_COMMIT);
        return committed;
    }

    private Optional<Interpretation> read(RunningTurn turn, String text) {
        try {
            return Optional.of(reading.read(turn.state(), turn.stored(), text));
        } catch (RuntimeException e) {
            log.error("a message of {} could not be read: {}", turn.conversation(), Unspoken.of(e));
            return Optional.empty();
        }
    }

    private Committed carryOut(RunningTurn turn, Effect effect) throws InterruptedException {
        Input outcome = turn.givesUp() ? unknown(turn, effect) : done(turn, effect);
        Facts facts = facts(turn);
        StepTaking.Taken taken = steps.isCurrent(turn.state())
                ? steps.take(turn.state(), outcome, facts, turn.steps(), turn.hasEffects())
                : steps.stopped(turn.state());
        crashPoints.reached(CrashPoint.BEFORE_OUTCOME_COMMIT);
        Committed committed = store.commit(turn.step(Optional.of(outcome), facts, taken, Optional.of(effect)));
        crashPoints.reached(CrashPoint.AFTER_OUTCOME_COMMIT);
        return committed;
    }

    private Input done(RunningTurn turn, Effect effect) throws InterruptedException {
        crashPoints.reached(CrashPoint.BEFORE_EFFECT);
        Input outcome = effects.run(effect, turn.context());
        crashPoints.reached(CrashPoint.AFTER_EFFECT);
        return outcome;
    }

    /** What the dialogue is told of an effect that was begun too often: a command may have happened all the same. */
    private static Input unknown(RunningTurn turn, Effect effect) {
        log.error("an effect of {} was tried too often; its turn goes on without it", turn.conversation());
        return effect instanceof Effect.Command
                ? new Input.TimedOut(effect.id())
                : new Input.EffectFailed(effect.id(), "unavailable");
    }

    private Committed giveUp(RunningTurn turn) {
        log.error("a turn of {} was tried too often and is ended without an answer to it", turn.conversation());
        return store.commit(turn.step(Optional.empty(), facts(turn), steps.stopped(turn.state()), Optional.empty()));
    }

    /** A turn that neither waits for a person nor has anything planned cannot go on by itself. */
    private Committed stop(RunningTurn turn) {
        log.error("a turn of {} has nothing to go on with", turn.conversation());
        return store.commit(turn.step(Optional.empty(), facts(turn), steps.stopped(turn.state()), Optional.empty()));
    }

    private Facts facts(RunningTurn turn) {
        return new Facts(now(clock), zone, turn.isSignedIn());
    }

    /** Microseconds, which is what the database keeps. */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
