package zhiyin.risk;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the rules to their thresholds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RiskSettings.class)
class RiskConfiguration {

    @Bean
    TransferRisk transferRisk(RiskSettings settings) {
        return new TransferRisk(settings.thresholds());
    }
}
