package zhiyin.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.database.ZhiyinModuleTest;

@ZhiyinModuleTest(mode = BootstrapMode.ALL_DEPENDENCIES)
class AuditModuleTests {

    private final Evidence evidence;
    private final EvidenceChain chain;
    private final TransactionTemplate transaction;

    AuditModuleTests(Evidence evidence, EvidenceChain chain, PlatformTransactionManager transactions) {
        this.evidence = evidence;
        this.chain = chain;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void recordsAndSealsWithTheBeansOfTheServer() {
        transaction.executeWithoutResult(
                status -> evidence.record(EvidenceEntry.of("audit.tried", "system:audit", "test", Map.of("a", "b"))));
        chain.seal();
        assertThat(chain.verify()).satisfies(v -> {
            assertThat(v.entries()).isEqualTo(1);
            assertThat(v.unsealed()).isZero();
            assertThat(v.defects()).isEmpty();
        });
    }
}
