package zhiyin.conversation.timing;

import zhiyin.conversation.spi.EffectHandler;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;

/** Carries effects out, and measures it. */
public record TimedEffects(EffectHandler handler, StageTimes times) implements EffectHandler {

    @Override
    public boolean handles(Effect effect) {
        return handler.handles(effect);
    }

    @Override
    public Outcome handle(Effect effect, Context context) throws EffectFailure {
        long since = System.nanoTime();
        try {
            return handler.handle(effect, context);
        } finally {
            times.took(stage(effect), since);
        }
    }

    private static StageTimes.Stage stage(Effect effect) {
        return switch (effect) {
            case Effect.Query query -> StageTimes.Stage.QUERY;
            case Effect.Command command -> StageTimes.Stage.COMMAND;
            case Effect.SearchKnowledge search -> StageTimes.Stage.KNOWLEDGE;
            case Effect.RequestStepUp request -> StageTimes.Stage.STEP_UP;
            case Effect.OpenTicket ticket -> StageTimes.Stage.TICKET;
        };
    }
}
