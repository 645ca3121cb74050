package zhiyin.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static zhiyin.channel.Visit.field;
import static zhiyin.channel.Visit.reply;
import static zhiyin.channel.Visit.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import zhiyin.Zhiyin;
import zhiyin.channel.ApiClient.Answer;
import zhiyin.database.WithTestDatabase;
import zhiyin.demo.DemoLogins;

/**
 * What customers come for, from signing in to the receipt, over HTTP against the whole platform; every answer is held
 * against the OpenAPI document.
 */
@SpringBootTest(
        classes = {Zhiyin.class, CustomerJourneyEndToEndTests.TimeToMove.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            BadInputContract.AUTH,
            BadInputContract.REQUESTS,
            "zhiyin.channel.rate-limit.messages-burst=100000",
            "zhiyin.demo.logins-file=target/journey-logins.json"
        })
@WithTestDatabase
class CustomerJourneyEndToEndTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class TimeToMove {

        @Bean
        @Primary
        TickingClock tickingClock() {
            return new TickingClock();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private TickingClock clock;

    @Autowired
    private DemoLogins logins;

    @Autowired
    private JdbcClient jdbc;

    private ApiClient api;
    private DemonstrationPeople people;

    @BeforeEach
    void knowEverybody() {
        api = new ApiClient(port);
        people = new DemonstrationPeople(api, logins.shown(), clock);
        nextCode();
    }

    @ParameterizedTest
    @EnumSource
    void paysOnceWhatWasReadBackLast(JourneyCustomer customer) {
        Visit visit = begin(customer);
        BigDecimal before = available(visit, customer);
        assertThat(reply(visit.say(customer.transactions), "text").at("/values/rows"))
                .isNotEmpty();
        long entries = journalEntries();

        JsonNode first = reply(visit.say(customer.transfer), "confirmation");
        JsonNode corrected = reply(visit.say(customer.correction), "confirmation");
        JsonNode stepUp = reply(visit.say(customer.yes), "step-up");
        String code = people.code(customer.username);
        JsonNode receipt = reply(visit.prove(stepUp, code), "receipt");
        Answer again = visit.tryCode(stepUp, code);

        assertThat(amount(first)).isEqualTo("200.00");
        assertThat(amount(corrected)).isEqualTo("150.00");
        assertThat(amount(stepUp)).isEqualTo("150.00");
        assertThat(amount(receipt)).isEqualTo("150.00");
        assertThat(receipt.get("text").asString()).contains(field(receipt, "reference"));
        assertThat(field(receipt, "evidence")).isNotBlank();
        assertThat(receipt.at("/values/outcome").asString()).isEqualTo("posted");
        assertThat(again.status()).as("a used step-up").isIn(200, 410);
        assertThat(journalEntries()).isEqualTo(entries + 1);
        assertThat(unbalancedEntries()).isZero();
        assertThat(available(visit, customer)).isEqualByComparingTo(before.subtract(new BigDecimal("150")));
    }

    @ParameterizedTest
    @EnumSource
    void holdsAFirstLargePaymentUntilTheCustomerStopsIt(JourneyCustomer customer) {
        Visit visit = begin(customer);
        BigDecimal before = available(visit, customer);
        long entries = journalEntries();

        visit.say(customer.firstPayment);
        JsonNode stepUp = reply(visit.say(customer.yes), "step-up");
        JsonNode receipt = reply(visit.prove(stepUp, people.code(customer.username)), "receipt");

        String held = field(receipt, "reference");
        assertThat(field(receipt, "until")).isNotBlank();
        assertThat(receipt.at("/values/outcome").asString()).isEqualTo("held");
        assertThat(available(visit, customer)).isEqualByComparingTo(before.subtract(new BigDecimal("20000")));
        assertThat(visit.say(customer.underWay).toString()).contains(held);

        visit.say(customer.stop);

        assertThat(available(visit, customer)).isEqualByComparingTo(before);
        JsonNode latest = visit.say(customer.underWay).at("/replies/0/values/rows/0");
        assertThat(latest.at("/ref/label").asString()).isEqualTo(held);
        assertThat(latest.get("state").asString()).isEqualTo("stopped");
        assertThat(journalEntries()).as("the money never left").isEqualTo(entries);
    }

    @ParameterizedTest
    @EnumSource
    void endsAStepUpAtTheFifthWrongCodeAndPaysAfterANewOne(JourneyCustomer customer) {
        Visit visit = begin(customer);
        long entries = journalEntries();
        visit.say(customer.transfer);
        JsonNode stepUp = reply(visit.say(customer.yes), "step-up");
        String code = people.code(customer.username);
        String wrong = (code.charAt(0) == '0' ? "1" : "0") + code.substring(1);

        for (int left = 4; left > 0; left--) {
            Answer answer = visit.tryCode(stepUp, wrong);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().get("attemptsLeft").asInt()).isEqualTo(left);
        }
        Answer fifth = visit.tryCode(stepUp, wrong);
        Answer late = visit.tryCode(stepUp, code);

        for (Answer ended : List.of(fifth, late)) {
            assertThat(ended.status()).isEqualTo(410);
            assertThat(ended.text("/type")).isEqualTo("urn:problem:channel:step-up-closed");
            assertThat(amount(reply(ended.json().get("turn"), "confirmation"))).isEqualTo("200.00");
        }
        assertThat(journalEntries()).isEqualTo(entries);
        JsonNode again = reply(visit.say(customer.yes), "step-up");
        assertThat(again.get("stepUpId")).isNotEqualTo(stepUp.get("stepUpId"));
        reply(visit.prove(again, code), "receipt");
        assertThat(journalEntries()).isEqualTo(entries + 1);
    }

    @Test
    void paysOnceWhenTwoDevicesSayYesAtOnce() {
        JourneyCustomer customer = JourneyCustomer.ENGLISH;
        Visit phone = begin(customer);
        Visit tablet = phone.on(people.signInAgain(customer.username));
        long entries = journalEntries();
        phone.say(customer.transfer);

        List<JsonNode> turns = atOnce(() -> phone.say(customer.yes), () -> tablet.say(customer.yes));
        JsonNode stepUp = turns.stream()
                .flatMap(turn -> turn.get("replies").valueStream())
                .filter(reply -> reply.get("type").asString().equals("step-up"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        String code = people.code(customer.username);
        List<Answer> answers = atOnce(() -> phone.tryCode(stepUp, code), () -> tablet.tryCode(stepUp, code));

        assertThat(answers)
                .extracting(Answer::status)
                .isSubsetOf(200, 202, 410, 422)
                .containsAnyOf(200, 202);
        phone.say(customer.balance); // a turn that comes after all of these
        assertThat(journalEntries()).isEqualTo(entries + 1);
    }

    @ParameterizedTest
    @EnumSource
    void givesAVisitorKnowledgeOnly(JourneyCustomer customer) {
        Visit visit = Visit.begin(api, api.visitor(), customer.language);

        JsonNode answer = visit.say(customer == JourneyCustomer.CHINESE ? "转账手续费是多少" : "what does a transfer cost?");
        JsonNode balance = visit.say(customer.balance);
        JsonNode transfer = visit.say(customer.transfer);

        assertThat(reply(answer, "article").at("/sources/0/title").asString()).isNotBlank();
        assertThat(text(balance)).doesNotContainPattern("\\d\\.\\d\\d");
        assertThat(transfer.at("/state/awaiting").asString()).isEqualTo("anything");
    }

    @ParameterizedTest
    @EnumSource
    void bringsACustomerToAPersonAndTellsHowItWent(JourneyCustomer customer) {
        Visit visit = begin(customer);
        visit.say(customer.balance);
        String said = text(visit.say(customer.person));
        String agent = people.agent();

        JsonNode ticket = api.get("/api/v1/tickets?state=open", agent)
                .json()
                .get("tickets")
                .valueStream()
                .filter(one -> said.contains(one.get("number").asString()))
                .findFirst()
                .orElseThrow();
        String path = "/api/v1/tickets/" + ticket.get("id").asString();
        assertThat(api.get(path, agent).json().at("/turns/0/said").asString()).isEqualTo(customer.balance);
        assertThat(post(path + "/take", agent, "").status()).isEqualTo(200);
        assertThat(post(path + "/take", agent, "").status()).isIn(200, 409);
        assertThat(api.post(path + "/close", agent, "{}").status()).isEqualTo(400);
        assertThat(api.post(path + "/close", agent, "{\"note\":\"called back\"}")
                        .text("/state"))
                .isEqualTo("closed");

        assertThat(text(visit.say(customer.ticket)))
                .contains(ticket.get("number").asString())
                .contains(customer.closed);
    }

    @Test
    void keepsACustomersConversationFromEverybodyElse() {
        Visit visit = begin(JourneyCustomer.ENGLISH);
        visit.say(JourneyCustomer.ENGLISH.balance);

        assertThat(Stream.of(people.token(JourneyCustomer.CHINESE.username), api.visitor())
                        .map(token -> api.get("/api/v1/conversations/" + visit.id(), token)
                                .text("/type")))
                .containsOnly("urn:problem:channel:no-such-conversation");
    }

    private Visit begin(JourneyCustomer customer) {
        return Visit.begin(api, people.token(customer.username), customer.language);
    }

    /** Each code counts once for each kind of challenge. */
    private void nextCode() {
        clock.advance(Duration.ofSeconds(30));
    }

    private BigDecimal available(Visit visit, JourneyCustomer customer) {
        return new BigDecimal(reply(visit.say(customer.balance), "text")
                .at("/values/rows/0/available/amount")
                .asString());
    }

    private static String amount(JsonNode reply) {
        return reply.at("/values/amount/amount").asString();
    }

    private Answer post(String path, String token, String body) {
        return api.post(path, token, body);
    }

    private long journalEntries() {
        return jdbc.sql("select count(*) from banking.journal_entry")
                .query(Long.class)
                .single();
    }

    private long unbalancedEntries() {
        return jdbc.sql("""
                        select count(*) from (
                          select entry from banking.posting group by entry, currency having sum(amount_minor) <> 0) wrong
                        """).query(Long.class).single();
    }

    private static <T> List<T> atOnce(Supplier<T> one, Supplier<T> other) {
        CompletableFuture<T> first = CompletableFuture.supplyAsync(one);
        CompletableFuture<T> second = CompletableFuture.supplyAsync(other);
        return List.of(first.join(), second.join());
    }
}
