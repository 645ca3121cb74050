package zhiyin.conversation.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.random.RandomGenerator;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.dialogue.Dialogue;
import zhiyin.identity.StepUps;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.TypedCodes;
import zhiyin.understanding.Understander;

/** Everything the kernel stands on; assembled by Spring in service and by hand in tests, benchmarks and simulators. */
public record Kernel(
        ConversationStore store,
        Dialogue dialogue,
        Understander understander,
        TypedCodes codes,
        PersonalNumbers numbers,
        StepUps stepUps,
        List<EffectHandler> handlers,
        ConversationSettings settings,
        Clock clock,
        ZoneId zone,
        RandomGenerator random,
        ExecutorService threads,
        CrashPoints crashPoints) {

    public Kernel {
        handlers = List.copyOf(handlers);
    }
}
