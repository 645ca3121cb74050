package zhiyin.channel;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Bad input at the doors, with fakes behind them. */
@SpringBootTest(
        classes = ApiSlice.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {BadInputContract.AUTH, BadInputContract.REQUESTS})
class BadInputModuleTests extends BadInputContract {

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
        };
    }
}
