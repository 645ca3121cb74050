package zhiyin.knowledge.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.database.LongWork;
import zhiyin.knowledge.KnowledgeBase;
import zhiyin.release.ContentFiles;
import zhiyin.understanding.Encoder;
import zhiyin.understanding.Encoders;
import zhiyin.understanding.KeptVectors;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Builds the knowledge base at start, so that a wrong article stops the server and not a customer. */
@Configuration(proxyBeanMethods = false)
class KnowledgeConfiguration {

    private static final Logger log = LoggerFactory.getLogger(KnowledgeConfiguration.class);

    @Bean
    KnowledgeBase knowledgeBase(
            Clock clock,
            JdbcClient jdbc,
            @Value("${zhiyin.bank.zone:Asia/Shanghai}") ZoneId zone,
            @Value("${zhiyin.models-dir}") Path folder) {
        Map<Language, KeptVectors> passages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Path file = folder.resolve(language.tag() + "-articles.vectors");
            passages.put(language, KeptVectors.open(file, Encoders.forLanguage(language)));
        }
        return LongWork.aside("reading the articles", told -> {
            SortedMap<String, String> files =
                    new ContentFiles(jdbc).serving(LegalEntity.DEFAULT, new ArticleFiles(), clock.instant());
            KnowledgeBase base = new LuceneKnowledgeBase(
                    Library.of(ArticleFiles.articles(files)),
                    Encoders::forLanguage,
                    language -> passageEncoder(passages, language),
                    clock.withZone(zone));
            passages.values().forEach(KnowledgeConfiguration::keep);
            return base;
        });
    }

    private static Encoder passageEncoder(Map<Language, KeptVectors> passages, Language language) {
        KeptVectors kept = passages.get(language);
        return kept == null ? Encoders.forLanguage(language) : kept;
    }

    /** Vectors that cannot be kept still serve; the next start makes them again. */
    private static void keep(KeptVectors vectors) {
        try {
            vectors.keep();
        } catch (IOException e) {
            log.warn("the vectors of the articles could not be kept: {}", e.toString());
        }
    }
}
