package zhiyin.dialogue.internal;

import java.util.Optional;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Value;

/** Obeys what the customer wants: flows, slots, and the repair that every flow shares. */
final class Conversing {

    private static final String HUMAN = "human_agent";

    private final FlowCatalogue catalogue;

    Conversing(FlowCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    void obey(StepRun run, DialogueCommand command) {
        if (!(command instanceof DialogueCommand.CannotTell || command instanceof DialogueCommand.AskKnowledge)) {
            run.understood();
        }
        switch (command) {
            case DialogueCommand.StartFlow start -> start(run, start.flow());
            case DialogueCommand.SetSlot set -> run.fill(set.slot(), set.value());
            case DialogueCommand.CorrectSlot correct -> run.fill(correct.slot(), correct.value());
            case DialogueCommand.VagueSlot vague -> vague(run, vague);
            case DialogueCommand.Afterwards later -> run.pending().keep(run.depth(), later);
            case DialogueCommand.ClarifySlot clarify ->
                run.fill(
                        clarify.slot(),
                        new Value.Text(String.join(
                                " ",
                                clarify.candidates().stream()
                                        .map(Value.Ref::label)
                                        .toList())));
            case DialogueCommand.Affirm affirm -> affirm(run);
            case DialogueCommand.Deny deny -> deny(run);
            case DialogueCommand.Cancel cancel -> cancel(run);
            case DialogueCommand.Repeat repeat -> repeat(run);
            case DialogueCommand.AskKnowledge ask -> {
                if (!(run.awaiting() instanceof Awaiting.KnowledgeAnswer)) {
                    run.search(ask.question(), ask.perhaps());
                }
            }
            case DialogueCommand.AskHuman human -> start(run, HUMAN);
            case DialogueCommand.Chitchat chitchat -> Talking.social(run, chitchat.kind());
            case DialogueCommand.OneAtATime several -> oneAtATime(run, several);
            case DialogueCommand.CannotTell cannot -> Talking.notUnderstood(run);
        }
    }

    private void start(StepRun run, String id) {
        Optional<Flow> flow = catalogue.flow(id);
        if (flow.isEmpty()) {
            Talking.notUnderstood(run);
        } else if (flow.get().needsSignIn() && !run.signedIn()) {
            Talking.signInFirst(run, flow.get());
        } else {
            if (catalogue.isForDistress(flow.get())) {
                run.closeAll();
            } else if (id.equals(Halting.SCAM)) {
                run.pending().clear();
            }
            run.open(flow.get());
        }
    }

    /** Money that cannot be sent is refused at once, whatever else is still to be asked. */
    private static void vague(StepRun run, DialogueCommand.VagueSlot vague) {
        if (vague.problem() != DialogueCommand.Problem.OTHER_MONEY) {
            run.fill(vague.slot(), Collecting.vague(vague));
        } else if (run.fill(vague.slot(), new Value.Text(""))) {
            run.say(Reply.text(
                    run.speaker().sentence(Sentence.AMOUNT_OTHER_MONEY, "words", Speaker.clipped(vague.words()))));
        }
    }

    private void oneAtATime(StepRun run, DialogueCommand.OneAtATime several) {
        Optional<Flow> transfer = catalogue.startedBy("transfer_other");
        if (transfer.isPresent() && !run.signedIn()) {
            Talking.signInFirst(run, transfer.get());
        } else {
            Talking.oneAtATime(run, several);
            run.promptAgain();
        }
    }

    private static void affirm(StepRun run) {
        switch (run.awaiting()) {
            case Awaiting.Confirmation confirmation -> run.confirmed(confirmation.digest());
            case Awaiting.StepUp stepUp -> {
                run.say(run.speaker().text(Sentence.USE_THE_FORM));
                run.promptAgain();
            }
            case Awaiting.SlotValue slot -> {
                if (slot.candidates().size() == 1) {
                    run.fill(slot.slot(), slot.candidates().getFirst());
                } else {
                    run.promptAgain();
                }
            }
            case Awaiting.Offer offer -> run.proceed();
            case Awaiting.Anything anything -> run.say(Talking.offers(run, Sentence.NOTHING_TO_CONFIRM));
            case Awaiting.Correction correction -> run.say(run.speaker().text(Sentence.DENIED));
            case Awaiting.EffectOutcome effect -> {}
            case Awaiting.KnowledgeAnswer answer -> {}
        }
    }

    private static void deny(StepRun run) {
        switch (run.awaiting()) {
            case Awaiting.Confirmation confirmation -> {
                run.unconfirm();
                run.say(run.speaker().text(Sentence.DENIED));
            }
            case Awaiting.StepUp stepUp -> {
                run.unconfirm();
                run.say(run.speaker().text(Sentence.DENIED));
            }
            case Awaiting.SlotValue slot -> {
                if (isNarrowed(run, slot)) {
                    run.rewind();
                } else {
                    cancel(run);
                }
            }
            case Awaiting.Offer offer -> decline(run);
            case Awaiting.Anything anything -> run.say(Talking.offers(run, Sentence.NOTHING_DONE));
            case Awaiting.Correction correction -> run.say(run.speaker().text(Sentence.DENIED));
            case Awaiting.EffectOutcome effect -> {}
            case Awaiting.KnowledgeAnswer answer -> {}
        }
    }

    /** Whether fewer were asked about than there are: "none of these" then asks about all. */
    private static boolean isNarrowed(StepRun run, Awaiting.SlotValue asked) {
        return !asked.candidates().isEmpty()
                && run.topFlow()
                        .map(flow -> flow.slots().get(asked.slot()))
                        .flatMap(slot -> run.top().map(frame -> Choosing.candidates(slot, frame)))
                        .filter(all -> all.size() > asked.candidates().size())
                        .isPresent();
    }

    private static void decline(StepRun run) {
        run.top().ifPresent(frame -> {
            if (run.currentStep().orElse(null) instanceof FlowStep.Offer offer) {
                run.say(Reply.text(run.speaker().fill(offer.declined(), frame)));
            }
        });
        run.close();
    }

    private static void cancel(StepRun run) {
        if (run.awaiting() instanceof Awaiting.Offer) {
            decline(run);
            return;
        }
        Optional<Flow> flow = run.topFlow();
        if (flow.isEmpty()) {
            run.say(Talking.offers(run, Sentence.NOTHING_TO_CANCEL));
            return;
        }
        run.say(Reply.text(run.speaker()
                .sentence(Sentence.CANCELLED, "title", run.speaker().title(flow.get()))));
        run.close();
    }

    private static void repeat(StepRun run) {
        if (run.lastReplies().isEmpty()) {
            run.say(Talking.offers(run, Sentence.REPEAT_NOTHING));
        } else {
            run.lastReplies().forEach(run::say);
        }
    }
}
