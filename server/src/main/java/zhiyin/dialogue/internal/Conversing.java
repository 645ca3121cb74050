package zhiyin.dialogue.internal;

import java.util.List;
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
            case DialogueCommand.VagueSlot vague -> run.fill(vague.slot(), new Value.Text(vague.words()));
            case DialogueCommand.ClarifySlot clarify ->
                run.fill(
                        clarify.slot() + Collecting.HINT,
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
            case DialogueCommand.Chitchat chitchat -> chitchat(run, chitchat.kind());
            case DialogueCommand.CannotTell cannot -> notUnderstood(run);
        }
    }

    private void start(StepRun run, String id) {
        Optional<Flow> flow = catalogue.flow(id);
        if (flow.isEmpty()) {
            notUnderstood(run);
        } else if (flow.get().needsSignIn() && !run.signedIn()) {
            run.say(Reply.of(
                    zhiyin.dialogue.ReplyType.TEXT,
                    run.speaker()
                            .sentence(
                                    Sentence.SIGN_IN_FIRST,
                                    "title",
                                    run.speaker().title(flow.get())),
                    new Value.Group(java.util.Map.of("action", new Value.Text("sign-in")))));
        } else {
            run.open(flow.get());
        }
    }

    private static void affirm(StepRun run) {
        switch (run.awaiting()) {
            case Awaiting.Confirmation confirmation -> run.confirmed(confirmation.digest());
            case Awaiting.StepUp stepUp -> {
                run.say(run.speaker().text(Sentence.USE_THE_FORM));
                run.promptAgain();
            }
            case Awaiting.SlotValue slot -> run.promptAgain();
            case Awaiting.Anything anything -> run.say(offers(run, Sentence.NOTHING_TO_CONFIRM));
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
            case Awaiting.SlotValue slot -> cancel(run);
            case Awaiting.Anything anything -> run.say(offers(run, Sentence.NOTHING_TO_CONFIRM));
            case Awaiting.Correction correction -> run.say(run.speaker().text(Sentence.DENIED));
            case Awaiting.EffectOutcome effect -> {}
            case Awaiting.KnowledgeAnswer answer -> {}
        }
    }

    private static void cancel(StepRun run) {
        Optional<Flow> flow = run.topFlow();
        if (flow.isEmpty()) {
            run.say(offers(run, Sentence.NOTHING_TO_CANCEL));
            return;
        }
        run.say(Reply.text(run.speaker()
                .sentence(Sentence.CANCELLED, "title", run.speaker().title(flow.get()))));
        run.close();
    }

    private static void repeat(StepRun run) {
        if (run.lastReplies().isEmpty()) {
            run.say(offers(run, Sentence.REPEAT_NOTHING));
        } else {
            run.lastReplies().forEach(run::say);
        }
    }

    private static void chitchat(StepRun run, String kind) {
        switch (kind) {
            case "thanks" -> run.say(run.speaker().text(Sentence.THANKS));
            case "goodbye" -> run.say(run.speaker().text(Sentence.GOODBYE));
            default -> run.say(offers(run, Sentence.GREETING));
        }
        run.promptAgain();
    }

    private static void notUnderstood(StepRun run) {
        if (run.miss() >= 2) {
            run.say(run.speaker()
                    .choices(
                            run.speaker().sentence(Sentence.NOT_UNDERSTOOD_AGAIN),
                            List.of(run.speaker().option(Sentence.ASK_PERSON))));
        } else {
            run.say(offers(run, Sentence.NOT_UNDERSTOOD));
        }
        run.promptAgain();
    }

    /** Knowledge has no answer: says so, and offers what may help; a flow that is already open helps by itself. */
    void noAnswer(StepRun run, List<String> perhaps) {
        if (run.topFlow().filter(flow -> perhaps.contains(flow.id())).isPresent()) {
            return;
        }
        run.miss();
        List<Value.Group> offers = new java.util.ArrayList<>();
        for (String flow : perhaps) {
            switch (flow) {
                case "balance" -> offers.add(run.speaker().option(Sentence.BALANCE));
                case "transactions" -> offers.add(run.speaker().option(Sentence.TRANSACTIONS));
                case "transfer_other" -> offers.add(run.speaker().option(Sentence.TRANSFER));
                default -> {}
            }
        }
        Sentence words = offers.isEmpty() ? Sentence.NO_ANSWER : Sentence.PERHAPS;
        offers.add(run.speaker().option(Sentence.ASK_PERSON));
        run.say(run.speaker().choices(run.speaker().sentence(words), offers));
    }

    private static Reply offers(StepRun run, Sentence words) {
        Speaker speaker = run.speaker();
        return speaker.choices(
                speaker.sentence(words),
                List.of(
                        speaker.option(Sentence.BALANCE),
                        speaker.option(Sentence.TRANSACTIONS),
                        speaker.option(Sentence.TRANSFER),
                        speaker.option(Sentence.ASK_PERSON)));
    }
}
