package zhiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The platform's server process. */
@SpringBootApplication
@Modulithic(sharedModules = "database")
public class Zhiyin {

    Zhiyin() {}

    public static void main(String[] args) {
        SpringApplication.run(Zhiyin.class, args);
    }
}
