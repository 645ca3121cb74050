package zhiyin.conversation.spi;

import java.util.UUID;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.identity.Principal;
import zhiyin.values.Language;

/**
 * Carries effects out, outside any transaction of the conversation. Called again after a crash with the same effect:
 * handling an effect twice must do what handling it once does.
 */
public interface EffectHandler {

    /** Whether this handler carries out such effects; exactly one handler does for each. */
    boolean handles(Effect effect);

    /**
     * Carries the effect out.
     *
     * @throws EffectFailure when it certainly was not carried out
     */
    Outcome handle(Effect effect, Context context) throws EffectFailure;

    /** On whose behalf and where. */
    record Context(Principal principal, UUID conversationId, Language language) {}

    /** The effect certainly did not happen; {@code problem} is a stable slug. */
    final class EffectFailure extends Exception {
        private final String problem;

        public EffectFailure(String problem, Throwable cause) {
            super(problem, cause);
            this.problem = problem;
        }

        public String problem() {
            return problem;
        }
    }
}
