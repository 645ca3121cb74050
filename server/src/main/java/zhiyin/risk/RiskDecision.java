package zhiyin.risk;

import java.time.Duration;
import java.util.List;

/** What risk decided on a command, with its reasons. */
public sealed interface RiskDecision {

    List<RiskReason> reasons();

    /** Nothing speaks against it. */
    record Allow() implements RiskDecision {
        @Override
        public List<RiskReason> reasons() {
            return List.of();
        }
    }

    /** Carried out only after {@code cooling}, so that a deceived customer can still stop it. */
    record Delay(Duration cooling, List<RiskReason> reasons) implements RiskDecision {
        public Delay {
            reasons = List.copyOf(reasons);
        }
    }

    /** Not carried out. */
    record Block(List<RiskReason> reasons) implements RiskDecision {
        public Block {
            reasons = List.copyOf(reasons);
        }
    }
}
