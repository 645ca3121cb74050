package zhiyin;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock and the one source of randomness; everything else is handed them, so that tests can choose both. */
@Configuration(proxyBeanMethods = false)
class TimeAndChance {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
