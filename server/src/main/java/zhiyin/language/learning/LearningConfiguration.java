package zhiyin.language.learning;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.examples.BaseCorpus;
import zhiyin.language.examples.CustomersWords;
import zhiyin.language.examples.ExampleRows;
import zhiyin.language.spi.RecentMessages;
import zhiyin.release.Publications;
import zhiyin.values.TimeOrderedId;

/** Assembles learning. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LearningSettings.class)
class LearningConfiguration {

    @Bean
    ServingFollower servingFollower(
            Publications publications, ModelShelf shelf, ServingUnderstander serving, LearningSettings settings) {
        return new ServingFollower(publications, shelf, serving, settings.followEvery());
    }

    @Bean
    TrainingJobs trainingJobs(
            @Value("${zhiyin.models-dir}") Path folder,
            TrainingRows rows,
            ExampleRows examples,
            ModelShelf shelf,
            LearntExamples learnt,
            BaseCorpus base,
            ServingUnderstander serving,
            EncoderShelf encoders,
            Publications publications,
            LearningSettings settings,
            Evidence evidence,
            TransactionOperations transactions,
            Clock clock,
            SecureRandom random) {
        CandidateMaking making = new CandidateMaking(shelf, base, serving, transactions, clock, random);
        CandidateKeeping keeping = new CandidateKeeping(shelf, learnt, publications, making, settings);
        return new TrainingJobs(
                new TrainingJobs.Parts(rows, examples, making, keeping, encoders, Optional.of(folder), settings),
                evidence,
                transactions,
                clock,
                random);
    }

    @Bean
    ModelDesk modelDesk(
            ModelShelf shelf,
            LearntExamples learnt,
            Publications publications,
            ServingUnderstander serving,
            ServingFollower follower,
            TransactionOperations transactions,
            Clock clock,
            SecureRandom random) {
        return new ModelDesk(
                shelf,
                learnt,
                publications,
                serving,
                follower,
                transactions,
                () -> TimeOrderedId.at(clock.instant(), random));
    }

    @Bean
    CustomersWords customersWords(ObjectProvider<RecentMessages> messages, LearningSettings settings, Clock clock) {
        return new CustomersWords(maybe(messages), settings.recentSpan(), clock);
    }

    @Bean
    Workbench workbench(
            ModelDesk desk,
            ServingUnderstander serving,
            ObjectProvider<RecentMessages> messages,
            LearningSettings settings,
            Evidence evidence,
            TransactionOperations transactions,
            Clock clock) {
        return new Workbench(desk, serving, maybe(messages), settings, evidence, transactions, clock);
    }

    @Bean
    Trials trials(ModelDesk desk, Workbench bench) {
        return new Trials(desk, bench);
    }

    @Bean
    Reviews reviews(ModelDesk desk, Workbench bench, ExampleRows examples, BaseCorpus base, EncoderShelf encoders) {
        return new Reviews(desk, bench, examples, base, encoders);
    }

    /** Without conversations, as in a test of one module, nobody has said anything. */
    private static RecentMessages maybe(ObjectProvider<RecentMessages> messages) {
        return (entity, since, limit, purpose) -> Optional.ofNullable(messages.getIfAvailable())
                .map(there -> there.latest(entity, since, limit, purpose))
                .orElseGet(List::of);
    }
}
