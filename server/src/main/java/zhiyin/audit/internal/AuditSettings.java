package zhiyin.audit.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How evidence is sealed.
 *
 * @param sealEvery pause between two seals; zero: nothing is sealed unless asked for
 * @param sealBatch entries sealed in one transaction, at most
 */
@ConfigurationProperties("zhiyin.audit")
record AuditSettings(
        @DefaultValue("1s") Duration sealEvery,
        @DefaultValue("5000") int sealBatch) {

    AuditSettings {
        if (sealEvery.isNegative()) {
            throw new IllegalArgumentException("zhiyin.audit.seal-every is not negative: " + sealEvery);
        }
        if (sealBatch < 1 || sealBatch > 100_000) {
            throw new IllegalArgumentException("zhiyin.audit.seal-batch is 1 to 100000, not " + sealBatch);
        }
    }
}
