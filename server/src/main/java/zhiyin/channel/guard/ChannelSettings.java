package zhiyin.channel.guard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the doors.
 *
 * @param maxBody largest body of a request; larger ones are refused before they are read
 * @param rateLimit how often people may knock
 */
@Validated
@ConfigurationProperties("zhiyin.channel")
record ChannelSettings(
        @DefaultValue("64KB") DataSize maxBody,
        @Valid @DefaultValue RateLimit rateLimit) {

    /**
     * Allowances as uses a second and uses at once.
     *
     * @param messagesPerSecond messages and step-up codes of one customer or visitor
     * @param messagesBurst how many of them at once
     * @param authPerSecond steps of signing in from one address
     * @param authBurst how many of them at once
     * @param requestsPerSecond all other requests of one person, or of one address while nobody is known
     * @param requestsBurst how many of them at once
     * @param remembered how many people and addresses each allowance remembers
     */
    record RateLimit(
            @DecimalMin("0.001") @Max(1_000_000) @DefaultValue("5")
            double messagesPerSecond,

            @Min(1) @Max(1_000_000) @DefaultValue("20") int messagesBurst,

            @DecimalMin("0.001") @Max(1_000_000) @DefaultValue("2")
            double authPerSecond,

            @Min(1) @Max(1_000_000) @DefaultValue("40") int authBurst,

            @DecimalMin("0.001") @Max(1_000_000) @DefaultValue("20")
            double requestsPerSecond,

            @Min(1) @Max(1_000_000) @DefaultValue("100") int requestsBurst,

            @Min(100) @Max(10_000_000) @DefaultValue("100000")
            int remembered) {}
}
