package zhiyin.conversation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.database.TestDatabase;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.privacy.Purpose;
import zhiyin.privacy.internal.ShippedGuards;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

class LatestMessagesModuleTests {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final DataSource database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final LatestMessages messages = new LatestMessages(database, ShippedGuards.NUMBERS);
    private final UUID conversation = UUID.randomUUID();

    @Test
    void tellsTheNewestWordsOfClientsMaskedAndNothingElse() {
        open();
        say(1, "too old", NOW.minusSeconds(100), "client", "complete", "default");
        say(2, "card 4111111111111111", NOW.minusSeconds(3), "client", "complete", "default");
        say(3, "查余额", NOW.minusSeconds(2), "client", "complete", "default");
        say(4, "not answered yet", NOW.minusSeconds(1), "client", "queued", "default");
        say(5, "the kernel's", NOW, "kernel", "complete", "default");
        say(6, "another bank's", NOW, "client", "complete", "other");

        assertThat(messages.latest(LegalEntity.DEFAULT, NOW.minusSeconds(50), 10, Purpose.SERVICE_IMPROVEMENT))
                .containsExactly(
                        new Message("查余额", Language.ZH, "web"), new Message("card ****1111", Language.ZH, "web"));
        assertThat(messages.latest(LegalEntity.DEFAULT, NOW.minusSeconds(50), 1, Purpose.SERVICE_IMPROVEMENT))
                .hasSize(1);
    }

    @Test
    void leavesOutWhatAnswersAQuestion() {
        open();
        say(1, "send money", NOW.minusSeconds(9), "client", "complete", "default");
        jdbc.sql("update conversation.turn set awaiting = 'slot:payee' where sequence = 1")
                .update();
        say(2, "to Zhang Wei in Rose Lane", NOW.minusSeconds(8), "client", "complete", "default");
        say(3, "and what is my balance", NOW.minusSeconds(7), "client", "complete", "default");

        assertThat(messages.latest(LegalEntity.DEFAULT, NOW.minusSeconds(50), 10, Purpose.SERVICE_IMPROVEMENT))
                .extracting(Message::text)
                .containsExactly("and what is my balance", "send money");
    }

    @Test
    void isReadForNoOtherPurpose() {
        assertThatThrownBy(() -> messages.latest(LegalEntity.DEFAULT, NOW, 1, Purpose.CUSTOMER_SERVICE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void open() {
        jdbc.sql("""
                        insert into conversation.conversation
                            (id, owner_id, owner_role, opened_at, language, release, state)
                        values (?, ?, 'ANONYMOUS', ?, 'zh', 'r-0123456789abcdef', '{}')
                        """)
                .params(conversation, UUID.randomUUID(), NOW.atOffset(ZoneOffset.UTC))
                .update();
    }

    private void say(int sequence, String text, Instant at, String origin, String stage, String entity) {
        jdbc.sql("""
                        insert into conversation.turn (conversation_id, sequence, legal_entity, origin, client_message_id,
                            session_id, accepted_at, text, stage, replies, awaiting)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, '[]', 'anything')
                        """)
                .params(
                        conversation,
                        sequence,
                        entity,
                        origin,
                        "m-" + sequence,
                        UUID.randomUUID(),
                        at.atOffset(ZoneOffset.UTC),
                        text,
                        stage)
                .update();
    }
}
