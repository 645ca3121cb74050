package zhiyin;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiyin.channel.DemonstrationLogins;
import zhiyin.demo.DemoLogin;
import zhiyin.demo.DemoLogins;

/**
 * Hands the demonstration's list of logins to the door that shows it; here, because the door is no business of the
 * demonstration's, nor the demonstration the door's.
 */
@Configuration(proxyBeanMethods = false)
class DemonstrationDoor {

    @Bean
    DemonstrationLogins demonstrationLogins(ObjectProvider<DemoLogins> logins) {
        return reader -> {
            // Tests of a single module run without the demonstration.
            List<DemoLogin> shown =
                    logins.stream().flatMap(all -> all.shown(reader).stream()).toList();
            return shown.isEmpty()
                    ? Optional.empty()
                    : Optional.of(shown.stream().map(DemonstrationDoor::login).toList());
        };
    }

    private static DemonstrationLogins.Login login(DemoLogin login) {
        return new DemonstrationLogins.Login(
                login.username(),
                login.password(),
                login.totpSecret(),
                login.role(),
                login.customerId(),
                login.language(),
                login.note());
    }
}
