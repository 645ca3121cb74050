package zhiyin.language.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.language.Explanations;
import zhiyin.language.ServingModels;
import zhiyin.language.ServingSignals;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.examples.BaseCorpus;
import zhiyin.language.learning.EncoderShelf;
import zhiyin.language.learning.ModelShelf;
import zhiyin.language.learning.ServingFollower;
import zhiyin.release.ContentFiles;
import zhiyin.release.Publications;
import zhiyin.understanding.Encoders;
import zhiyin.values.LegalEntity;

/** What serves at a start: what was published, else what the files of content teach. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    /** The files of content as they are at this start. */
    record Files(SortedMap<String, String> all) {}

    @Bean
    Files corpusFiles(JdbcClient jdbc, Clock clock) {
        return new Files(new ContentFiles(jdbc).serving(LegalEntity.DEFAULT, new CorpusFiles(), clock.instant()));
    }

    @Bean
    BaseCorpus baseCorpus(Files files) {
        return new BaseCorpus(files.all());
    }

    @Bean
    EncoderShelf encoderShelf() {
        return Encoders::forLanguage;
    }

    @Bean
    ServingUnderstander understander(
            @Value("${zhiyin.models-dir}") Path folder, Files files, Publications publications, ModelShelf shelf) {
        return new ServingUnderstander(
                ServingFollower.first(publications, shelf, () -> ServingModels.all(Optional.of(folder), files.all())),
                ServingSignals.all(Optional.of(folder), files.all()));
    }

    @Bean
    Explanations explanations(
            ServingUnderstander serving, Clock clock, @Value("${zhiyin.bank.zone:Asia/Shanghai}") ZoneId zone) {
        return new Explanations(serving, clock, zone);
    }
}
