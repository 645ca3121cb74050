package zhiyin.dialogue.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Value;
import zhiyin.dialogue.naming.Fit;
import zhiyin.understanding.Entity;
import zhiyin.understanding.EntityType;
import zhiyin.understanding.Understanding;

/** Reads another payee out of what is said while a payment is under way. */
final class PayeeChange {

    /** What is meant and is nobody. */
    private static final String NO_NAME =
            "yes|no|not|it|that|this|the|a|an|my|to|for|what|how|when|yesterday|today|tomorrow|now|later|monday|tuesday|wednesday"
                    + "|thursday|friday|saturday|sunday|all|half|double|less|more|every|each|well|cancel|confirm|stop|send|pay|transfer";

    /** Nothing but another recipient, saved or not: silence about it would let the former one be paid. */
    private static final Pattern RECIPIENT =
            Pattern.compile("(?:(?:(?:我|刚才|不好意思)*[，, ]*(?:(?:说|打|写|搞|弄)错了?|不对|不是|我是说|我的意思是)|应该)[，,。！! ]*是?)?"
                    + "(?:那就?|改成?|换成?)?(?:转给|汇给|付给|给)(?<zh>\\p{IsHan}{2,6}?)(?:吧|啊|呀|呢|的)?[。！]*"
                    + "|(?i:(?:no|ok|and|make it|send it)[, ]+)*(?i:to|for) (?!(?i:be|confirm|cancel|continue|who|whom|what|the|me|my)\\b)"
                    + "(?<en>\\p{L}[\\p{L}' -]{1,30})[.!]*"
                    + "|(?i:(?:no|oh|oops|wait|sorry|actually)[, ]+)*(?i:i mean|i meant|i meant to say) (?i:to |for )?"
                    + "(?!(?i:" + NO_NAME + ")\\b)(?<meant>\\p{L}[\\p{L}'-]{1,30}(?: \\p{Lu}[\\p{L}'-]{1,30})?)[.!]*");

    private PayeeChange() {}

    static Optional<DialogueCommand> of(SlotSpec slot, Frame frame, String text, Understanding heard) {
        Fit fit = Choosing.fit(text, Choosing.candidates(slot, frame));
        List<Entity> payees = Mentioned.of(heard, EntityType.PAYEE);
        if (fit instanceof Fit.Named) {
            return Optional.of(
                    fit.refs().size() == 1
                            ? new DialogueCommand.CorrectSlot(
                                    slot.name(), fit.refs().getFirst())
                            : new DialogueCommand.ClarifySlot(slot.name(), fit.refs()));
        }
        if (payees.size() == 1) {
            return Optional.of(new DialogueCommand.CorrectSlot(
                    slot.name(), new Value.Text(payees.getFirst().text())));
        }
        Matcher recipient = RECIPIENT.matcher(text.strip());
        if (recipient.matches()) {
            String name = Stream.of("zh", "en", "meant")
                    .map(recipient::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return Optional.of(new DialogueCommand.CorrectSlot(slot.name(), new Value.Text(name)));
        }
        return fit instanceof Fit.Similar && Mentioned.isBrief(text, heard)
                ? Optional.of(new DialogueCommand.CorrectSlot(slot.name(), new Value.Text(text)))
                : Optional.empty();
    }
}
