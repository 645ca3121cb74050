package zhiyin.keys.internal;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import zhiyin.database.DataFolder;
import zhiyin.keys.Keys;

@Configuration(proxyBeanMethods = false)
class KeysWiring {

    @Bean
    Keys keys(DataFolder data, SecureRandom random) {
        return new KeyFolder(data.folder(Keys.FOLDER), random);
    }
}
