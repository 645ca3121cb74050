package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.Fit;
import zhiyin.dialogue.naming.Plain;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.UnderstoodWish;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.tone.Tone;
import zhiyin.values.Language;

/**
 * Reads a message in the light of what the dialogue waits for.
 *
 * <p>An answer to the open question comes first, if little else was said; then the short answers known by heart; then
 * the classifier, where it is sure. "Yes" to money is never a guess: it is a short answer known by heart, and nothing
 * else.
 */
final class MessageReader {

    private static final double NEARLY_CERTAIN = 0.9;
    private static final Set<String> CHANGING = Set.of("correct_amount", "deny", "affirm");

    private final FlowCatalogue catalogue;
    private final ReplyLanguage replyLanguage;
    private final KnownByHeart byHeart;
    private final IntentReading orders;
    private final Halting halting;
    private final SeveralWishes several;

    MessageReader(FlowCatalogue catalogue) {
        this.catalogue = catalogue;
        this.replyLanguage = new ReplyLanguage(catalogue.words());
        this.byHeart = new KnownByHeart(catalogue.words(), replyLanguage);
        this.orders = new IntentReading(catalogue);
        this.halting = new Halting(catalogue);
        this.several = new SeveralWishes(catalogue, orders);
    }

    Interpretation read(
            DialogueState state,
            String text,
            Optional<Language> stated,
            Understanding understanding,
            Supplier<List<UnderstoodWish>> wishes) {
        return new Interpretation(
                replyLanguage.after(state, stated, text),
                understanding.intent(),
                understanding.confidence(),
                commands(state, text, understanding, wishes),
                Mentioned.mentions(understanding),
                Optional.of(understanding.tone()).filter(tone -> !tone.equals(Tone.UNKNOWN)));
    }

    private List<DialogueCommand> commands(
            DialogueState state, String text, Understanding understood, Supplier<List<UnderstoodWish>> wishes) {
        Understanding heard = SelfCorrection.meant(text, understood);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return List.of(new DialogueCommand.CannotTell());
        }
        Optional<Flow> distress = catalogue.startedByDistress(text);
        if (distress.isPresent()) {
            return List.of(new DialogueCommand.StartFlow(distress.get().id()));
        }
        // Who seems deceived is met first.
        boolean free = state.frames().isEmpty()
                && Manner.find(state, Optional.empty(), text, heard).isEmpty();
        List<DialogueCommand> read = halting.find(state, topFlow(state), text)
                .or(() -> acceptsOffer(state, text).or(() -> byHeart.find(text)).map(List::of))
                .or(() -> free ? several.find(state, text, heard, wishes.get()) : Optional.empty())
                .or(() -> catalogue
                        .startedByPhrase(text)
                        .filter(flow -> !orders.isBesideAnOrder(flow, text, heard))
                        .map(flow -> List.of(new DialogueCommand.StartFlow(flow.id()))))
                .or(() -> Manner.find(state, topFlow(state), text, heard))
                .orElseGet(() -> Manner.withCare(state, heard, business(state, text, heard, wishes), catalogue));
        return warns(read) && topFlow(state).filter(IntentReading::pays).isPresent()
                ? Stream.concat(Stream.of(new DialogueCommand.Cancel()), read.stream())
                        .toList()
                : read;
    }

    private List<DialogueCommand> business(
            DialogueState state, String text, Understanding heard, Supplier<List<UnderstoodWish>> wishes) {
        return answer(state, text, heard)
                .or(() -> state.frames().isEmpty() ? Optional.empty() : several.find(state, text, heard, wishes.get()))
                .or(() -> Manner.refuses(state, text, heard))
                .orElseGet(() -> orders.read(state, text, heard));
    }

    /** Who fears a scam is not asked to confirm the payment again. */
    private static boolean warns(List<DialogueCommand> read) {
        return read.stream()
                .anyMatch(command ->
                        command instanceof DialogueCommand.StartFlow(String flow) && flow.equals(Halting.SCAM));
    }

    /** What an offer's button says means yes there, and nowhere else. */
    private Optional<DialogueCommand> acceptsOffer(DialogueState state, String text) {
        return state.awaiting() instanceof Awaiting.Offer
                ? topFlow(state)
                        .map(flow -> flow.steps().get(state.frames().getLast().position()))
                        .filter(step -> step instanceof FlowStep.Offer offer
                                && offer.yes().stream()
                                        .anyMatch(yes -> Plain.of(yes).equals(Plain.of(text))))
                        .map(step -> new DialogueCommand.Affirm())
                : Optional.empty();
    }

    /** The message as an answer to what the flow under way waits for, or as a change of what it has. */
    private Optional<List<DialogueCommand>> answer(DialogueState state, String text, Understanding heard) {
        Optional<Flow> flow = topFlow(state);
        if (flow.isEmpty()) {
            return Optional.empty();
        }
        if (orders.asksForMoney(flow.get(), text)) {
            return Optional.of(IntentReading.MONEY_BACK);
        }
        if (orders.asksWhetherArrived(flow.get(), text)) {
            return Optional.of(IntentReading.STATUS);
        }
        Optional<List<DialogueCommand>> halted =
                IntentReading.pays(flow.get()) ? halted(state, text, heard) : Optional.empty();
        if (halted.isPresent()) {
            return halted;
        }
        if (orders.isForAnotherDay(flow.get(), text, heard)) {
            return Optional.of(orders.onAnotherDay(text, heard));
        }
        Optional<List<DialogueCommand>> several = orders.severalPaid(flow.get(), text, heard);
        if (several.isPresent()) {
            return several;
        }
        return switch (state.awaiting()) {
            case Awaiting.SlotValue asked ->
                slotAnswer(flow.get(), state.frames().getLast(), asked, text, heard);
            case Awaiting.Confirmation confirmation -> change(flow.get(), state, text, heard);
            case Awaiting.Correction correction -> change(flow.get(), state, text, heard);
            case Awaiting.StepUp stepUp -> change(flow.get(), state, text, heard);
            case Awaiting.Anything anything -> Optional.empty();
            case Awaiting.Offer offer -> Optional.empty();
            case Awaiting.EffectOutcome effect -> Optional.empty();
            case Awaiting.KnowledgeAnswer answer -> Optional.empty();
        };
    }

    /** A payment under way that is refused ends; one that is asked about or told of stays as it was read back. */
    private Optional<List<DialogueCommand>> halted(DialogueState state, String text, Understanding heard) {
        if (state.awaiting() instanceof Awaiting.Offer) {
            return Optional.empty();
        }
        boolean elsewhere = heard.inScope()
                && catalogue
                        .startedBy(heard.intent())
                        .filter(other -> !IntentReading.pays(other))
                        .isPresent();
        return switch (UnorderedPayment.formOf(text, heard)) {
            case REFUSED -> Optional.of(List.of(new DialogueCommand.Cancel()));
            case TOLD, ASKED ->
                readBack(state) && !elsewhere && !takesBack(heard)
                        ? Optional.of(List.of(new DialogueCommand.AskKnowledge(text, List.of())))
                        : Optional.empty();
            case ORDER, REPLACED -> Optional.empty();
        };
    }

    /** "I gave you the wrong name", 哎呀打错了: told, and yet about what was read back. */
    private static boolean takesBack(Understanding heard) {
        boolean meant = heard.does(Act.CORRECT)
                || heard.does(Act.DENY)
                || (heard.inScope() && Set.of("correct_amount", "deny").contains(heard.intent()));
        return meant
                && Mentioned.of(heard, EntityType.AMOUNT).isEmpty()
                && Mentioned.of(heard, EntityType.PAYEE).isEmpty();
    }

    private static boolean readBack(DialogueState state) {
        return IntentReading.moneyWaits(state) || state.awaiting() instanceof Awaiting.Correction;
    }

    private Optional<List<DialogueCommand>> slotAnswer(
            Flow flow, Frame frame, Awaiting.SlotValue asked, String text, Understanding heard) {
        List<DialogueCommand> commands = new ArrayList<>();
        boolean brief = Mentioned.isBrief(text, heard);
        SlotSpec slot = flow.slots().get(asked.slot());
        if (slot != null && slot.type() == SlotSpec.Type.CHOICE) {
            Fit fit = Mentioned.byPosition(asked.candidates(), heard)
                    .<Fit>map(ref -> new Fit.Named(List.of(ref)))
                    .orElseGet(() -> Choosing.fit(text, asked.candidates()));
            boolean named = fit instanceof Fit.Named && (brief || !startsSomethingElse(flow, heard));
            if (named && fit.refs().size() == 1) {
                commands.add(
                        new DialogueCommand.SetSlot(asked.slot(), fit.refs().getFirst()));
            } else if (named && brief) {
                commands.add(new DialogueCommand.ClarifySlot(asked.slot(), fit.refs()));
            } else if (brief && !startsSomethingElse(flow, heard)) {
                commands.add(
                        new DialogueCommand.SetSlot(asked.slot(), new Value.Text(Mentioned.payeeWords(text, heard))));
            }
        }
        if ((brief && !startsAnotherFlow(flow, text, heard)) || !commands.isEmpty()) {
            commands.addAll(Mentioned.asides(flow, catalogue.words(), text, heard));
            Mentioned.amount(flow, text, heard, slot != null && slot.type() == SlotSpec.Type.AMOUNT)
                    .map(amount -> forEach(amount, text))
                    .ifPresent(commands::add);
            if (!commands.isEmpty() && slot != null && slot.type() == SlotSpec.Type.AMOUNT) {
                choices(flow)
                        .forEach(other ->
                                PayeeChange.of(other, frame, text, heard).ifPresent(commands::add));
            }
        }
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands);
    }

    private Optional<List<DialogueCommand>> change(Flow flow, DialogueState state, String text, Understanding heard) {
        boolean wrongPayee = catalogue.words().holds("wrong-payee", text);
        List<DialogueCommand> asides = Mentioned.asides(flow, catalogue.words(), text, heard);
        boolean meantAsChange = wrongPayee
                || !asides.isEmpty()
                || Mentioned.isBrief(text, heard)
                || heard.does(Act.CORRECT)
                || (heard.inScope()
                        && (CHANGING.contains(heard.intent()) || flow.intents().contains(heard.intent())));
        if (!meantAsChange) {
            return Optional.empty();
        }
        List<DialogueCommand> commands = new ArrayList<>();
        Frame frame = state.frames().getLast();
        AmountReading.corrected(flow, frame, text, heard)
                .map(amount -> forEach(amount, text))
                .ifPresent(commands::add);
        choices(flow)
                .forEach(slot -> PayeeChange.of(slot, frame, text, heard)
                        .or(() -> wrongPayee ? Optional.of(forgotten(slot)) : Optional.empty())
                        .ifPresent(commands::add));
        commands.addAll(asides);
        boolean wrongAmount = (heard.inScope() && heard.intent().equals("correct_amount"));
        boolean deniesNumber = text.codePoints().anyMatch(Character::isDigit)
                && catalogue.words().holds("denies-number", text);
        if (commands.isEmpty() && (wrongAmount || deniesNumber)) {
            commands.add(new DialogueCommand.VagueSlot(Mentioned.AMOUNT, "", null));
        }
        return commands.isEmpty() ? Optional.empty() : Optional.of(commands);
    }

    /** 各100: for each of whom? The payment under way is for one. */
    private DialogueCommand forEach(DialogueCommand amount, String text) {
        return catalogue.words().holds("for-each", text)
                ? new DialogueCommand.VagueSlot(Mentioned.AMOUNT, Speaker.clipped(text.strip()), null)
                : amount;
    }

    private static DialogueCommand forgotten(SlotSpec slot) {
        return new DialogueCommand.CorrectSlot(slot.name(), new Value.Text(""));
    }

    private static Stream<SlotSpec> choices(Flow flow) {
        return flow.slots().values().stream().filter(slot -> slot.type() == SlotSpec.Type.CHOICE);
    }

    private boolean startsSomethingElse(Flow flow, Understanding heard) {
        return heard.inScope() && !flow.intents().contains(heard.intent()) && heard.confidence() >= NEARLY_CERTAIN;
    }

    /** "Put 500 into my savings" lends its amount to no payment. */
    private boolean startsAnotherFlow(Flow flow, String text, Understanding heard) {
        return startsSomethingElse(flow, heard)
                && orders.startedBy(heard.intent(), text, heard)
                        .filter(other -> !other.equals(flow))
                        .isPresent();
    }

    private Optional<Flow> topFlow(DialogueState state) {
        return state.frames().isEmpty()
                ? Optional.empty()
                : catalogue.flow(state.frames().getLast().flow());
    }
}
