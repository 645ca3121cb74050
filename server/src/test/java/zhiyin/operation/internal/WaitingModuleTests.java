package zhiyin.operation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.MovableClock;
import zhiyin.audit.EvidenceEntry;
import zhiyin.audit.EvidenceWatch.Standing;
import zhiyin.audit.internal.AuditFixture;
import zhiyin.banking.UnsettledTransfers;
import zhiyin.conversation.UnansweredConversations;
import zhiyin.database.TestDatabase;

/** Whoever runs the platform sees what waits for a person, and health says that something does. */
class WaitingModuleTests {

    private static final UUID TRANSFER = new UUID(7, 1);
    private static final UUID HELD = new UUID(7, 2);
    private static final UUID TRIED = new UUID(7, 3);
    private static final UUID CONVERSATION = new UUID(8, 1);

    private final DataSource database = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(database);
    private final MovableClock clock = MovableClock.atFixedMoment();
    private Standing evidence = Standing.UNCHECKED;
    private final Attention attention = new Attention(
            () -> evidence, new UnsettledTransfers(database), new UnansweredConversations(database), clock);

    @Test
    void needsNobodyWhenNothingWaits() {
        Waiting waiting = Waiting.in(database, clock.instant());
        assertThat(waiting.lines()).isEmpty();
        assertThat(waiting.needsAPerson()).isFalse();
        assertThat(attention.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void needsNobodyForWhatEndsByItself() {
        transfer(HELD, "HELD", 0, null);
        transfer(TRIED, "SENDING", 3, null);

        Waiting waiting = Waiting.in(database, clock.instant());
        assertThat(waiting.lines())
                .containsExactly(
                        "transfer " + HELD + " held until 2026-03-04T07:06:07Z, ordered 2026-03-04T05:06:07Z",
                        "transfer " + TRIED
                                + " ordered 2026-03-04T05:06:07Z, not answered by the core after 3 attempts, tried again");
        assertThat(waiting.needsAPerson()).isFalse();
        assertThat(attention.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void asksAPersonAboutAParkedTransfer() {
        transfer(HELD, "HELD", 0, null);
        transfer(TRANSFER, "SENDING", 500, clock.instant());

        Waiting waiting = Waiting.in(database, clock.instant());
        assertThat(waiting.lines())
                .first()
                .isEqualTo("transfer " + TRANSFER
                        + " parked since 2026-03-04T05:06:07Z after 500 attempts: ask the core about transfer:"
                        + TRANSFER);
        assertThat(waiting.needsAPerson()).isTrue();
        assertThat(waiting.json())
                .isEqualTo("{\"parked\":1,\"held\":1,\"unanswered\":0,\"conversations\":0,\"givenUp\":0}");
        assertThat(attention.health().getStatus()).isEqualTo(Attention.ATTENTION);
    }

    @Test
    void asksAPersonWhenACustomerGetsNoAnswer() {
        unanswered(clock.instant());
        assertThat(Waiting.in(database, clock.instant()).needsAPerson()).isFalse();
        clock.advance(Waiting.TOO_LONG.plusSeconds(1));

        Waiting waiting = Waiting.in(database, clock.instant());
        assertThat(waiting.lines())
                .containsExactly(
                        "conversation " + CONVERSATION + " unanswered since 2026-03-04T05:06:07Z, taken up 6 times");
        assertThat(waiting.needsAPerson()).isTrue();
        assertThat(attention.health().getStatus()).isEqualTo(Attention.ATTENTION);
    }

    @Test
    void tellsOfTurnsThatWereGivenUpForAWeek(@TempDir Path keys) {
        AuditFixture audit = new AuditFixture(database, keys, clock);
        new TransactionTemplate(audit.transactions()).executeWithoutResult(status -> {
            audit.evidence().record(of("conversation.turn-given-up"));
            audit.evidence().record(of("conversation.turn-answered"));
        });
        assertThat(Waiting.in(database, clock.instant()).lines())
                .containsExactly("conversation " + CONVERSATION + " had a turn given up at 2026-03-04T05:06:07Z");
        clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(Waiting.in(database, clock.instant()).lines()).isEmpty();
    }

    @Test
    void healthAsksForAPersonWhenTheEvidenceIsBroken() {
        evidence = new Standing(Optional.of(clock.instant()), List.of("link 3 was altered"));
        assertThat(attention.health().getStatus()).isEqualTo(Attention.ATTENTION);
        assertThat(attention.health().getDetails()).isEmpty();
    }

    @Test
    void healthLooksAgainAfterAWhileOnly() {
        assertThat(attention.health().getStatus()).isEqualTo(Status.UP);
        transfer(TRANSFER, "SENDING", 500, clock.instant());
        clock.advance(Duration.ofSeconds(30));
        assertThat(attention.health().getStatus()).isEqualTo(Status.UP);
        clock.advance(Duration.ofSeconds(1));
        assertThat(attention.health().getStatus()).isEqualTo(Attention.ATTENTION);
        jdbc.execute("update banking.outbox set parked_at = null");
        clock.advance(Duration.ofSeconds(31));
        assertThat(attention.health().getStatus()).isEqualTo(Status.UP);
    }

    private static EvidenceEntry of(String kind) {
        return EvidenceEntry.of(kind, "somebody", CONVERSATION.toString(), Map.of());
    }

    private void transfer(UUID id, String state, int attempts, @Nullable Instant parked) {
        jdbc.update(
                """
                insert into banking.transfer_command (id, customer, ordered_by, idempotency_key, from_account, payee,
                    amount_minor, currency, step_up_id, reference, state, ordered_at, bank_day, held_until, evidence)
                values (?, ?, ?, ?, ?, ?, 100, 'CNY', ?, ?, ?, ?::timestamptz, '2026-03-04',
                    ?::timestamptz + interval '2 hours', ?)
                """,
                id,
                id,
                id,
                "key " + id,
                id,
                id,
                id,
                "reference " + id,
                state,
                clock.instant().toString(),
                clock.instant().toString(),
                id);
        jdbc.update(
                "insert into banking.outbox (outbox_key, transfer, not_before, next_attempt_at, attempts, parked_at)"
                        + " values (?, ?, now(), now(), ?, ?::timestamptz)",
                id,
                id,
                attempts,
                parked == null ? null : parked.toString());
    }

    private void unanswered(Instant since) {
        jdbc.update(
                "insert into conversation.conversation (id, owner_id, owner_role, opened_at, language, release, state,"
                        + " accepted, attempts) values (?, ?, 'ANONYMOUS', ?::timestamptz, 'zh', 'r', '{}', 1, 6)",
                CONVERSATION,
                CONVERSATION,
                since.toString());
        jdbc.update(
                "insert into conversation.turn (conversation_id, sequence, origin, client_message_id, session_id,"
                        + " accepted_at, text, stage, replies, awaiting)"
                        + " values (?, 1, 'client', 'm1', ?, ?::timestamptz, 'words', 'queued', '[]', 'effect')",
                CONVERSATION,
                CONVERSATION,
                since.toString());
    }
}
