package zhiyin.banking.internal;

import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.values.LegalEntity;
import zhiyin.values.TimeOrderedId;

/** The bank's own accounts, opened when first needed; one per legal entity, purpose and currency. */
public final class Counterparts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RandomGenerator random;

    public Counterparts(JdbcClient jdbc, Clock clock, RandomGenerator random) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.random = random;
    }

    public UUID account(LegalEntity entity, CounterpartKind kind, Currency currency) {
        String number = "GL-%s-%s-%s".formatted(entity, kind, currency);
        jdbc.sql("INSERT INTO banking.ledger_account (id, legal_entity, kind, number, currency, opened_at)"
                        + " SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS"
                        + " (SELECT 1 FROM banking.ledger_account WHERE number = ?) ON CONFLICT DO NOTHING")
                .params(
                        TimeOrderedId.at(clock.instant(), random),
                        entity.code(),
                        kind.name().toLowerCase(Locale.ROOT),
                        number,
                        currency.getCurrencyCode(),
                        Transfers.utc(clock.instant()),
                        number)
                .update();
        return jdbc.sql("SELECT id FROM banking.ledger_account WHERE number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }
}
