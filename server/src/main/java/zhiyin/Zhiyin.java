package zhiyin;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform's server process. */
@SpringBootApplication
public class Zhiyin {

    Zhiyin() {}

    public static void main(String[] args) {
        SpringApplication.run(Zhiyin.class, args);
    }
}
