package zhiyin.channel;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import zhiyin.Zhiyin;
import zhiyin.database.WithTestDatabase;
import zhiyin.demo.DemoLogins;

/** Bad input at the doors of the whole platform. */
@SpringBootTest(
        classes = Zhiyin.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            BadInputContract.AUTH,
            BadInputContract.REQUESTS,
            "zhiyin.demo.logins-file=target/bad-input-logins.json"
        })
@WithTestDatabase
class BadInputEndToEndTests extends BadInputContract {

    @Autowired
    private DemoLogins logins;

    @Autowired
    private Clock clock;

    @Override
    People people(ApiClient api) {
        return new DemonstrationPeople(api, logins.shown(), clock);
    }
}
