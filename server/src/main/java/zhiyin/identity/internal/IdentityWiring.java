package zhiyin.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiyin.audit.Evidence;
import zhiyin.keys.Keys;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityWiring {

    @Bean
    Credentials credentials(IdentitySettings settings, Keys keys, SecureRandom random) {
        return new Credentials(
                new PasswordHashing(settings.password(), random),
                new SecretBox(keys.secret("one-time-codes", "AES"), random));
    }

    @Bean
    CodeCheck codeCheck(AccountRows accounts, Credentials credentials, Clock clock) {
        return new CodeCheck(accounts, credentials.secrets(), clock);
    }

    @Bean
    SignInThrottle signInThrottle(Clock clock, IdentitySettings settings) {
        return new SignInThrottle(clock, settings.throttle());
    }

    @Bean
    IdentityEvidence identityEvidence(Evidence evidence, Keys keys) {
        return new IdentityEvidence(evidence, keys.secret("user-names", "HmacSHA256"));
    }
}
