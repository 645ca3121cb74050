package zhiyin.channel;

import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.conversation.spi.EffectHandler.EffectFailure;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Value;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Bad input at the doors, with fakes behind them. */
@SpringBootTest(
        classes = ApiSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {BadInputContract.AUTH, BadInputContract.REQUESTS})
class BadInputModuleTests extends BadInputContract {

    @Autowired
    private EffectHandler desk;

    @Override
    People people(ApiClient api) {
        return new People() {
            @Override
            public String customer() {
                return api.signIn("anna", FakePeople.PASSWORD, FakePeople.CODE);
            }

            @Override
            public String otherCustomer() {
                return api.signIn("bert", FakePeople.PASSWORD, FakePeople.CODE);
            }

            @Override
            public String agent() {
                return api.signIn("agent", FakePeople.PASSWORD, FakePeople.CODE);
            }

            @Override
            public String username() {
                return "anna";
            }

            @Override
            public void askForAPerson() {
                openATicket();
            }
        };
    }

    private void openATicket() {
        Principal visitor = new Principal(
                UUID.randomUUID(), UUID.randomUUID(), LegalEntity.DEFAULT, Role.ANONYMOUS, Optional.empty());
        try {
            desk.handle(
                    new Effect.OpenTicket(UUID.randomUUID(), "customer-asked", Value.Group.of()),
                    new EffectHandler.Context(visitor, UUID.randomUUID(), Language.ZH));
        } catch (EffectFailure e) {
            throw new IllegalStateException(e);
        }
    }
}
