package zhiyin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import zhiyin.database.ZhiyinModuleTest;
import zhiyin.identity.SignIn.LoginResult;
import zhiyin.values.CustomerId;
import zhiyin.values.LegalEntity;
import zhiyin.values.PersonName;

/** The beans of the server, with the cost of passwords that a real server has. */
@ZhiyinModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class IdentityModuleTests {

    private final Accounts accounts;
    private final SignIn signIn;
    private final Sessions sessions;

    IdentityModuleTests(Accounts accounts, SignIn signIn, Sessions sessions) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Test
    void enrolsAndLetsInWithTheBeansOfTheServer() {
        assertThat(accounts.isEmpty()).isTrue();
        var enrolled = accounts.enrolCustomer(
                LegalEntity.DEFAULT,
                "zhang.wei",
                CustomerId.of("0195d1e0-0000-7000-8000-000000000001"),
                new PersonName("张伟"));
        assertThat(accounts.isEmpty()).isFalse();
        assertThat(signIn.login("zhang.wei", enrolled.password(), "203.0.113.9"))
                .isInstanceOf(LoginResult.ChallengeIssued.class);
        assertThat(signIn.login("zhang.wei", "wrong", "203.0.113.9")).isInstanceOf(LoginResult.LoginRefused.class);
        assertThat(sessions.authenticate(signIn.anonymous("203.0.113.9").token()))
                .get()
                .returns(Role.ANONYMOUS, Principal::role);
    }
}
