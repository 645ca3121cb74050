package zhiyin.demo.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.banking.feed.FeedImport;
import zhiyin.identity.Accounts;

/** Opens the demonstration after everything has started, before the process says that it is ready. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {

    @Bean
    @Order(0) // before what completes a load that was interrupted, so that it goes on as it began
    DemoOpening demoOpening(
            DemoSettings settings,
            @Value("${zhiyin.bank.zone:Asia/Shanghai}") ZoneId zone,
            JdbcClient jdbc,
            FeedImport books,
            Accounts accounts,
            PlatformTransactionManager transactions,
            Clock clock) {
        return new DemoOpening(
                settings, zone, new DemoRows(jdbc), books, accounts, new TransactionTemplate(transactions), clock);
    }
}
