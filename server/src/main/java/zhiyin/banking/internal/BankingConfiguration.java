package zhiyin.banking.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.banking.Bank;
import zhiyin.banking.FaultPoint;
import zhiyin.banking.core.CoreBank;
import zhiyin.banking.feed.FeedImport;
import zhiyin.banking.load.BulkImport;
import zhiyin.banking.load.FirstLoad;
import zhiyin.identity.StepUps;
import zhiyin.risk.TransferRisk;

/** Puts the gate and the embedded demonstration core together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BankingSettings.class)
class BankingConfiguration {

    /** What both the core and the gate stand on. */
    record Ground(
            JdbcTemplate jdbc, TransactionTemplate transaction, FaultPoint faults, Clock clock, SecureRandom random) {

        JdbcClient client() {
            return JdbcClient.create(jdbc);
        }
    }

    @Bean
    Ground bankingGround(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            ObjectProvider<FaultPoint> faults,
            Clock clock,
            SecureRandom random) {
        return new Ground(
                jdbc, new TransactionTemplate(transactions), faults.getIfAvailable(() -> line -> {}), clock, random);
    }

    @Bean
    CoreBank coreBank(Ground ground) {
        return embeddedCore(ground);
    }

    @Bean
    FeedImport feedImport(DataSource database, Ground ground) {
        return new BulkImport(database, ground.clock(), ground.random());
    }

    /** After whoever fills the bank at the start, so that a load which goes on there goes on as it began. */
    @Bean
    FirstLoad interruptedLoad(DataSource database) {
        return new FirstLoad(database);
    }

    @Bean
    Acceptance.Gate commandGateParts(Ground ground, Evidence evidence) {
        return gate(ground, evidence);
    }

    @Bean
    Relay bankingRelay(Acceptance.Gate gate, CoreBank core, BankingSettings settings) {
        return relay(gate, core, settings);
    }

    @Bean
    RelayThread bankingRelayThread(Relay relay, BankingSettings settings) {
        return new RelayThread(relay, settings.relay().interval());
    }

    @Bean
    Bank bank(
            Acceptance.Gate gate,
            CoreBank core,
            Relay relay,
            StepUps stepUps,
            TransferRisk risk,
            BankingSettings settings,
            @Value("${zhiyin.bank.zone:Asia/Shanghai}") ZoneId zone) {
        return bank(gate, core, relay, stepUps, risk, settings.limits(zone));
    }

    static CoreBank embeddedCore(Ground ground) {
        JdbcClient client = ground.client();
        return new EmbeddedCoreBank(
                client,
                new EmbeddedCore(
                        client,
                        ground.transaction(),
                        new Journal(ground.jdbc()),
                        ground.faults(),
                        ground.clock(),
                        ground.random()));
    }

    static Acceptance.Gate gate(Ground ground, Evidence evidence) {
        Transfers transfers = new Transfers(ground.client());
        return new Acceptance.Gate(
                transfers,
                new Outbox(ground.client(), transfers, ground.clock()),
                new GateEvidence(evidence, ground.clock()),
                ground.transaction(),
                ground.faults(),
                ground.clock(),
                ground.random());
    }

    static Relay relay(Acceptance.Gate gate, CoreBank core, BankingSettings settings) {
        return new Relay(
                gate.outbox(),
                gate.transfers(),
                core,
                gate.evidence(),
                gate.transaction(),
                settings.relay(),
                gate.faults());
    }

    static Bank bank(
            Acceptance.Gate gate, CoreBank core, Relay relay, StepUps stepUps, TransferRisk risk, Limits limits) {
        return new CommandGate(
                new OwnData(core, gate, limits), new Acceptance(gate, core, stepUps, risk, limits), relay, gate);
    }
}
