package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.ReplyType;
import zhiyin.dialogue.Value;

/** What is said beside business: social turns, and what helps when something was not understood. */
final class Talking {

    /** Social turns that are known by heart; each is a list of {@code words.yaml}. */
    static final Set<String> BY_HEART =
            Set.of("robot", "capabilities", "how-are-you", "insult", "praise", "thanks", "goodbye", "greeting");

    private static final int PATIENCE = 3;

    private Talking() {}

    static void social(StepRun run, String kind) {
        Speaker speaker = run.speaker();
        switch (kind) {
            case "thanks" -> run.say(speaker.text(Sentence.THANKS));
            case "goodbye" -> run.say(speaker.text(Sentence.GOODBYE));
            case "praise" -> run.say(speaker.text(Sentence.PRAISE));
            case "language" -> run.say(speaker.text(Sentence.SPEAKING));
            case "slower" -> run.say(speaker.text(Sentence.SLOWER));
            case "robot" -> run.say(offers(run, Sentence.ROBOT));
            case "capabilities" -> run.say(offers(run, Sentence.CAPABILITIES));
            case "how-are-you" -> run.say(offers(run, Sentence.HOW_ARE_YOU));
            case "insult" -> run.say(offers(run, Sentence.INSULT));
            default -> run.say(offers(run, Sentence.GREETING));
        }
        run.promptAgain();
    }

    /** Once, another try; twice, what can be done here; three times, a person. */
    static void notUnderstood(StepRun run) {
        int misses = run.miss();
        if (misses >= PATIENCE) {
            run.say(personOffered(run));
        } else {
            run.say(offers(run, misses == 1 ? Sentence.NOT_UNDERSTOOD : Sentence.NOT_UNDERSTOOD_CHOICES));
        }
        run.promptAgain();
    }

    /** Knowledge has no answer: says so, and offers what may help; a flow that is already open helps by itself. */
    static void noAnswer(StepRun run, List<String> perhaps) {
        boolean open = run.topFlow().filter(flow -> perhaps.contains(flow.id())).isPresent();
        if (open || perhaps.stream().anyMatch(Manner::offersPerson)) {
            return;
        }
        int misses = run.miss();
        List<Value.Group> offers = offered(run, perhaps);
        if (offers.isEmpty() && misses > 1) {
            run.say(misses >= PATIENCE ? personOffered(run) : offers(run, Sentence.NO_ANSWER));
            return;
        }
        Sentence words = offers.isEmpty() ? Sentence.NO_ANSWER : Sentence.PERHAPS;
        offers.add(run.speaker().option(Sentence.ASK_PERSON));
        run.say(run.speaker().choices(run.speaker().sentence(words), offers));
    }

    private static List<Value.Group> offered(StepRun run, List<String> flows) {
        List<Value.Group> offers = new ArrayList<>();
        for (String flow : flows) {
            switch (flow) {
                case "balance" -> offers.add(run.speaker().option(Sentence.BALANCE));
                case "transactions" -> offers.add(run.speaker().option(Sentence.TRANSACTIONS));
                case "transfer_other" -> offers.add(run.speaker().option(Sentence.TRANSFER));
                default -> {}
            }
        }
        return offers;
    }

    static void signInFirst(StepRun run, Flow flow) {
        if (flow.forVisitors().isPresent()) {
            run.say(Reply.text(run.speaker().in(flow.forVisitors().get())));
            return;
        }
        run.say(Reply.of(
                ReplyType.TEXT,
                run.speaker()
                        .sentence(Sentence.SIGN_IN_FIRST, "title", run.speaker().title(flow)),
                new Value.Group(Map.of("action", new Value.Text("sign-in")))));
    }

    /** Several people cannot be paid by one confirmation; the first can. */
    static void oneAtATime(StepRun run, DialogueCommand.OneAtATime several) {
        Speaker speaker = run.speaker();
        Optional<Value.Amount> amount =
                several.amount().filter(Value.Amount.class::isInstance).map(Value.Amount.class::cast);
        String order = amount.map(a -> speaker.sentence(Sentence.PAY_FIRST_AMOUNT, "amount", speaker.amount(a.money())))
                .orElseGet(() -> speaker.sentence(Sentence.PAY_FIRST))
                .replace("{payee}", several.first());
        run.say(speaker.choices(
                speaker.sentence(Sentence.ONE_AT_A_TIME, "payee", several.first()),
                List.of(Speaker.option(order, order))));
    }

    static Reply offers(StepRun run, Sentence words) {
        Speaker speaker = run.speaker();
        return speaker.choices(
                speaker.sentence(words),
                List.of(
                        speaker.option(Sentence.BALANCE),
                        speaker.option(Sentence.TRANSACTIONS),
                        speaker.option(Sentence.TRANSFER),
                        speaker.option(Sentence.ASK_PERSON)));
    }

    private static Reply personOffered(StepRun run) {
        return run.speaker()
                .choices(
                        run.speaker().sentence(Sentence.NOT_UNDERSTOOD_AGAIN),
                        List.of(run.speaker().option(Sentence.ASK_PERSON)));
    }
}
