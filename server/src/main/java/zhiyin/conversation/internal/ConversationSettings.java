package zhiyin.conversation.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import zhiyin.conversation.store.Bounds;
import zhiyin.values.Language;

/**
 * Settings of conversations.
 *
 * @param lease how long a node may work on a conversation without a sign of life
 * @param effectTimeout how long an effect may take before the customer is told that its outcome is not known; at most
 *     half of the lease
 * @param answerWithin how long a caller waits for the turn before it is told that work goes on
 * @param recheck how often a caller looks for a turn that another node works on
 * @param sweep how often conversations are looked for on which nobody works although they should
 * @param maxSteps steps a turn may take
 * @param maxRecoveries conversations recovered at once
 * @param maxAttempts how often a step that was not finished is taken up again before its turn is ended
 * @param maxUnfinished messages of one conversation that may wait for their answers
 * @param stepUpExpiry how long a step-up can be proven
 * @param defaultLanguage language of a conversation that states none
 */
@ConfigurationProperties("zhiyin.conversation")
public record ConversationSettings(
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10s") Duration effectTimeout,
        @DefaultValue("3s") Duration answerWithin,
        @DefaultValue("100ms") Duration recheck,
        @DefaultValue("5s") Duration sweep,
        @DefaultValue("32") int maxSteps,
        @DefaultValue("8") int maxRecoveries,
        @DefaultValue("5") int maxAttempts,
        @DefaultValue("50") int maxUnfinished,
        @DefaultValue("5m") Duration stepUpExpiry,
        @DefaultValue("zh") Language defaultLanguage) {

    public ConversationSettings {
        if (effectTimeout.multipliedBy(2).compareTo(lease) > 0) {
            throw new IllegalArgumentException("zhiyin.conversation.effect-timeout is at most half of the lease of "
                    + lease + ", not " + effectTimeout);
        }
        if (maxSteps < 2 || maxRecoveries < 1) {
            throw new IllegalArgumentException("a turn has at least 2 steps and a sweep at least 1 recovery, not "
                    + maxSteps + " and " + maxRecoveries);
        }
    }

    /** Where trying and queueing end. */
    public Bounds bounds() {
        return new Bounds(maxAttempts, maxUnfinished);
    }
}
