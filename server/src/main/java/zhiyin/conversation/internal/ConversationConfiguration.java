package zhiyin.conversation.internal;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import zhiyin.audit.Evidence;
import zhiyin.banking.Bank;
import zhiyin.conversation.Transcripts;
import zhiyin.conversation.effects.BankEffects;
import zhiyin.conversation.effects.KnowledgeEffects;
import zhiyin.conversation.effects.StepUpEffects;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.conversation.store.CommitObserver;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.PostgresConversationStore;
import zhiyin.conversation.timing.StageTimes;
import zhiyin.conversation.timing.TimedEffects;
import zhiyin.conversation.timing.TimedStore;
import zhiyin.conversation.timing.TimedUnderstander;
import zhiyin.dialogue.Dialogue;
import zhiyin.identity.StepUps;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.TypedCodes;
import zhiyin.understanding.Understander;

/** Assembles the kernel. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
class ConversationConfiguration {

    @Bean
    ConversationStore conversationStore(
            DataSource database,
            PlatformTransactionManager transactions,
            Evidence evidence,
            CommitObserver observer,
            ConversationSettings settings) {
        return new PostgresConversationStore(database, transactions, evidence, observer, settings.bounds());
    }

    @Bean
    CommitObserver commitObserver() {
        return CommitObserver.NONE;
    }

    @Bean
    CrashPoints crashPoints() {
        return CrashPoints.NONE;
    }

    /** Without a registry of metrics, as in a test of one module, the times go nowhere. */
    @Bean
    StageTimes stageTimes(ObjectProvider<MeterRegistry> registry) {
        return new StageTimes(registry.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    KernelThreads kernelThreads() {
        return new KernelThreads(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Bean
    Kernel kernel(
            ConversationStore store,
            Dialogue dialogue,
            Understander understander,
            TypedCodes codes,
            PersonalNumbers numbers,
            StepUps stepUps,
            List<EffectHandler> handlers,
            ConversationSettings settings,
            Clock clock,
            @Value("${zhiyin.bank.zone:Asia/Shanghai}") ZoneId zone,
            SecureRandom random,
            KernelThreads threads,
            CrashPoints crashPoints,
            StageTimes times) {
        return new Kernel(
                new TimedStore(store, times),
                dialogue,
                new TimedUnderstander(understander, times),
                codes,
                numbers,
                stepUps,
                handlers.stream()
                        .<EffectHandler>map(handler -> new TimedEffects(handler, times))
                        .toList(),
                settings,
                clock,
                zone,
                random,
                threads.executor(),
                crashPoints);
    }

    @Bean
    LeasedConversations conversations(Kernel kernel) {
        return new LeasedConversations(kernel);
    }

    @Bean
    Transcripts transcripts(ConversationStore store) {
        return new StaffTranscripts(store);
    }

    @Bean
    Recovery conversationRecovery(LeasedConversations conversations) {
        return conversations.recovery();
    }

    @Bean
    EffectHandler bankEffects(Bank bank) {
        return new BankEffects(bank);
    }

    @Bean
    EffectHandler knowledgeEffects(KnowledgeBase knowledge) {
        return new KnowledgeEffects(knowledge);
    }

    @Bean
    EffectHandler stepUpEffects(StepUps stepUps, Clock clock, ConversationSettings settings) {
        return new StepUpEffects(stepUps, clock, settings.stepUpExpiry());
    }

    /**
     * Not a bean of type {@link java.util.concurrent.Executor}, because such a bean would replace the web server's own.
     * Closing waits for the turns under way, so that an orderly stop leaves nothing to recover.
     */
    record KernelThreads(ExecutorService executor) implements AutoCloseable {
        @Override
        public void close() {
            executor.close();
        }
    }
}
