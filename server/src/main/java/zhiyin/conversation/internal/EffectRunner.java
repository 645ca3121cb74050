package zhiyin.conversation.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.conversation.spi.EffectHandler.EffectFailure;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Outcome;

/** Carries one effect out, outside any transaction and within bounded time, and says how it ended. */
final class EffectRunner {

    private static final Logger log = LoggerFactory.getLogger(EffectRunner.class);

    private final List<EffectHandler> handlers;
    private final Duration timeout;
    private final ExecutorService threads;

    EffectRunner(List<EffectHandler> handlers, Duration timeout, ExecutorService threads) {
        this.handlers = List.copyOf(handlers);
        this.timeout = timeout;
        this.threads = threads;
    }

    Input run(Effect effect, EffectHandler.Context context) throws InterruptedException {
        Optional<EffectHandler> handler = handlerOf(effect);
        if (handler.isEmpty()) {
            log.error("no single handler for effect {} of {}", describe(effect), context.conversationId());
            return new Input.EffectFailed(effect.id(), "unsupported");
        }
        Future<Outcome> running = threads.submit(() -> handler.get().handle(effect, context));
        try {
            return new Input.EffectDone(effect.id(), running.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            running.cancel(true);
            log.warn("effect {} of {} took longer than {}", describe(effect), context.conversationId(), timeout);
            return new Input.TimedOut(effect.id());
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return failed(effect, context, cause == null ? e : cause);
        }
    }

    private Optional<EffectHandler> handlerOf(Effect effect) {
        List<EffectHandler> fitting =
                handlers.stream().filter(handler -> handler.handles(effect)).toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    /**
     * A command that broke in an unforeseen way may have happened all the same, for instance when only the answer was
     * lost: it counts as unknown, never as not done.
     */
    private static Input failed(Effect effect, EffectHandler.Context context, Throwable cause) {
        if (cause instanceof EffectFailure failure) {
            log.warn("effect {} of {} failed: {}", describe(effect), context.conversationId(), failure.problem());
            return new Input.EffectFailed(effect.id(), failure.problem());
        }
        if (cause instanceof Error error) {
            throw error;
        }
        log.error("effect {} of {} broke: {}", describe(effect), context.conversationId(), Unspoken.of(cause));
        return effect instanceof Effect.Command
                ? new Input.TimedOut(effect.id())
                : new Input.EffectFailed(effect.id(), "unavailable");
    }

    private static String describe(Effect effect) {
        return switch (effect) {
            case Effect.Query query -> "query " + query.operation();
            case Effect.Command command -> "command " + command.operation();
            case Effect.SearchKnowledge search -> "search-knowledge";
            case Effect.RequestStepUp request -> "request-step-up";
            case Effect.OpenTicket ticket -> "open-ticket";
        };
    }
}
