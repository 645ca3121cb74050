package zhiyin.banking.internal;

import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.banking.Bank;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.core.CoreBank;
import zhiyin.identity.StepUps;

/** For tests of other modules: the whole gate over the demonstration bank without Spring, as one process has it. */
public final class ServingBank {

    private final Bank bank;
    private final Relay relay;

    public ServingBank(DataSource database, Clock clock, Evidence evidence, StepUps stepUps, FaultPoint faults) {
        BankingConfiguration.Ground ground = new BankingConfiguration.Ground(
                new JdbcTemplate(database),
                new TransactionTemplate(new JdbcTransactionManager(database)),
                faults,
                clock,
                new SecureRandom());
        CoreBank core = BankingConfiguration.embeddedCore(ground);
        Acceptance.Gate gate = BankingConfiguration.gate(ground, evidence);
        BankingSettings settings = new BankingSettings(
                new BankingSettings.LimitSettings(new BigDecimal("50000.00"), new BigDecimal("200000.00")),
                new BankingSettings.RelaySettings(
                        Duration.ofSeconds(1),
                        BankWorld.LEASE,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(7),
                        BankWorld.MOST_ATTEMPTS,
                        Duration.ofSeconds(30)));
        relay = BankingConfiguration.relay(gate, core, settings);
        bank = BankingConfiguration.bank(
                gate, core, relay, stepUps, BankWorld.RISK, settings.limits(BankWorld.SHANGHAI));
    }

    public Bank bank() {
        return bank;
    }

    /** What the relay's thread does when it wakes. */
    public int relayOnce() {
        return relay.drainDue();
    }
}
