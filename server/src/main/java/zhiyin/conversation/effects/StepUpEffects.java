package zhiyin.conversation.effects;

import java.time.Clock;
import java.time.Duration;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.identity.StepUps;

/** Opens step-ups bound to what was read back. */
public final class StepUpEffects implements EffectHandler {

    private final StepUps stepUps;
    private final Clock clock;
    private final Duration expiry;

    public StepUpEffects(StepUps stepUps, Clock clock, Duration expiry) {
        this.stepUps = stepUps;
        this.clock = clock;
        this.expiry = expiry;
    }

    @Override
    public boolean handles(Effect effect) {
        return effect instanceof Effect.RequestStepUp;
    }

    @Override
    public Outcome handle(Effect effect, Context context) throws EffectFailure {
        if (!(effect instanceof Effect.RequestStepUp request)) {
            throw new EffectFailure("unsupported", new IllegalArgumentException("only step-ups"));
        }
        stepUps.request(
                request.stepUpId(),
                context.principal(),
                request.digest(),
                clock.instant().plus(expiry));
        return new Outcome("opened", Value.Group.of());
    }
}
