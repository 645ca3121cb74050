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
import zhiyin.language.examples.ExampleRows;
import zhiyin.language.spi.RecentMessages;
import zhiyin.release.Publications;

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
        return new TrainingJobs(
                new TrainingJobs.Parts(
                        rows, examples, shelf, making, encoders, Optional.of(folder), publications, settings),
                evidence,
                transactions,
                clock,
                random);
    }

    @Bean
    ModelDesk modelDesk(
            ModelShelf shelf, Publications publications, ServingUnderstander serving, ServingFollower follower) {
        return new ModelDesk(shelf, publications, serving, follower);
    }

    /** Without conversations, as in a test of one module, nobody has said anything. */
    @Bean
    Trials trials(
            ModelDesk desk,
            ServingUnderstander serving,
            ObjectProvider<RecentMessages> messages,
            LearningSettings settings,
            Evidence evidence,
            TransactionOperations transactions,
            Clock clock) {
        RecentMessages recent = (entity, since, limit, purpose) -> Optional.ofNullable(messages.getIfAvailable())
                .map(there -> there.latest(entity, since, limit, purpose))
                .orElseGet(List::of);
        return new Trials(desk, serving, recent, settings, evidence, transactions, clock);
    }

    @Bean
    Reviews reviews(
            ModelDesk desk,
            Trials trials,
            ServingUnderstander serving,
            ExampleRows examples,
            BaseCorpus base,
            EncoderShelf encoders) {
        return new Reviews(desk, trials, serving, examples, base, encoders);
    }
}
