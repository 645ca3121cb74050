package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import zhiyin.Zhiyin;
import zhiyin.database.WithTestDatabase;
import zhiyin.demo.DemoLogins;
import zhiyin.privacy.internal.Disguise;
import zhiyin.privacy.internal.ShippedGuards;

/** Bad input at the doors of the whole platform, and what is kept of it. */
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

    /** Nobody signs in as this customer but the test that counts what is kept. */
    private static final String UNSEEN = "customer03";

    private static final String CARD = "4111111111111111";
    private static final String TYPED = "492039";
    private static final String AMOUNT = "123456";

    @LocalServerPort
    private int serverPort;

    @Autowired
    private DemoLogins logins;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Level before = root.getLevel();

    @Override
    People people(ApiClient api) {
        return new DemonstrationPeople(api, logins.shown(), clock);
    }

    @BeforeEach
    void listen() {
        logged.start();
        root.setLevel(Level.INFO);
        root.addAppender(logged);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(logged);
        root.setLevel(before);
    }

    @Test
    void keepsNoCodeAnywhereAndNobodysWordsInTheLog() {
        EverythingStored stored = new EverythingStored(jdbc);
        Set<String> earlier = stored.rows();
        ApiClient api = new ApiClient(serverPort);
        DemonstrationPeople people = new DemonstrationPeople(api, logins.shown(), clock);
        String token = people.token(UNSEEN);
        Visit visit = Visit.begin(api, token, "zh");

        JsonNode payee = Visit.reply(visit.say("转账 " + AMOUNT), "choices").at("/values/options/0/say");
        visit.say("取消");
        visit.say("我的验证码是 " + TYPED);
        visit.say("我要转账");
        visit.say(payee.asString());
        visit.say("1.23元");
        JsonNode stepUp = Visit.reply(visit.say("确认"), "step-up");
        String code = people.code(UNSEEN);
        visit.say(code);
        JsonNode receipt = Visit.reply(visit.prove(stepUp, code), "receipt");

        String kept = String.join("\n", stored.since(earlier));
        assertThat(kept).contains(AMOUNT, Visit.field(receipt, "reference"));
        for (String secret : Set.of(TYPED, code)) {
            assertThat(kept).doesNotContainPattern(EverythingStored.code(secret));
            assertThat(kept).doesNotContain(EverythingStored.inBytes(secret));
        }
        assertThat(kept).doesNotContain(token, people.login(UNSEEN).password());
        assertThat(log())
                .contains("POST /api/v1/conversations/{id}/messages 200")
                .doesNotContain(
                        TYPED,
                        AMOUNT,
                        code,
                        token,
                        UNSEEN,
                        payee.asString(),
                        visit.id(),
                        Visit.field(receipt, "payee"),
                        Visit.field(receipt, "account"),
                        people.login(UNSEEN).password());
    }

    @Test
    void keepsNoCodeInAnyDisguiseAndNoNumberOfAPerson() {
        EverythingStored stored = new EverythingStored(jdbc);
        Set<String> earlier = stored.rows();
        ApiClient api = new ApiClient(serverPort);
        SplittableRandom random = new SplittableRandom(20261122);
        Visit visit = Visit.begin(api, api.visitor(), "zh");

        for (int i = 0; i < 8; i++) {
            visit.say("验证码是 " + Disguise.of(TYPED, random));
            visit.say("my card is " + Disguise.of(CARD, random));
        }
        visit.say("我的密码是 marmalade-zx-77");
        visit.say("密码：我爱北京1949");
        visit.say("人工客服");

        String kept = String.join("\n", stored.since(earlier));
        String readable = ShippedGuards.readable(kept);
        assertThat(kept).contains("****1111").doesNotContain("marmalade", "我爱北京");
        assertThat(kept).doesNotContain(EverythingStored.inBytes(TYPED), EverythingStored.inBytes(CARD));
        assertThat(readable).doesNotContainPattern(EverythingStored.code(TYPED)).doesNotContain(CARD);
        assertThat(ShippedGuards.readable(log()))
                .doesNotContainPattern(EverythingStored.code(TYPED))
                .doesNotContain(CARD, "marmalade", "我爱北京");
    }

    @Test
    void answersAStepUpWhoseValuesChangedAsGoneAndLeavesItsCodeGood() {
        ApiClient api = new ApiClient(serverPort);
        DemonstrationPeople people = new DemonstrationPeople(api, logins.shown(), clock);
        Visit visit = Visit.begin(api, people.customer(), "zh");
        JsonNode payee = Visit.reply(visit.say("我要转账"), "choices").at("/values/options/0/say");
        visit.say(payee.asString());
        visit.say("1.23元");
        JsonNode first = Visit.reply(visit.say("确认"), "step-up");
        Visit.reply(visit.say("改成2.34元"), "confirmation");
        JsonNode second = Visit.reply(visit.say("确认"), "step-up");
        String code = people.code(DemonstrationPeople.CHINESE);

        ApiClient.Answer gone = visit.tryCode(first, code);

        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("/type")).isEqualTo("urn:problem:channel:step-up-closed");
        assertThat(gone.json().at("/turn/replies/0/text").asString()).isNotBlank();
        assertThat(visit.tryCode(first, code).status()).as("the same again").isEqualTo(410);
        assertThat(Visit.reply(visit.prove(second, code), "receipt")
                        .at("/values/amount/amount")
                        .asString())
                .isEqualTo("2.34");
    }

    private String log() {
        return logged.list.stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
    }
}
