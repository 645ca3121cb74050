package zhiyin;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The platform's server process. */
@SpringBootApplication
@Modulithic(sharedModules = "database")
public class Zhiyin {

    private static final int COULD_NOT_START = 1;

    Zhiyin() {}

    /** Why a start failed is told by {@link StartFailureLine}, in one line; the whole story is in the log. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Zhiyin.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.addListeners(new StartChecks(), new StartProgress());
        try {
            application.run(args);
        } catch (RuntimeException told) {
            System.exit(COULD_NOT_START);
        }
    }
}
