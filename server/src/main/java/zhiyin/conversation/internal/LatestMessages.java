package zhiyin.conversation.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import zhiyin.language.spi.RecentMessages;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/**
 * What customers wrote lately, for who teaches the models: the words alone, without conversation, person or moment.
 * Messages that held a code were never kept; numbers of persons were masked before, and are once more. What answers a
 * question is left out: it names payees and amounts, and means something only in its place.
 */
@Component
final class LatestMessages implements RecentMessages {

    private static final String CHANNEL = "web";
    private static final int LONGEST_SECONDS = 10;

    private final JdbcClient jdbc;
    private final PersonalNumbers numbers;

    LatestMessages(DataSource database, PersonalNumbers numbers) {
        JdbcTemplate bounded = new JdbcTemplate(database);
        bounded.setQueryTimeout(LONGEST_SECONDS);
        this.jdbc = JdbcClient.create(bounded);
        this.numbers = numbers;
    }

    @Override
    public List<Message> latest(LegalEntity entity, Instant since, int limit, Purpose purpose) {
        if (purpose != Purpose.SERVICE_IMPROVEMENT) {
            throw new IllegalArgumentException(
                    "many people's messages are read to improve the service, not for " + purpose.slug());
        }
        return jdbc.sql("""
                        select t.text, coalesce(t.language_hint, c.language) as language
                          from conversation.turn t
                          join conversation.conversation c on c.id = t.conversation_id
                         where t.legal_entity = :entity and t.origin = 'client' and t.text is not null
                           and t.stage = 'complete' and t.accepted_at >= :since
                           and not exists (select from conversation.turn before
                                            where before.conversation_id = t.conversation_id
                                              and before.sequence = t.sequence - 1 and before.awaiting <> 'anything')
                         order by t.accepted_at desc limit :limit
                        """)
                .param("entity", entity.code())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, number) -> new Message(
                        numbers.masked(row.getString("text")),
                        Language.ofTag(row.getString("language")).orElse(Language.ZH),
                        CHANNEL))
                .list();
    }
}
