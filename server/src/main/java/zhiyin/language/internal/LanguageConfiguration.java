package zhiyin.language.internal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import zhiyin.language.ServingModels;
import zhiyin.release.ContentFiles;
import zhiyin.release.ReleasePart;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.TextUnderstander;
import zhiyin.understanding.Understander;
import zhiyin.values.LegalEntity;

/** The serving models and what the release is told of them. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

    /** The serving models; a holder, because a list of beans would be taken for all beans of that type. */
    record Models(List<IntentModel> all) {}

    @Bean
    Models servingModels(@Value("${zhiyin.models-dir}") Path folder, JdbcClient jdbc, Clock clock) {
        return new Models(ServingModels.all(
                Optional.of(folder),
                new ContentFiles(jdbc).serving(LegalEntity.DEFAULT, new CorpusFiles(), clock.instant())));
    }

    @Bean
    Understander understander(Models models) {
        return new TextUnderstander(models.all());
    }

    @Bean
    ReleasePart modelsReleasePart(Models models) throws NoSuchAlgorithmException {
        String ids = models.all().stream().map(IntentModel::id).collect(Collectors.joining("\n"));
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8)));
        return new ReleasePart() {
            @Override
            public String name() {
                return "models";
            }

            @Override
            public String contentHash() {
                return hash;
            }
        };
    }
}
