package zhiyin.dialogue.internal;

import java.util.List;

/** What must hold in a flow beyond its form, so that no author can build an unsafe one. */
final class FlowChecks {

    private FlowChecks() {}

    static void check(Flow flow, List<YamlNode> nodes) {
        boolean confirmed = false;
        boolean proven = false;
        for (int i = 0; i < flow.steps().size(); i++) {
            switch (flow.steps().get(i)) {
                case FlowStep.Confirm confirm -> {
                    confirmed = true;
                    proven = false;
                }
                case FlowStep.ProveStepUp prove -> {
                    if (!confirmed) {
                        throw nodes.get(i)
                                .error(
                                        "A step-up proves values nobody has read back.",
                                        "Put a confirm step before it.");
                    }
                    proven = true;
                }
                case FlowStep.Act act -> {
                    if (act.afterStepUp() && !proven) {
                        throw nodes.get(i)
                                .error(
                                        "The command '" + act.operation() + "' would run without a step-up.",
                                        "Put confirm and step-up before it, or write 'needs-step-up: no' if it moves"
                                                + " neither money nor data.");
                    }
                    if (!flow.needsSignIn()) {
                        throw nodes.get(i).error("A visitor could command the bank.", "Write 'sign-in: required'.");
                    }
                }
                case FlowStep.Ask ask -> {}
                case FlowStep.Offer offer -> {}
                case FlowStep.HandOver over -> {}
                case FlowStep.Collect collect -> {}
                case FlowStep.Ticket ticket -> {}
                case FlowStep.Say say -> {}
            }
        }
    }
}
