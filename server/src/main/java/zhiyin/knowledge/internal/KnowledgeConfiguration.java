package zhiyin.knowledge.internal;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.understanding.Encoders;

/** Builds the knowledge base at start, so that a wrong article stops the server and not a customer. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    @Bean
    KnowledgeBase knowledgeBase(Clock clock, @Value("${zhiyin.bank.zone:Asia/Shanghai}") ZoneId zone) {
        return LuceneKnowledgeBase.bundled(Encoders::forLanguage, clock, zone);
    }
}
