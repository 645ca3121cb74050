package zhiyin.language.learning;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Tells whoever watches a node which models it answers with and which it is to. A node that lags catches up by itself; one
 * that cannot read what was published needs a person, and answers all the same. Neither is {@code DOWN}: a balancer that
 * took it out would help nobody.
 */
@Component("servingModels")
class ModelsHealth implements HealthIndicator {

    /** The service works, a person is needed, the log says what for. */
    private static final Status ATTENTION = new Status("ATTENTION");

    private final ServingFollower follower;

    ModelsHealth(ServingFollower follower) {
        this.follower = follower;
    }

    @Override
    public Health health() {
        ServingFollower.Standing standing = follower.standing();
        Health.Builder told = standing.refused() ? Health.status(ATTENTION) : Health.up();
        told.withDetail("serves", standing.serves()).withDetail("published", standing.published());
        if (standing.lags()) {
            told.withDetail(
                    "lags", "serves version " + standing.serves() + ", published is version " + standing.published());
        }
        return told.build();
    }
}
