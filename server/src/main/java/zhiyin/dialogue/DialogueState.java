package zhiyin.dialogue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import zhiyin.values.Language;

/**
 * Everything a dialogue remembers between two steps.
 *
 * @param release id of the release it began with
 * @param language what replies are written in
 * @param languageSettled whether the customer or their page has shown that language; until then the first words decide
 * @param steps how many steps were taken; ids of what a step makes derive from it
 * @param frames flows under way, the innermost last
 * @param lastReplies what was said last, for "say that again"
 * @param prompt the question, card or form that waits for the customer, shown again after a digression
 * @param misses how often in a row nothing was understood
 * @param opened flows that were opened so far, so that what is offered unasked is offered once
 * @param pending what else was asked for, in the order of its words
 */
public record DialogueState(
        UUID conversation,
        String release,
        Language language,
        boolean languageSettled,
        long steps,
        List<Frame> frames,
        Awaiting awaiting,
        List<Reply> lastReplies,
        List<Reply> prompt,
        int misses,
        @Nullable Set<String> opened,
        List<PendingWish> pending) {

    public DialogueState {
        // A state stored before there were pending wishes is read without them.
        pending = pending == null ? List.of() : List.copyOf(pending);
        frames = List.copyOf(frames);
        lastReplies = List.copyOf(lastReplies);
        prompt = List.copyOf(prompt);
        // What was stored before this was remembered does not name it.
        // In order, for a state is written the same on every node.
        opened = opened == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(opened));
    }

    /** A state in which no flow was opened yet. */
    public DialogueState(
            UUID conversation,
            String release,
            Language language,
            boolean languageSettled,
            long steps,
            List<Frame> frames,
            Awaiting awaiting,
            List<Reply> lastReplies,
            List<Reply> prompt,
            int misses) {
        this(
                conversation,
                release,
                language,
                languageSettled,
                steps,
                frames,
                awaiting,
                lastReplies,
                prompt,
                misses,
                Set.of(),
                List.of());
    }

    @Override
    public Set<String> opened() {
        return opened == null ? Set.of() : opened;
    }

    /** Whether the dialogue waits for a person rather than for an effect. */
    public boolean waitsForPerson() {
        return !(awaiting instanceof Awaiting.EffectOutcome || awaiting instanceof Awaiting.KnowledgeAnswer);
    }
}
