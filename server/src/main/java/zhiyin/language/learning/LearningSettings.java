package zhiyin.language.learning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the models are taught and followed.
 *
 * @param followEvery pause between two looks at which models are to serve
 * @param folds in how many parts sentences are held out to measure a model; each costs a training
 * @param threads how many threads of the lowest priority a training uses
 * @param keptSets how many sets of models are kept to be compared and gone back to
 * @param recentMessages how many messages an editor is shown at most
 * @param recentSpan how far back they go
 * @param lostAfter a training that gave no sign of life for this long counts as interrupted
 */
@ConfigurationProperties("zhiyin.language")
public record LearningSettings(
        @DefaultValue("2s") Duration followEvery,
        @DefaultValue("3") int folds,
        @DefaultValue("1") int threads,
        @DefaultValue("10") int keptSets,
        @DefaultValue("500") int recentMessages,
        @DefaultValue("14d") Duration recentSpan,
        @DefaultValue("30s") Duration lostAfter) {

    public LearningSettings {
        if (followEvery.isNegative() || followEvery.isZero() || lostAfter.compareTo(Duration.ofSeconds(5)) < 0) {
            throw new IllegalArgumentException(
                    "zhiyin.language.follow-every is more than 0s and lost-after at least 5s");
        }
        if (folds < 2 || threads < 1 || keptSets < 2 || recentMessages < 1 || recentMessages > 5_000) {
            throw new IllegalArgumentException("zhiyin.language.folds and kept-sets are at least 2, threads at least 1,"
                    + " recent-messages 1 to 5000");
        }
    }
}
