package zhiyin.channel.problem;

import java.security.SecureRandom;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Makes the container report its own refusals as problems. */
@Configuration(proxyBeanMethods = false)
class ContainerProblems {

    /** Comes last, because of several valves the one added last reports first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemReports(
            Problems problems, SecureRandom random) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(problems, random)));
    }
}
