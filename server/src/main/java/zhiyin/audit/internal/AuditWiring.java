package zhiyin.audit.internal;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import zhiyin.audit.EvidenceChain;
import zhiyin.database.DataFolder;
import zhiyin.keys.Keys;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditWiring {

    @Bean
    EvidenceChain evidenceChain(
            ChainRows rows,
            DataFolder data,
            Clock clock,
            Keys keys,
            PlatformTransactionManager transactions,
            AuditSettings settings) {
        HeadFile head = new HeadFile(data.folder("audit").resolve("head"));
        return new SealedChain(rows, head, clock, keys, transactions, settings);
    }
}
