package zhiyin.channel;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import zhiyin.audit.Evidence;
import zhiyin.database.TestDatabase;
import zhiyin.language.Explanations;
import zhiyin.language.examples.Examples;
import zhiyin.language.examples.IntentNames;
import zhiyin.language.learning.LearningWorld;
import zhiyin.language.learning.ModelDesk;
import zhiyin.language.learning.Reviews;
import zhiyin.language.learning.TrainingJobs;
import zhiyin.language.learning.Trials;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.TypedCodes;
import zhiyin.privacy.internal.ShippedGuards;

/** The doors and the desk, with everything behind them faked. Deliberately no {@code @Configuration}: nobody scans it. */
@EnableAutoConfiguration
@ComponentScan({"zhiyin.channel", "zhiyin.desk", "zhiyin.language.door"})
class ApiSlice {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    DataSource dataSource() {
        return TestDatabase.fresh();
    }

    @Bean
    FakePeople people() {
        return new FakePeople();
    }

    @Bean
    FakeConversations conversations(Clock clock) {
        return new FakeConversations(clock);
    }

    @Bean
    Evidence evidence() {
        return entry -> UUID.randomUUID();
    }

    @Bean
    LearningWorld learning(DataSource database, Clock clock) {
        return new LearningWorld(database, clock, text -> {});
    }

    @Bean
    Examples examples(LearningWorld learning) {
        return learning.examples;
    }

    @Bean
    IntentNames intentNames(LearningWorld learning) {
        return new IntentNames(learning.base);
    }

    @Bean
    Explanations explanations(LearningWorld learning, Clock clock) {
        return new Explanations(learning.serving, clock, ZoneOffset.UTC);
    }

    @Bean
    TrainingJobs trainingJobs(LearningWorld learning) {
        return learning.jobs;
    }

    @Bean
    ModelDesk modelDesk(LearningWorld learning) {
        return learning.desk;
    }

    @Bean
    Trials trials(LearningWorld learning) {
        return learning.trials;
    }

    @Bean
    Reviews reviews(LearningWorld learning) {
        return learning.reviews;
    }

    @Bean
    TypedCodes typedCodes() {
        return ShippedGuards.CODES;
    }

    @Bean
    PersonalNumbers personalNumbers() {
        return ShippedGuards.NUMBERS;
    }

    @Bean
    DemonstrationLogins demonstrationLogins() {
        return reader -> Optional.of(List.of(
                new DemonstrationLogins.Login("anna", "pw", "JBSWY3DP", "customer", "c1", "en", "A customer"),
                new DemonstrationLogins.Login("agent", "pw", "JBSWY3DP", "agent", null, "zh", "Staff")));
    }
}
