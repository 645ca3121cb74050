package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.Understanding;

/**
 * Reads a message in the light of what the dialogue waits for.
 *
 * <p>An answer to the open question comes first, if little else was said; then the short answers known by heart; then
 * the classifier, where it is sure. "Yes" to money is never a guess: it is a short answer known by heart, and nothing
 * else.
 */
final class MessageReader {

    private static final String STOP = "stop_transfer";
    private static final double NEARLY_CERTAIN = 0.9;
    private static final double LIKELY = 0.4;
    private static final double WORTH_OFFERING = 0.25;
    private static final Set<String> SOCIAL = Set.of("greeting", "thanks", "goodbye");
    private static final Set<String> CHANGING = Set.of("correct_amount", "deny", "affirm");

    private final FlowCatalogue catalogue;

    MessageReader(FlowCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    Interpretation read(DialogueState state, String text, Understanding understanding) {
        return new Interpretation(
                understanding.language(),
                understanding.intent(),
                understanding.confidence(),
                commands(state, text, understanding),
                Mentioned.mentions(understanding));
    }

    private List<DialogueCommand> commands(DialogueState state, String text, Understanding heard) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of(new DialogueCommand.CannotTell());
        }
        if (moneyWaits(state)
                && catalogue
                        .startedByPhrase(text)
                        .map(Flow::id)
                        .filter(STOP::equals)
                        .isPresent()) {
            return List.of(new DialogueCommand.Cancel());
        }
        return byHeart(text)
                .map(List::of)
                .or(() ->
                        catalogue.startedByPhrase(text).map(flow -> List.of(new DialogueCommand.StartFlow(flow.id()))))
                .or(() -> answer(state, text, heard))
                .orElseGet(() -> byIntent(state, text, heard));
    }

    private Optional<DialogueCommand> byHeart(String text) {
        Words words = catalogue.words();
        if (words.isAnswer("affirm", text) && !isQuestion(text)) {
            return Optional.of(new DialogueCommand.Affirm());
        }
        if (words.isAnswer("cancel", text)) {
            return Optional.of(new DialogueCommand.Cancel());
        }
        if (words.isAnswer("deny", text)) {
            return Optional.of(new DialogueCommand.Deny());
        }
        if (words.isAnswer("repeat", text)) {
            return Optional.of(new DialogueCommand.Repeat());
        }
        if (words.isAnswer("human", text)) {
            return Optional.of(new DialogueCommand.AskHuman());
        }
        return Optional.empty();
    }

    /** "Confirm?" asks, it does not confirm. */
    private static boolean isQuestion(String text) {
        return text.indexOf('?') >= 0 || text.indexOf('？') >= 0;
    }

    /** The message as an answer to what the flow under way waits for, or as a change of what it has. */
    private Optional<List<DialogueCommand>> answer(DialogueState state, String text, Understanding heard) {
        Optional<Flow> flow = topFlow(state);
        if (flow.isEmpty()) {
            return Optional.empty();
        }
        return switch (state.awaiting()) {
            case Awaiting.SlotValue asked -> slotAnswer(flow.get(), asked, text, heard);
            case Awaiting.Confirmation confirmation -> change(flow.get(), state, text, heard);
            case Awaiting.Correction correction -> change(flow.get(), state, text, heard);
            case Awaiting.StepUp stepUp -> change(flow.get(), state, text, heard);
            case Awaiting.Anything anything -> Optional.empty();
            case Awaiting.EffectOutcome effect -> Optional.empty();
            case Awaiting.KnowledgeAnswer answer -> Optional.empty();
        };
    }

    private Optional<List<DialogueCommand>> slotAnswer(
            Flow flow, Awaiting.SlotValue asked, String text, Understanding heard) {
        List<DialogueCommand> commands = new ArrayList<>();
        boolean brief = Mentioned.isBrief(text, heard);
        SlotSpec slot = flow.slots().get(asked.slot());
        if (slot != null && slot.type() == SlotSpec.Type.CHOICE) {
            List<Value.Ref> fitting = Mentioned.byPosition(asked.candidates(), heard)
                    .map(List::of)
                    .orElseGet(() -> Choosing.matching(text, asked.candidates()));
            if (fitting.size() == 1) {
                commands.add(new DialogueCommand.SetSlot(asked.slot(), fitting.getFirst()));
            } else if (fitting.size() > 1 && brief) {
                commands.add(new DialogueCommand.ClarifySlot(asked.slot(), fitting));
            } else if (brief && !startsSomethingElse(flow, heard)) {
                commands.add(
                        new DialogueCommand.SetSlot(asked.slot(), new Value.Text(Mentioned.payeeWords(text, heard))));
            }
        }
        if (brief || !commands.isEmpty()) {
            Mentioned.amount(flow, text, heard, slot != null && slot.type() == SlotSpec.Type.AMOUNT)
                    .ifPresent(commands::add);
        }
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands);
    }

    private Optional<List<DialogueCommand>> change(Flow flow, DialogueState state, String text, Understanding heard) {
        boolean meantAsChange = Mentioned.isBrief(text, heard)
                || (heard.inScope()
                        && (CHANGING.contains(heard.intent()) || flow.intents().contains(heard.intent())));
        if (!meantAsChange) {
            return Optional.empty();
        }
        List<DialogueCommand> commands = new ArrayList<>();
        Mentioned.amount(flow, text, heard, false)
                .map(MessageReader::asCorrection)
                .ifPresent(commands::add);
        Frame frame = state.frames().getLast();
        for (SlotSpec slot : flow.slots().values()) {
            if (slot.type() == SlotSpec.Type.CHOICE) {
                List<Value.Ref> fitting = Choosing.named(text, Choosing.candidates(slot, frame));
                List<Entity> payees = Mentioned.of(heard, EntityType.PAYEE);
                if (fitting.size() == 1) {
                    commands.add(new DialogueCommand.CorrectSlot(slot.name(), fitting.getFirst()));
                } else if (fitting.size() > 1) {
                    commands.add(new DialogueCommand.ClarifySlot(slot.name(), fitting));
                } else if (payees.size() == 1) {
                    Value words = new Value.Text(payees.getFirst().text());
                    commands.add(new DialogueCommand.CorrectSlot(slot.name(), words));
                }
            }
        }
        if (commands.isEmpty() && heard.inScope() && heard.intent().equals("correct_amount")) {
            commands.add(new DialogueCommand.VagueSlot(Mentioned.AMOUNT, ""));
        }
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands);
    }

    private static DialogueCommand asCorrection(DialogueCommand command) {
        return command instanceof DialogueCommand.SetSlot set
                ? new DialogueCommand.CorrectSlot(set.slot(), set.value())
                : command;
    }

    private List<DialogueCommand> byIntent(DialogueState state, String text, Understanding heard) {
        Optional<Flow> order = namedOrder(heard);
        if (order.isPresent()) {
            return starting(order.get(), text, heard);
        }
        if (!heard.inScope()) {
            return List.of(new DialogueCommand.AskKnowledge(text, worthOffering(heard)));
        }
        String intent = heard.intent();
        if (SOCIAL.contains(intent)) {
            return List.of(new DialogueCommand.Chitchat(intent));
        }
        return switch (intent) {
            case "affirm" ->
                List.of(moneyWaits(state) ? new DialogueCommand.CannotTell() : new DialogueCommand.Affirm());
            case "deny" -> List.of(new DialogueCommand.Deny());
            case "cancel" -> List.of(new DialogueCommand.Cancel());
            case "repeat_please" -> List.of(new DialogueCommand.Repeat());
            case "correct_amount" -> List.of(new DialogueCommand.CannotTell());
            default ->
                catalogue
                        .startedBy(intent)
                        .map(flow -> starting(flow, text, heard))
                        .orElseGet(() -> List.of(new DialogueCommand.AskKnowledge(text, List.of())));
        };
    }

    /**
     * The flow of an order that names both its amount and its payee: such words leave little else to mean, so a likely
     * intent is enough; what is understood is read back before anything happens.
     */
    private Optional<Flow> namedOrder(Understanding heard) {
        IntentScore likeliest = heard.intents().getFirst();
        boolean named = Mentioned.of(heard, EntityType.AMOUNT).size() == 1
                && Mentioned.of(heard, EntityType.PAYEE).size() == 1;
        return named && likeliest.probability() >= LIKELY
                ? catalogue
                        .startedBy(likeliest.intent())
                        .filter(flow -> flow.slots().containsKey(Mentioned.AMOUNT))
                : Optional.empty();
    }

    private static boolean moneyWaits(DialogueState state) {
        return state.awaiting() instanceof Awaiting.Confirmation || state.awaiting() instanceof Awaiting.StepUp;
    }

    /** An order that is denied, past, conditional or for another account is not carried out without that condition. */
    private List<DialogueCommand> starting(Flow flow, String text, Understanding heard) {
        if (flow.slots().containsKey(Mentioned.AMOUNT) && catalogue.words().holds("not-a-plain-order", text)) {
            return List.of(new DialogueCommand.AskKnowledge(text, List.of(flow.id())));
        }
        List<DialogueCommand> commands = new ArrayList<>();
        commands.add(new DialogueCommand.StartFlow(flow.id()));
        Mentioned.amount(flow, text, heard, false).ifPresent(commands::add);
        for (SlotSpec slot : flow.slots().values()) {
            if (slot.type() == SlotSpec.Type.CHOICE) {
                List<Entity> payees = Mentioned.of(heard, EntityType.PAYEE);
                commands.add(
                        payees.size() == 1
                                ? new DialogueCommand.SetSlot(
                                        slot.name(),
                                        new Value.Text(payees.getFirst().text()))
                                : new DialogueCommand.SetSlot(slot.name() + Collecting.HINT, new Value.Text(text)));
            }
        }
        if (flow.explained()) {
            commands.add(new DialogueCommand.AskKnowledge(text, List.of(flow.id())));
        }
        return commands;
    }

    private List<String> worthOffering(Understanding heard) {
        return heard.intents().stream()
                .filter(score -> score.probability() >= WORTH_OFFERING)
                .map(IntentScore::intent)
                .flatMap(intent -> catalogue.startedBy(intent).stream())
                .map(Flow::id)
                .distinct()
                .limit(2)
                .toList();
    }

    private boolean startsSomethingElse(Flow flow, Understanding heard) {
        return heard.inScope() && !flow.intents().contains(heard.intent()) && heard.confidence() >= NEARLY_CERTAIN;
    }

    private Optional<Flow> topFlow(DialogueState state) {
        return state.frames().isEmpty()
                ? Optional.empty()
                : catalogue.flow(state.frames().getLast().flow());
    }
}
