package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.identity.Sessions;
import zhiyin.values.LegalEntity;

/**
 * The check of tokens is taken away, and a forged one then opens the desk: the rows of bad input about tokens prove the
 * check and not something else (SE1).
 */
@SpringBootTest(
        classes = {ApiSlice.class, AccessSafeguardModuleTests.Gullible.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class AccessSafeguardModuleTests {

    @LocalServerPort
    private int port;

    /** Believes whatever it is shown. */
    static class Gullible {
        @Bean
        @Primary
        Sessions everybodyIsStaff() {
            return token -> Optional.of(new Principal(
                    UUID.randomUUID(), UUID.randomUUID(), LegalEntity.DEFAULT, Role.AGENT, Optional.empty()));
        }
    }

    @Test
    void withoutTheCheckOfTokensAForgedOneOpensTheDesk() {
        ApiClient api = new ApiClient(port);

        assertThat(api.get("/api/v1/tickets", "forged").status()).isEqualTo(200);
        assertThat(api.get("/api/v1/tickets", null).status()).isEqualTo(401);
    }
}
