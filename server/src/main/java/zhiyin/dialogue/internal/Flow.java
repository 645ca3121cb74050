package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A piece of business as data.
 *
 * @param id name of the flow
 * @param title how the customer would call it
 * @param intents what the customer may mean to start it, each of one flow alone
 * @param orders intents that start it only where an amount is named and nothing is asked
 * @param phrases words that start it whatever the classifier says
 * @param words whole messages that start it, mostly single words
 * @param needsSignIn whether only a signed-in customer may run it
 * @param forVisitors said to a visitor instead of the request to sign in
 * @param explained whether what the customer said is also looked up in knowledge, because they may want a reason as
 *     well as a fact
 * @param slots by name, in the order of the file
 */
record Flow(
        String id,
        Bilingual title,
        List<String> intents,
        List<String> orders,
        List<String> phrases,
        List<String> words,
        boolean needsSignIn,
        Optional<Bilingual> forVisitors,
        boolean explained,
        Map<String, SlotSpec> slots,
        List<FlowStep> steps) {

    Flow {
        intents = List.copyOf(intents);
        orders = List.copyOf(orders);
        phrases = List.copyOf(phrases);
        words = List.copyOf(words);
        slots = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(slots));
        steps = List.copyOf(steps);
    }

    /** Whether it asks the bank and says, and does no more. */
    boolean onlyLooks() {
        return slots.isEmpty()
                && steps.stream().allMatch(step -> step instanceof FlowStep.Ask || step instanceof FlowStep.Say)
                && steps.stream().anyMatch(FlowStep.Ask.class::isInstance);
    }

    /** Index of the step with this id. */
    Optional<Integer> indexOf(String stepId) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(stepId)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** What was read back last before this position. */
    Optional<FlowStep.Card> lastCard(int position) {
        for (int i = position; i >= 0; i--) {
            if (steps.get(i) instanceof FlowStep.Confirm confirm) {
                return Optional.of(confirm.card());
            }
        }
        return Optional.empty();
    }
}
