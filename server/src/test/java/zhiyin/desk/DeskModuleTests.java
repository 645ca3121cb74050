package zhiyin.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.ErrorResponseException;
import zhiyin.audit.EvidenceEntry;
import zhiyin.conversation.ConversationView;
import zhiyin.conversation.spi.EffectHandler.Context;
import zhiyin.conversation.spi.EffectHandler.EffectFailure;
import zhiyin.database.TestDatabase;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.privacy.internal.ShippedGuards;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

class DeskModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final List<EvidenceEntry> evidence = Collections.synchronizedList(new ArrayList<>());
    private final Desk desk = new Desk(
            new Tickets(JdbcClient.create(database)),
            (conversation, staff, purpose) -> Optional.of(new ConversationView(conversation, Language.ZH, List.of())),
            entry -> {
                evidence.add(entry);
                return UUID.randomUUID();
            },
            new TransactionTemplate(new JdbcTransactionManager(database)),
            ShippedGuards.CODES,
            ShippedGuards.NUMBERS,
            Clock.fixed(NOW, ZoneOffset.UTC),
            new SecureRandom());
    private final TicketEffects effects = new TicketEffects(desk);
    private final Principal customer = customer();
    private final Principal agent = person(Role.AGENT);
    private final Principal colleague = person(Role.AGENT);

    @Test
    void opensOneTicketForOneEffect() throws EffectFailure {
        Effect.OpenTicket effect = ticket("transfer");

        Outcome first = effects.handle(effect, context(customer));
        Outcome again = effects.handle(effect, context(customer));

        assertThat(first.name()).isEqualTo("opened");
        assertThat(again).isEqualTo(first);
        assertThat(number(first)).matches("T-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(desk.queue(agent, Optional.of("open"))).hasSize(1);
        assertThat(evidence).extracting(EvidenceEntry::kind).containsExactly("desk.ticket-opened");
    }

    @Test
    void asksForAPersonOnceInAConversation() throws EffectFailure {
        Context here = context(customer);
        Effect.OpenTicket first = ticket("transfer");

        Outcome opened = effects.handle(first, here);
        Outcome again = effects.handle(ticket("transfer"), here);

        assertThat(again.name()).isEqualTo("already-open");
        assertThat(number(again)).isEqualTo(number(opened));
        assertThat(effects.handle(first, here)).isEqualTo(opened);
        assertThat(effects.handle(ticket("transfer"), context(customer)).name()).isEqualTo("opened");
        assertThat(desk.queue(agent, Optional.of("open"))).hasSize(2);
    }

    @Test
    void opensOneTicketHoweverManyTryAtOnce() {
        Effect.OpenTicket effect = ticket("transfer");

        List<Outcome> outcomes =
                IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> handled(effect)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();

        assertThat(outcomes).containsOnly(outcomes.getFirst());
        assertThat(evidence).hasSize(1);
    }

    @Test
    void tellsACustomerHowTheirTicketsStandAndNobodyElse() throws EffectFailure {
        String number = number(effects.handle(ticket("transfer"), context(customer)));
        effects.handle(ticket("balance"), context(customer()));

        Outcome mine = effects.handle(tickets(), context(customer));

        assertThat(mine.name()).isEqualTo("ok");
        assertThat(mine.data().values().get("count")).isEqualTo(new Value.Whole(1));
        assertThat(mine.data().values().get("rows"))
                .isEqualTo(new Value.Rows(List.of(new Value.Group(Map.of(
                        "number", new Value.Text(number),
                        "state", new Value.Text("open"),
                        "opened", new Value.Moment(NOW),
                        "summary", new Value.Text("转账相关"))))));
        assertThat(effects.handle(tickets(), context(person(Role.ANONYMOUS)))
                        .data()
                        .values()
                        .get("count"))
                .isEqualTo(new Value.Whole(0));
    }

    @Test
    void letsOneOfManyAgentsTakeATicket() {
        UUID id = open();

        List<Principal> agents =
                IntStream.range(0, 8).mapToObj(i -> person(Role.AGENT)).toList();
        long taken = agents.stream()
                .map(one -> CompletableFuture.supplyAsync(() -> {
                    try {
                        desk.take(one, id);
                        return true;
                    } catch (ErrorResponseException e) {
                        assertThat(e.getBody().getType()).hasToString("urn:problem:desk:ticket-not-open");
                        return false;
                    }
                }))
                .toList()
                .stream()
                .filter(CompletableFuture::join)
                .count();

        assertThat(taken).isEqualTo(1);
        assertThat(evidence.stream().filter(entry -> entry.kind().equals("desk.ticket-taken")))
                .hasSize(1);
    }

    @Test
    void closesATicketForWhoTookItAlone() {
        UUID id = open();
        desk.take(agent, id);

        assertThatThrownBy(() -> desk.close(colleague, id, "done"))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.getBody().getType()).hasToString("urn:problem:desk:ticket-not-yours"));
        assertThat(desk.close(agent, id, "done").stage())
                .isEqualTo(new Ticket.Closed(agent.id(), NOW, agent.id(), NOW, "done"));
        assertThat(desk.close(agent, id, "done").stage().word()).isEqualTo("closed");
        for (Principal late : List.of(agent, colleague)) {
            assertThatThrownBy(() -> desk.close(late, id, "otherwise"))
                    .isInstanceOfSatisfying(
                            ErrorResponseException.class,
                            e -> assertThat(e.getBody().getType()).hasToString("urn:problem:desk:ticket-closed"));
        }
        assertThat(evidence)
                .extracting(EvidenceEntry::kind)
                .containsExactly("desk.ticket-opened", "desk.ticket-taken", "desk.ticket-closed");
    }

    @Test
    void keepsNoNumberOfAPersonInANote() {
        UUID id = open();
        desk.take(agent, id);
        String written = "called 13800138000 about card 4111111111111111, wrote to lin@example.com";

        Ticket closed = desk.close(agent, id, written);

        assertThat(closed.stage())
                .isEqualTo(new Ticket.Closed(
                        agent.id(),
                        NOW,
                        agent.id(),
                        NOW,
                        "called ****8000 about card ****1111, wrote to l***@example.com"));
        assertThat(desk.close(agent, id, written)).as("the same words again").isEqualTo(closed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my code 123456 card 4111111111111111", "客户说密码是 hunter2", "customer read 739285 to me"})
    void refusesANoteThatHoldsACode(String note) {
        UUID id = open();
        desk.take(agent, id);

        assertThatThrownBy(() -> desk.close(agent, id, note))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(e.getBody().getType()).hasToString("urn:problem:desk:invalid-note"));
        assertThat(desk.look(agent, id).ticket().stage().word()).isEqualTo("taken");
    }

    @Test
    void recordsWhoLookedAtATicketAndWhy() {
        UUID id = open();

        assertThat(desk.look(agent, id).conversation()).isPresent();

        EvidenceEntry read = evidence.getLast();
        assertThat(read.kind()).isEqualTo("desk.ticket-read");
        assertThat(read.actor()).isEqualTo(agent.id().toString());
        assertThat(read.facts()).containsEntry("purpose", "customer-service");
    }

    @Test
    void showsNoTicketsToCustomersOrToStaffOfAnotherEntity() {
        UUID id = open();
        Principal stranger = new Principal(
                UUID.randomUUID(), UUID.randomUUID(), new LegalEntity("other"), Role.AGENT, Optional.empty());

        assertThatThrownBy(() -> desk.queue(customer, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.queue(stranger, Optional.empty())).isEmpty();
        assertThatThrownBy(() -> desk.look(stranger, id)).isInstanceOf(ErrorResponseException.class);
        assertThatThrownBy(() -> desk.take(stranger, id)).isInstanceOf(ErrorResponseException.class);
    }

    private UUID open() {
        return desk.open(new Desk.Request(
                        UUID.randomUUID(),
                        customer,
                        UUID.randomUUID(),
                        Language.ZH,
                        "customer-asked",
                        Optional.empty()))
                .id();
    }

    private Outcome handled(Effect effect) {
        try {
            return effects.handle(effect, context(customer));
        } catch (EffectFailure e) {
            throw new IllegalStateException(e);
        }
    }

    private static String number(Outcome outcome) {
        return outcome.data().values().get("number") instanceof Value.Text(String number) ? number : "";
    }

    private static Effect.OpenTicket ticket(String flow) {
        return new Effect.OpenTicket(
                UUID.randomUUID(), "customer-asked", new Value.Group(Map.of("flow", new Value.Text(flow))));
    }

    private static Effect.Query tickets() {
        return new Effect.Query(UUID.randomUUID(), "tickets", Value.Group.of());
    }

    private static Context context(Principal principal) {
        return new Context(principal, UUID.randomUUID(), Language.ZH);
    }

    private static Principal customer() {
        return new Principal(
                UUID.randomUUID(),
                UUID.randomUUID(),
                LegalEntity.DEFAULT,
                Role.CUSTOMER,
                Optional.of(new CustomerId(UUID.randomUUID())));
    }

    private static Principal person(Role role) {
        return new Principal(UUID.randomUUID(), UUID.randomUUID(), LegalEntity.DEFAULT, role, Optional.empty());
    }
}
