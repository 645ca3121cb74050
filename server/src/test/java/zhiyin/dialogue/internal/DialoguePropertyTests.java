package zhiyin.dialogue.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Step;
import zhiyin.dialogue.Value;
import zhiyin.values.Language;
import zhiyin.values.Money;

/** Whatever happens, in whatever order, the dialogue keeps its promises. */
class DialoguePropertyTests {

    private static final int CONVERSATIONS = 20_000;
    private static final int INPUTS = 25;
    private static final List<String> FLOWS = List.of(
            "balance",
            "transactions",
            "transfer_other",
            "transfer_status",
            "stop_transfer",
            "human_agent",
            "ticket_status",
            "no_such_flow");
    private static final Facts SIGNED_IN = new Facts(ScriptedBank.NOW, ZoneId.of("Asia/Shanghai"), true);
    private static final Facts VISITOR = new Facts(ScriptedBank.NOW, ZoneId.of("Asia/Shanghai"), false);

    private int transfers;

    private final FlowDialogue dialogue =
            new FlowDialogue(FlowSource.shipped(DialogueConfiguration.SHIPPED).catalogue(), "r-0123456789abcdef");

    @Test
    void noSequenceOfInputsBreaksAPromise() {
        for (int i = 0; i < CONVERSATIONS; i++) {
            long seed = 20261122L + i;
            try {
                converse(new SplittableRandom(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(transfers)
                .as("the chance that drives this reaches the money")
                .isGreaterThan(1_000);
    }

    private void converse(SplittableRandom random) {
        Facts facts = random.nextInt(10) == 0 ? VISITOR : SIGNED_IN;
        ScriptedBank bank = new ScriptedBank();
        DialogueState state = dialogue.begin(new UUID(random.nextLong(), random.nextLong()), Language.ZH, true);
        Set<String> confirmedDigests = new HashSet<>();
        Set<UUID> provenStepUps = new HashSet<>();
        List<Effect> planned = new ArrayList<>();
        for (int i = 0; i < INPUTS; i++) {
            Input input = input(random, state, bank, planned, provenStepUps);
            if (state.awaiting() instanceof Awaiting.Confirmation confirmation
                    && input instanceof Input.Said said
                    && said.interpretation().commands().contains(new DialogueCommand.Affirm())) {
                confirmedDigests.add(confirmation.digest());
            }
            Step step = dialogue.step(state, input, facts);
            assertThat(dialogue.step(state, input, facts))
                    .as("the same step twice")
                    .isEqualTo(step);
            promises(state, step, facts, confirmedDigests, provenStepUps);
            planned.addAll(step.effects());
            transfers += (int) step.effects().stream()
                    .filter(e -> e instanceof Effect.Command command
                            && command.operation().equals("transfer"))
                    .count();
            state = step.state();
        }
    }

    private static void promises(
            DialogueState before, Step step, Facts facts, Set<String> confirmed, Set<UUID> proven) {
        DialogueState after = step.state();
        assertThat(after.steps()).isEqualTo(before.steps() + 1);
        assertThat(step.effects()).hasSizeLessThanOrEqualTo(1);
        assertThat(after.frames()).hasSizeLessThanOrEqualTo(StepRun.MOST_FRAMES);
        assertThat(after.pending()).hasSizeLessThanOrEqualTo(PendingWishes.MOST);
        assertThat(after.waitsForPerson())
                .as("waits for an effect exactly when it planned one or still waits")
                .isEqualTo(step.effects().isEmpty() && !stillWaits(before, after));
        if (after.awaiting() instanceof Awaiting.Anything) {
            assertThat(after.frames()).as("a flow never waits for nothing").isEmpty();
            assertThat(after.pending()).as("no wish is forgotten").isEmpty();
        }
        for (Effect effect : step.effects()) {
            if (effect instanceof Effect.Command command) {
                assertThat(facts.signedIn()).isTrue();
                if (command.operation().equals("transfer")) {
                    assertThat(proven).as("a transfer is proven first").contains(command.stepUpId());
                    assertThat(command.arguments().values()).containsOnlyKeys("from", "payee", "amount");
                    Money amount = command.arguments()
                            .find("amount", Value.Amount.class)
                            .orElseThrow()
                            .money();
                    assertThat(confirmed)
                            .as("exactly these values were confirmed")
                            .contains("digest:"
                                    + command.arguments()
                                            .find("payee", Value.Ref.class)
                                            .orElseThrow()
                                            .id() + ":"
                                    + amount.minorUnits());
                }
            }
            if (effect instanceof Effect.RequestStepUp request) {
                assertThat(confirmed).contains(request.digest());
            }
            if (!facts.signedIn()) {
                assertThat(effect).isNotInstanceOf(Effect.RequestStepUp.class).isNotInstanceOf(Effect.Command.class);
            }
        }
        for (Frame frame : after.frames()) {
            assertThat(frame.slots().values()).as("no slot is half set").doesNotContainNull();
        }
    }

    private static boolean stillWaits(DialogueState before, DialogueState after) {
        return !before.waitsForPerson() && before.awaiting().equals(after.awaiting());
    }

    private static Input input(
            SplittableRandom random, DialogueState state, ScriptedBank bank, List<Effect> planned, Set<UUID> proven) {
        Optional<Effect> last = planned.isEmpty() ? Optional.empty() : Optional.of(planned.getLast());
        if (!state.waitsForPerson() && last.isPresent() && random.nextInt(10) > 0) {
            return switch (random.nextInt(12)) {
                case 0 -> new Input.EffectFailed(last.get().id(), "unavailable");
                case 1 -> new Input.TimedOut(last.get().id());
                case 2 -> new Input.EffectDone(last.get().id(), new Outcome("never-heard-of", Value.Group.of()));
                default -> new Input.EffectDone(last.get().id(), bank.answer(last.get()));
            };
        }
        if (state.awaiting() instanceof Awaiting.StepUp stepUp && random.nextBoolean()) {
            proven.add(stepUp.stepUpId());
            return new Input.SteppedUp(stepUp.stepUpId());
        }
        return switch (random.nextInt(30)) {
            case 0 -> new Input.Cancelled();
            case 1 -> new Input.Redacted(Optional.empty());
            case 2 -> new Input.AgentActed("closed", Value.Group.of());
            case 3 -> {
                UUID any = last.filter(Effect.RequestStepUp.class::isInstance)
                        .map(e -> ((Effect.RequestStepUp) e).stepUpId())
                        .orElse(new UUID(random.nextLong(), 1));
                proven.add(any);
                yield new Input.SteppedUp(any);
            }
            case 4 ->
                new Input.StepUpGone(
                        state.awaiting() instanceof Awaiting.StepUp stepUp ? stepUp.stepUpId() : new UUID(1, 1));
            case 5 ->
                new Input.EffectDone(last.map(Effect::id).orElse(new UUID(2, 2)), new Outcome("ok", Value.Group.of()));
            default ->
                new Input.Said(new Interpretation(
                        random.nextBoolean() ? Language.ZH : Language.EN,
                        "any",
                        0.5,
                        random.nextInt(10) < 6 ? sensible(random, state) : commands(random),
                        List.of()));
        };
    }

    /** What a customer who wants to pay would say next; pure chance alone hardly ever reaches the money. */
    private static List<DialogueCommand> sensible(SplittableRandom random, DialogueState state) {
        return switch (state.awaiting()) {
            case Awaiting.Anything anything ->
                List.of(
                        new DialogueCommand.StartFlow("transfer_other"),
                        new DialogueCommand.SetSlot("payee", payee(random)),
                        new DialogueCommand.SetSlot(
                                "amount", new Value.Amount(Money.ofMinor("CNY", 1 + random.nextInt(900_000)))));
            case Awaiting.SlotValue slot ->
                List.of(
                        slot.candidates().isEmpty()
                                ? new DialogueCommand.SetSlot("amount", new Value.Amount(Money.ofMinor("CNY", 10_000)))
                                : new DialogueCommand.SetSlot(
                                        slot.slot(), slot.candidates().getFirst()));
            case Awaiting.Correction correction ->
                List.of(new DialogueCommand.CorrectSlot("amount", new Value.Amount(Money.ofMinor("CNY", 5_000))));
            default -> List.of(new DialogueCommand.Affirm());
        };
    }

    private static List<DialogueCommand> commands(SplittableRandom random) {
        List<DialogueCommand> commands = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            commands.add(command(random));
        }
        return commands;
    }

    private static DialogueCommand command(SplittableRandom random) {
        return switch (random.nextInt(18)) {
            case 17 -> {
                String flow = FLOWS.get(random.nextInt(FLOWS.size()));
                yield new DialogueCommand.Afterwards(
                        flow,
                        "and that too",
                        List.of(
                                random.nextInt(3) == 0
                                        ? new DialogueCommand.AskKnowledge("手续费多少", List.of())
                                        : new DialogueCommand.StartFlow(flow),
                                new DialogueCommand.SetSlot("payee", payee(random)),
                                new DialogueCommand.Affirm()));
            }
            case 0, 1, 2 -> new DialogueCommand.StartFlow(FLOWS.get(random.nextInt(FLOWS.size())));
            case 3, 4 ->
                new DialogueCommand.SetSlot(
                        "amount", new Value.Amount(Money.ofMinor("CNY", random.nextLong(-100, 6_000_000))));
            case 5, 6 -> new DialogueCommand.SetSlot("payee", payee(random));
            case 7 -> new DialogueCommand.CorrectSlot("payee?", new Value.Text("给张伟杰转钱"));
            case 8 ->
                new DialogueCommand.VagueSlot(
                        "amount", "七八百", random.nextBoolean() ? null : DialogueCommand.Problem.UNREADABLE);
            case 9, 10, 11 -> new DialogueCommand.Affirm();
            case 12 -> new DialogueCommand.Deny();
            case 13 -> random.nextBoolean() ? new DialogueCommand.Cancel() : new DialogueCommand.Repeat();
            case 14 -> new DialogueCommand.AskKnowledge("转账手续费多少", List.of("balance", "no_such_flow"));
            case 15 ->
                random.nextBoolean()
                        ? new DialogueCommand.AskHuman()
                        : new DialogueCommand.Chitchat(random.nextBoolean() ? "greeting" : "thanks");
            default -> new DialogueCommand.CannotTell();
        };
    }

    private static Value payee(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> new Value.Ref("p1", "妈妈");
            case 1 -> new Value.Ref("stranger", "陌生人");
            case 2 -> new Value.Text("张");
            case 3 -> new Value.Text("nobody");
            default -> new Value.Text("Alice");
        };
    }
}
