package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.tone.Sign;
import zhiyin.understanding.tone.Tone;

/**
 * What follows from how something is said, where no phrase has led already: a warning when the customer seems to be
 * deceived; care, a complaint heard or a person offered where they would get no answer, each once; a person, going slowly
 * or saying it again when that is the wish. None of it ever confirms anything: that a sentence sounds like "yes" counts
 * for nothing here.
 */
final class Manner {

    static final String CARE = "care";
    static final String AT_ONCE = "help_at_once";
    private static final String COMPLAINT = "complaint";
    private static final String PERSON = "human_agent";
    private static final String ELDER_HELP = "elder_help";

    /** Whoever was met by one of these needs no further offer. */
    private static final Set<String> CARING = Set.of(CARE, "crisis", "danger", "bereavement", "hardship");

    private static final Set<String> HELPING = Set.of(AT_ONCE, PERSON, COMPLAINT);

    /** What is said in more than this many code points says more than how to go on. */
    private static final int LONGEST_WISH = 60;

    private static final int LONGEST_SUM = 40;

    /** A feeling as strong as this is not met with "please put it another way". */
    private static final double UPSET = 0.75;

    /** What is only likely may be business told in a similar way; nor is a person troubled by a ticket for it. */
    private static final double PLAIN = 0.8;

    private Manner() {}

    static Optional<List<DialogueCommand>> find(
            DialogueState state, Optional<Flow> under, String text, Understanding heard) {
        boolean pays = under.filter(IntentReading::pays).isPresent();
        // Nothing but values, such as 两万, is an answer and no story.
        boolean warnable = pays
                ? !Mentioned.isBrief(text, heard)
                : !state.opened().contains(Halting.SCAM) && !isOfASum(text, heard);
        if (heard.tone().shows(Sign.SCAM) && warnable) {
            return start(Halting.SCAM);
        }
        if (saysMore(text, heard)) {
            return Optional.empty();
        }
        if (plainly(heard, Act.HUMAN)) {
            return start(PERSON);
        }
        if (plainly(heard, Act.SLOWER)) {
            return Optional.of(List.of(new DialogueCommand.Chitchat("slower")));
        }
        // With nothing open there is little to repeat, and 讲个笑话 sounds like 再讲一遍.
        return under.isPresent() && heard.does(Act.REPEAT)
                ? Optional.of(List.of(new DialogueCommand.Repeat()))
                : Optional.empty();
    }

    private static boolean plainly(Understanding heard, Act act) {
        return heard.does(act) && heard.acts().getFirst().probability() >= PLAIN;
    }

    /** A read-back that is surely refused, in whatever words: money stays where it is. */
    static Optional<List<DialogueCommand>> refuses(DialogueState state, String text, Understanding heard) {
        if (!IntentReading.moneyWaits(state) || saysMore(text, heard)) {
            return Optional.empty();
        }
        if (heard.does(Act.CANCEL)) {
            return Optional.of(List.of(new DialogueCommand.Cancel()));
        }
        // What is wrong was not said, or not so that it was understood: asked, and nothing paid meanwhile.
        return heard.does(Act.DENY) || heard.does(Act.CORRECT)
                ? Optional.of(List.of(new DialogueCommand.Deny()))
                : Optional.empty();
    }

    /**
     * An offer comes where there would be no answer; before what was asked for only where harm is being done or care is
     * needed; never instead of business.
     */
    static List<DialogueCommand> withCare(
            DialogueState state, Understanding heard, List<DialogueCommand> read, FlowCatalogue catalogue) {
        if (read.size() != 1) {
            return read;
        }
        return switch (read.getFirst()) {
            case DialogueCommand.AskKnowledge ask ->
                offer(state, heard, heard.inScope())
                        .map(flow -> heard.inScope()
                                ? List.of(
                                        starting(flow), new DialogueCommand.AskKnowledge(ask.question(), List.of(flow)))
                                : List.of(starting(flow)))
                        .orElse(read);
            case DialogueCommand.CannotTell cannot ->
                offer(state, heard, false).map(flow -> List.of(starting(flow))).orElse(read);
            case DialogueCommand.StartFlow start
            when catalogue.flow(start.flow()).filter(Flow::onlyLooks).isPresent() ->
                offer(state, heard, true)
                        .map(flow -> List.of(starting(flow), start))
                        .orElse(read);
            default -> read;
        };
    }

    /** Whether a flow has offered a person already, so that nothing is to be said when there is no article. */
    static boolean offersPerson(String flow) {
        return flow.equals(CARE) || flow.equals(AT_ONCE);
    }

    private static Optional<String> offer(DialogueState state, Understanding heard, boolean beforeAnAnswer) {
        Tone tone = heard.tone();
        // There is an article for those who see or walk badly: it helps by itself.
        boolean cared = beforeAnAnswer && heard.intent().equals(ELDER_HELP);
        if (!cared && tone.shows(Sign.VULNERABILITY) && state.opened().stream().noneMatch(CARING::contains)) {
            return Optional.of(CARE);
        }
        if (state.opened().stream().anyMatch(HELPING::contains)) {
            return Optional.empty();
        }
        if (tone.shows(Sign.URGENT)) {
            return Optional.of(AT_ONCE);
        }
        if (beforeAnAnswer || !(tone.shows(Sign.COMPLAINT) || tone.negative() >= UPSET)) {
            return Optional.empty();
        }
        // With something open, an offer of another kind would be taken for its question.
        boolean complains = tone.shows(Sign.COMPLAINT) && state.frames().isEmpty();
        return Optional.of(complains ? COMPLAINT : AT_ONCE);
    }

    private static Optional<List<DialogueCommand>> start(String flow) {
        return Optional.of(List.of(starting(flow)));
    }

    private static DialogueCommand starting(String flow) {
        return new DialogueCommand.StartFlow(flow);
    }

    /** A short sentence about a sum, such as "mum asked me to send her 100", tells too little to speak of deceit. */
    private static boolean isOfASum(String text, Understanding heard) {
        return text.codePointCount(0, text.length()) <= LONGEST_SUM
                && !Mentioned.of(heard, EntityType.AMOUNT).isEmpty();
    }

    private static boolean saysMore(String text, Understanding heard) {
        return text.codePointCount(0, text.length()) > LONGEST_WISH
                || !Mentioned.of(heard, EntityType.AMOUNT).isEmpty()
                || !Mentioned.of(heard, EntityType.PAYEE).isEmpty();
    }
}
