package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Value;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.Understanding;

/** Reads a message as a new matter: by its likeliest intents and by what it names. */
final class IntentReading {

    private static final String BACK = "money_back";

    /** Money is asked of someone, or asked back: said that it cannot be done, and nothing is paid. */
    static final List<DialogueCommand> MONEY_BACK = List.of(new DialogueCommand.StartFlow(BACK));

    /** How a payment stands that was made. */
    static final List<DialogueCommand> STATUS = List.of(new DialogueCommand.StartFlow("transfer_status"));

    private static final Set<String> SURELY_OTHER = Set.of("scam_in_progress", "complaint", "human_agent");

    private static final double LIKELY = 0.4;
    private static final double WORTH_OFFERING = 0.25;
    private static final String SCHEDULED = "scheduled_payment";
    static final Set<String> SOCIAL = Set.of("greeting", "thanks", "goodbye", "praise", "capabilities");
    private static final Set<EntityType> WHEN = Set.of(EntityType.DATE, EntityType.DATE_RANGE, EntityType.DURATION);

    private final FlowCatalogue catalogue;
    private final UnorderedPayment unordered;

    IntentReading(FlowCatalogue catalogue) {
        this.catalogue = catalogue;
        this.unordered = new UnorderedPayment(catalogue.words());
    }

    List<DialogueCommand> read(DialogueState state, String text, Understanding heard) {
        Optional<Flow> order = namedOrder(text, heard);
        if (order.isPresent()) {
            return starting(order.get(), text, heard);
        }
        if (asksMoneyBack(text, heard)) {
            return List.of(new DialogueCommand.StartFlow(BACK), new DialogueCommand.AskKnowledge(text, List.of(BACK)));
        }
        boolean ofASum = !Mentioned.of(heard, EntityType.AMOUNT).isEmpty();
        if (!heard.inScope() && ofASum && catalogue.words().holds("asks-whether-arrived", text)) {
            return STATUS;
        }
        if (!heard.inScope() && ofASum && catalogue.words().holds("fears-a-scam", text)) {
            return List.of(new DialogueCommand.StartFlow(Halting.SCAM));
        }
        if (!heard.inScope() || catalogue.words().holds("for-an-article", text)) {
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
            case "cancel" ->
                List.of(
                        state.frames().isEmpty() && catalogue.words().holds("asks-whether", text)
                                ? new DialogueCommand.AskKnowledge(text, List.of())
                                : new DialogueCommand.Cancel());
            case "repeat_please" -> List.of(new DialogueCommand.Repeat());
            case "correct_amount" -> List.of(new DialogueCommand.CannotTell());
            default ->
                startedBy(intent, text, heard)
                        .map(flow -> starting(flow, text, heard))
                        .orElseGet(() -> List.of(new DialogueCommand.AskKnowledge(text, List.of())));
        };
    }

    Optional<Flow> startedBy(String intent, String text, Understanding heard) {
        boolean orders = !Mentioned.of(heard, EntityType.AMOUNT).isEmpty() && !Mentioned.asks(catalogue.words(), text);
        return catalogue.startedBy(intent).or(() -> orders ? catalogue.orderedBy(intent) : Optional.empty());
    }

    /** "How do I get my money back", without a word of what it was for: both what cannot be done and an article. */
    private boolean asksMoneyBack(String text, Understanding heard) {
        return catalogue.words().holds("wants-money-back", text)
                && !catalogue.words().holds("money-back-for", text)
                && !(heard.inScope() && SURELY_OTHER.contains(heard.intent()));
    }

    static boolean moneyWaits(DialogueState state) {
        return state.awaiting() instanceof Awaiting.Confirmation || state.awaiting() instanceof Awaiting.StepUp;
    }

    /**
     * The flow of an order that names both its amount and its payee: such words leave little else to mean, so a likely
     * intent is enough; what is understood is read back before anything happens. One that seems to be for later and
     * names no day is for now.
     */
    private Optional<Flow> namedOrder(String text, Understanding heard) {
        List<Entity> amounts = Mentioned.of(heard, EntityType.AMOUNT);
        List<Entity> payees = Mentioned.of(heard, EntityType.PAYEE);
        if (amounts.size() == 1 && payees.isEmpty()) {
            return calledByName(text, amounts.getFirst());
        }
        if (amounts.size() != 1 || payees.size() != 1) {
            return Optional.empty();
        }
        IntentScore likeliest = heard.intents().getFirst();
        if (likeliest.intent().equals(SCHEDULED) && !isForLater(text, heard)) {
            // Of what is left when it is not for later, as likely as the first would have to be.
            double least = LIKELY * (1 - likeliest.probability());
            return heard.intents().stream()
                    .skip(1)
                    .filter(score -> score.probability() >= least)
                    .flatMap(score -> paying(score.intent()).stream())
                    .findFirst();
        }
        return likeliest.probability() >= LIKELY ? paying(likeliest.intent()) : Optional.empty();
    }

    /** 我要转账500元: nothing but the flow's own word and an amount. */
    private Optional<Flow> calledByName(String text, Entity amount) {
        return catalogue
                .startedByPhrase(text.replace(amount.text(), " "))
                .filter(flow -> flow.slots().containsKey(Mentioned.AMOUNT));
    }

    private Optional<Flow> paying(String intent) {
        return catalogue.startedBy(intent).filter(flow -> flow.slots().containsKey(Mentioned.AMOUNT));
    }

    private boolean isForLater(String text, Understanding heard) {
        return heard.entities().stream().map(Entity::type).anyMatch(WHEN::contains)
                || catalogue.words().holds("not-a-plain-order", text)
                || catalogue.words().holds("another-day", text)
                || catalogue.words().holds("for-later", text)
                || NamedTime.in(text, heard);
    }

    static boolean pays(Flow flow) {
        return flow.slots().containsKey(Mentioned.AMOUNT);
    }

    boolean asksForMoney(Flow flow, String text) {
        return pays(flow)
                && catalogue.words().holds("asks-for-money", text)
                && !catalogue.words().holds("asks-the-bank", text);
    }

    /** 给妈妈的500到账了吗: about a payment that was made, and no order of another. */
    boolean asksWhetherArrived(Flow flow, String text) {
        return pays(flow) && catalogue.words().holds("asks-whether-arrived", text);
    }

    /** An order that is denied, past, conditional or for another account is not carried out without that condition. */
    private List<DialogueCommand> starting(Flow flow, String text, Understanding heard) {
        boolean pays = pays(flow);
        if (asksForMoney(flow, text)) {
            return MONEY_BACK;
        }
        if (asksWhetherArrived(flow, text)) {
            return STATUS;
        }
        Optional<List<DialogueCommand>> notOrdered =
                pays ? unordered.find(flow, text, heard, worthOffering(heard)) : Optional.empty();
        if (notOrdered.isPresent()) {
            return notOrdered.get();
        }
        Optional<List<DialogueCommand>> several = severalPaid(flow, text, heard);
        if (several.isPresent()) {
            return several.get();
        }
        if (pays
                && (catalogue.words().holds("not-a-plain-order", text)
                        || catalogue.words().holds("for-each", text)
                        || asksForARule(text, heard))) {
            return List.of(new DialogueCommand.AskKnowledge(text, List.of(flow.id())));
        }
        return isForAnotherDay(flow, text, heard) ? onAnotherDay(text, heard) : opening(flow, text, heard);
    }

    /** Whether an order of this flow is not for now: to be carried out on a day named, or again and again. */
    boolean isForAnotherDay(Flow flow, String text, Understanding heard) {
        return flow.slots().containsKey(Mentioned.AMOUNT)
                && !catalogue.words().holds("not-a-plain-order", text)
                && !asksForARule(text, heard)
                && (catalogue.words().holds("another-day", text)
                        || NamedTime.in(text, heard)
                        || Mentioned.of(heard, EntityType.DATE).stream()
                                .anyMatch(date -> !catalogue.words().holds("this-day", date.text())));
    }

    /** 转账每天的限额是多少: who names neither amount nor payee, and speaks of limits, fees or how long, asks. */
    private boolean asksForARule(String text, Understanding heard) {
        return Mentioned.of(heard, EntityType.AMOUNT).isEmpty()
                && Mentioned.of(heard, EntityType.PAYEE).isEmpty()
                && catalogue.words().holds("asks-for-a-rule", text);
    }

    /** What was said is kept, to be done now if the customer wishes. */
    List<DialogueCommand> onAnotherDay(String text, Understanding heard) {
        return catalogue
                .startedBy(SCHEDULED)
                .map(later -> opening(later, text, heard))
                .orElseGet(() -> List.of(new DialogueCommand.AskKnowledge(text, List.of())));
    }

    private List<DialogueCommand> opening(Flow flow, String text, Understanding heard) {
        List<DialogueCommand> commands = new ArrayList<>();
        commands.add(new DialogueCommand.StartFlow(flow.id()));
        commands.addAll(Mentioned.asides(flow, catalogue.words(), text, heard));
        Mentioned.amount(flow, text, heard, false).ifPresent(commands::add);
        for (SlotSpec slot : flow.slots().values()) {
            if (slot.type() == SlotSpec.Type.CHOICE) {
                List<Entity> payees = Mentioned.of(heard, EntityType.PAYEE);
                commands.add(
                        payees.size() == 1
                                ? new DialogueCommand.SetSlot(
                                        slot.name(),
                                        new Value.Text(payees.getFirst().text()))
                                : new DialogueCommand.SetSlot(
                                        slot.name() + Collecting.HINT,
                                        new Value.Text(
                                                SelfCorrection.who(text, heard).orElse(text))));
            }
        }
        if (flow.explained()
                && (catalogue.words().holds("asks-for-reason", text)
                        || catalogue.words().holds("names-trouble", text))) {
            commands.add(new DialogueCommand.AskKnowledge(text, List.of(flow.id())));
        }
        return commands;
    }

    /** Whether the flow would only look something up, and the message orders a payment: 给妈妈转500，再给我看回单. */
    boolean isBesideAnOrder(Flow flow, String text, Understanding heard) {
        return flow.onlyLooks()
                && !Mentioned.asks(catalogue.words(), text)
                && namedOrder(text, heard).isPresent();
    }

    /** An order for several people at once, where this flow pays one. */
    Optional<List<DialogueCommand>> severalPaid(Flow flow, String text, Understanding heard) {
        boolean pays = flow.slots().containsKey(Mentioned.AMOUNT);
        if (!pays || catalogue.words().holds("not-a-plain-order", text) || isForAnotherDay(flow, text, heard)) {
            return Optional.empty();
        }
        List<Entity> amounts = Mentioned.of(heard, EntityType.AMOUNT);
        if (amounts.size() > 1) {
            Optional<String> pair = SeveralPayees.firstOfPairs(text);
            if (pair.isPresent()) {
                return Optional.of(List.of(
                        new DialogueCommand.OneAtATime(pair.get(), AmountReading.alone(amounts.getFirst(), heard))));
            }
        }
        return SeveralPayees.first(text).map(first -> List.of(oneAtATime(flow, first, text, heard)));
    }

    /** The amount counts only where it is for each of them, and not to be shared out. */
    private DialogueCommand oneAtATime(Flow flow, String first, String text, Understanding heard) {
        Optional<Value> amount = catalogue.words().holds("for-each", text)
                ? Mentioned.amount(flow, text, heard, false)
                        .filter(DialogueCommand.SetSlot.class::isInstance)
                        .map(command -> ((DialogueCommand.SetSlot) command).value())
                : Optional.empty();
        return new DialogueCommand.OneAtATime(first, amount);
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
}
