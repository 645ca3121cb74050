package zhiyin.risk;

import java.math.BigDecimal;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import zhiyin.values.Money;

/**
 * Settings {@code zhiyin.risk.*}.
 *
 * @param multipleOfHabit a first payment above this many times the customer's habit is delayed
 * @param minimumAmount in CNY; smaller first payments are never delayed
 * @param cooling how long a delayed payment can be stopped
 */
@ConfigurationProperties("zhiyin.risk")
record RiskSettings(
        @DefaultValue("5") int multipleOfHabit,
        @DefaultValue("2000.00") BigDecimal minimumAmount,
        @DefaultValue("2h") Duration cooling) {

    TransferThresholds thresholds() {
        return new TransferThresholds(multipleOfHabit, Money.of("CNY", minimumAmount.toPlainString()), cooling);
    }
}
