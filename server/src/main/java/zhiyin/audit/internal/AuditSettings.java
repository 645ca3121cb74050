package zhiyin.audit.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How evidence is sealed and checked.
 *
 * @param sealEvery pause between two seals; zero: nothing is sealed unless asked for
 * @param sealBatch entries sealed in one transaction, at most
 * @param verifyEvery pause between two checks of what was sealed since; zero: nothing is checked unless asked for
 * @param verifyAllEvery after this long a check is of everything again
 */
@ConfigurationProperties("zhiyin.audit")
record AuditSettings(
        @DefaultValue("1s") Duration sealEvery,
        @DefaultValue("5000") int sealBatch,
        @DefaultValue("15m") Duration verifyEvery,
        @DefaultValue("1d") Duration verifyAllEvery) {

    AuditSettings {
        if (sealEvery.isNegative()) {
            throw new IllegalArgumentException("zhiyin.audit.seal-every is not negative: " + sealEvery);
        }
        if (verifyEvery.isNegative()) {
            throw new IllegalArgumentException("zhiyin.audit.verify-every is not negative: " + verifyEvery);
        }
        if (verifyAllEvery.compareTo(verifyEvery) < 0) {
            throw new IllegalArgumentException(
                    "zhiyin.audit.verify-all-every is at least verify-every, not " + verifyAllEvery);
        }
        if (sealBatch < 1 || sealBatch > 100_000) {
            throw new IllegalArgumentException("zhiyin.audit.seal-batch is 1 to 100000, not " + sealBatch);
        }
    }
}
