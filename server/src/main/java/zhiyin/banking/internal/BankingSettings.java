package zhiyin.banking.internal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import zhiyin.values.Money;

/**
 * Settings {@code zhiyin.banking.*}.
 *
 * @param limits what one customer may send
 * @param relay how accepted transfers reach the core
 */
@ConfigurationProperties("zhiyin.banking")
record BankingSettings(
        @DefaultValue LimitSettings limits, @DefaultValue RelaySettings relay) {

    /**
     * Settings {@code zhiyin.banking.limits.*}, in CNY.
     *
     * @param single the most one transfer may carry
     * @param daily the most a customer's transfers of one day, in the bank's zone, may carry together
     */
    record LimitSettings(
            @DefaultValue("50000.00") BigDecimal single,
            @DefaultValue("200000.00") BigDecimal daily) {}

    /**
     * Settings {@code zhiyin.banking.relay.*}.
     *
     * @param interval how often the relay looks for transfers that fell due or were left behind
     * @param lease how long a relay that died keeps others from its account
     * @param retryAfter how long the core is left alone after it did not answer once; doubled with every further time
     * @param longestPause how long it is left alone at most
     * @param maxAttempts how often a transfer is tried before it is parked for an operator
     * @param answerWithin how long an order waits for others of the same account before it is answered as unknown
     */
    record RelaySettings(
            @DefaultValue("1s") Duration interval,
            @DefaultValue("15s") Duration lease,
            @DefaultValue("2s") Duration retryAfter,
            @DefaultValue("1m") Duration longestPause,
            @DefaultValue("500") int maxAttempts,
            @DefaultValue("3s") Duration answerWithin) {

        private static final int MOST_DOUBLINGS = 20;

        RelaySettings {
            if (maxAttempts < 1 || longestPause.compareTo(retryAfter) < 0) {
                throw new IllegalArgumentException("zhiyin.banking.relay: at least 1 attempt and a longest pause from "
                        + retryAfter + " up, not " + maxAttempts + " and " + longestPause);
            }
        }

        /** How long the core is left alone after it did not answer to this attempt, the first being 1. */
        Duration pauseAfter(int attempt) {
            Duration pause = retryAfter.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
            return pause.compareTo(longestPause) > 0 ? longestPause : pause;
        }
    }

    Limits limits(ZoneId zone) {
        return new Limits(
                Money.of("CNY", limits.single().toPlainString()),
                Money.of("CNY", limits.daily().toPlainString()),
                zone);
    }
}
