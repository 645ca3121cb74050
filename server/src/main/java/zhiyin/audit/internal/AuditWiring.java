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
        return new SealedChain(rows, head(data), clock, keys, transactions, settings);
    }

    @Bean
    ChainWatch chainWatch(
            ChainRows rows,
            DataFolder data,
            Clock clock,
            Keys keys,
            PlatformTransactionManager transactions,
            AuditSettings settings) {
        return new ChainWatch(new ChainVerifier(rows, head(data), keys, transactions), clock, settings);
    }

    private static HeadFile head(DataFolder data) {
        return new HeadFile(data.folder(HeadFile.FOLDER).resolve(HeadFile.NAME));
    }
}
