package zhiyin;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import zhiyin.database.CannotStart;

/** What each kind of failed start means to a person. */
final class StartFailures {

    private StartFailures() {}

    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Mendable extends AbstractFailureAnalyzer<CannotStart> {

        Mendable() {}

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, CannotStart cause) {
            return new FailureAnalysis(cause.problem(), cause.mend(), rootFailure);
        }
    }

    /** Somebody took the port between the first check and the end of the start. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class TakenPort extends AbstractFailureAnalyzer<PortInUseException> {

        TakenPort() {}

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
            CannotStart taken = StartChecks.taken(cause.getPort(), cause);
            return new FailureAnalysis(taken.problem(), taken.mend(), rootFailure);
        }
    }

    /** A bug or a broken machine: nobody here knows the mend, so the log gets everything. */
    @Order(Ordered.LOWEST_PRECEDENCE)
    static final class Unknown extends AbstractFailureAnalyzer<Throwable> {

        private static final Logger log = LoggerFactory.getLogger(StartFailures.class);

        Unknown() {}

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, Throwable cause) {
            log.error("Zhiyin could not start", rootFailure);
            return new FailureAnalysis(
                    "Zhiyin could not start (" + deepest(rootFailure) + ")",
                    "The log in the data folder, logs/zhiyin.log, has the whole story",
                    rootFailure);
        }

        private static String deepest(Throwable failure) {
            Throwable deepest = failure;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            String message = deepest.getMessage();
            return deepest.getClass().getSimpleName()
                    + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
        }
    }
}
