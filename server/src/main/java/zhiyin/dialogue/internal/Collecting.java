package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.Fit;

/** Fills a slot from what was said so far, or finds the right question. */
final class Collecting {

    /** A slot's name followed by this holds words that may, or may not, name its value. */
    static final String HINT = "?";

    private static final String WORDS = "words";
    private static final String PROBLEM = "problem";

    private Collecting() {}

    /** The frame afterwards, and the question unless the slot is filled. */
    record Result(Frame frame, Optional<Reply> question, List<Value.Ref> candidates) {}

    /** What a slot holds until it is asked about again: the words that cannot be its value, and why. */
    static Value vague(DialogueCommand.VagueSlot vague) {
        DialogueCommand.Problem problem = vague.problem();
        return problem == null
                ? new Value.Text(vague.words())
                : new Value.Group(
                        Map.of(WORDS, new Value.Text(vague.words()), PROBLEM, new Value.Text(problem.name())));
    }

    private static Sentence problem(Map<String, Value> unread) {
        String name = unread.get(PROBLEM) instanceof Value.Text(String text) ? text : "";
        return Stream.of(DialogueCommand.Problem.values())
                .filter(problem -> problem.name().equals(name))
                .findFirst()
                .map(problem -> switch (problem) {
                    case UNREADABLE -> Sentence.AMOUNT_UNREADABLE;
                    case TOO_FINE -> Sentence.AMOUNT_TOO_FINE;
                    case TOO_LARGE -> Sentence.AMOUNT_TOO_LARGE;
                    case OTHER_MONEY -> Sentence.AMOUNT_OTHER_MONEY;
                })
                .orElse(Sentence.VAGUE_AMOUNT);
    }

    private static String words(Map<String, Value> unread) {
        return unread.get(WORDS) instanceof Value.Text(String text) ? text : "";
    }

    static Result collect(SlotSpec slot, Frame frame, Speaker speaker) {
        return switch (slot.type()) {
            case AMOUNT -> amount(slot, frame, speaker);
            case CHOICE -> choice(slot, frame, speaker);
            case NOTE, PLACE -> new Result(frame, Optional.empty(), List.of());
        };
    }

    private static Result amount(SlotSpec slot, Frame frame, Speaker speaker) {
        Value given = frame.slots().get(slot.name());
        if (given instanceof Value.Amount amount && amount.money().isPositive()) {
            return new Result(frame, Optional.empty(), List.of());
        }
        String question = switch (given) {
            case Value.Amount notPositive -> speaker.sentence(Sentence.AMOUNT_NOT_POSITIVE);
            case Value.Text vague
            when !vague.text().isBlank() -> speaker.sentence(Sentence.VAGUE_AMOUNT, "words", vague.text());
            case Value.Group(Map<String, Value> unread) -> speaker.sentence(problem(unread), "words", words(unread));
            case null, default -> speaker.fill(slot.ask(), frame);
        };
        return new Result(frame.without(slot.name()), Optional.of(speaker.form(question, slot.name())), List.of());
    }

    private static Result choice(SlotSpec slot, Frame frame, Speaker speaker) {
        List<Value.Ref> candidates = Choosing.candidates(slot, frame);
        Value given = frame.slots().get(slot.name());
        if (given instanceof Value.Ref ref && candidates.contains(ref)) {
            return new Result(frame, Optional.empty(), List.of());
        }
        Frame forgotten = frame.without(slot.name()).without(slot.name() + HINT);
        List<Value.Ref> meant = Choosing.meant(slot, frame);
        if (given instanceof Value.Text words && !words.text().isBlank()) {
            Fit fit = fit(words, candidates, meant);
            return fit instanceof Fit.Nobody
                    ? asking(forgotten, speaker.fill(slot.unknown().orElse(slot.ask()), frame), candidates, speaker)
                    : fitting(slot, forgotten, fit, words.text(), speaker);
        }
        if (frame.slots().get(slot.name() + HINT) instanceof Value.Text words
                && fit(words, candidates, meant) instanceof Fit.Named named) {
            return fitting(slot, forgotten, named, words.text(), speaker);
        }
        if (candidates.size() == 1 && slot.unknown().isEmpty()) {
            return filled(slot, forgotten, candidates.getFirst());
        }
        return asking(forgotten, speaker.fill(slot.ask(), frame), candidates, speaker);
    }

    /** The saved label counts first, then the name of who holds the account. */
    private static Fit fit(Value.Text words, List<Value.Ref> candidates, List<Value.Ref> meant) {
        Fit byLabel = Choosing.fit(words.text(), candidates);
        return byLabel instanceof Fit.Named || meant.isEmpty() ? byLabel : new Fit.Named(meant);
    }

    /** One that is named is taken; several are asked about, and so is even one that is only similar. */
    private static Result fitting(SlotSpec slot, Frame frame, Fit fit, String words, Speaker speaker) {
        List<Value.Ref> refs = fit.refs();
        if (fit instanceof Fit.Similar) {
            String question = speaker.sentence(
                            refs.size() == 1 ? Sentence.DID_YOU_MEAN : Sentence.DID_YOU_MEAN_ONE_OF,
                            "name",
                            refs.getFirst().label())
                    .replace("{words}", Speaker.clipped(words));
            return asking(frame, question, refs, speaker);
        }
        return refs.size() == 1
                ? filled(slot, frame, refs.getFirst())
                : asking(frame, speaker.sentence(Sentence.CLARIFY), refs, speaker);
    }

    private static Result filled(SlotSpec slot, Frame frame, Value.Ref value) {
        return new Result(frame.with(slot.name(), value), Optional.empty(), List.of());
    }

    private static Result asking(Frame frame, String question, List<Value.Ref> candidates, Speaker speaker) {
        return new Result(frame, Optional.of(speaker.choose(question, candidates)), candidates);
    }
}
