package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Frame;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Step;
import zhiyin.dialogue.Value;
import zhiyin.values.Language;

/**
 * One step being taken: the flows under way and what the step says and plans.
 *
 * <p>Lives for one call and is seen by one thread. Whatever changes slots goes back to the first step of the flow:
 * filled slots are passed over and questions to the bank are asked again, so that nothing confirmed can rest on a value
 * that has changed since.
 */
final class StepRun {

    /** More flows than this are never open at once; the oldest gives way. */
    static final int MOST_FRAMES = 3;

    static final String CONFIRMED = "confirmed";
    static final String STEP_UP = "step-up";

    private final FlowCatalogue catalogue;
    private final DialogueState before;
    private final Facts facts;
    private final Speaker speaker;
    private final Language language;
    private final List<Frame> frames;
    private final List<Reply> replies = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private final PendingWishes pending;
    private Awaiting awaiting;
    private List<Reply> prompt;
    private boolean settled;
    private int misses;
    private final Set<String> opened;

    StepRun(FlowCatalogue catalogue, DialogueState before, Language language, Facts facts) {
        this.catalogue = catalogue;
        this.before = before;
        this.language = language;
        this.facts = facts;
        this.speaker = new Speaker(catalogue.words(), language, facts);
        this.frames = new ArrayList<>(before.frames());
        this.pending = new PendingWishes(before.pending());
        this.awaiting = before.awaiting();
        this.prompt = before.prompt();
        this.misses = before.misses();
        this.settled = before.languageSettled();
        this.opened = new TreeSet<>(before.opened());
    }

    Step finish() {
        List<Reply> last = replies.isEmpty() ? before.lastReplies() : replies;
        DialogueState after = new DialogueState(
                before.conversation(),
                before.release(),
                language,
                settled,
                before.steps() + 1,
                frames,
                awaiting,
                last,
                prompt,
                misses,
                opened,
                pending.all());
        return new Step(after, effects, replies);
    }

    /** The customer wrote something: the conversation has its language. */
    void settleLanguage() {
        settled = true;
    }

    Speaker speaker() {
        return speaker;
    }

    Awaiting awaiting() {
        return awaiting;
    }

    boolean waitsForEffect() {
        return awaiting instanceof Awaiting.EffectOutcome || awaiting instanceof Awaiting.KnowledgeAnswer;
    }

    boolean signedIn() {
        return facts.signedIn();
    }

    List<Reply> lastReplies() {
        return before.lastReplies();
    }

    int miss() {
        misses++;
        return misses;
    }

    void understood() {
        misses = 0;
    }

    void say(Reply reply) {
        replies.add(reply);
    }

    /** Shows again what waits for the customer, if anything does; an offer is made once and stays open in silence. */
    void promptAgain() {
        if (!(awaiting instanceof Awaiting.Offer)) {
            replies.addAll(prompt);
        }
    }

    Optional<Flow> flow(String id) {
        return catalogue.flow(id);
    }

    Optional<Frame> top() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
    }

    Optional<Flow> topFlow() {
        return top().flatMap(frame -> catalogue.flow(frame.flow()));
    }

    /** The step at which the innermost flow waits. */
    Optional<FlowStep> currentStep() {
        return topFlow()
                .flatMap(flow -> top().filter(
                                frame -> frame.position() < flow.steps().size())
                        .map(frame -> flow.steps().get(frame.position())));
    }

    void replaceTop(Frame frame) {
        frames.set(frames.size() - 1, frame);
    }

    /** Opens a flow, or goes back to the start of it when it is the one under way. */
    void open(Flow flow) {
        if (top().map(Frame::flow).filter(flow.id()::equals).isPresent()) {
            rewind();
            return;
        }
        if (frames.size() == MOST_FRAMES) {
            frames.removeFirst();
            pending.outermostGone();
        }
        pending.lookedUp(flow);
        opened.add(flow.id());
        frames.add(new Frame(flow.id(), before.conversation() + "/" + before.steps(), 0, Map.of(), Map.of(), 0));
        waitForNothing();
    }

    /** Leaves the innermost flow for another, with what was said for the slots that both have. */
    void handOver(Flow flow) {
        Frame from = frames.removeLast();
        open(flow);
        from.slots().forEach(this::fill);
    }

    PendingWishes pending() {
        return pending;
    }

    int depth() {
        return frames.size();
    }

    /** Puts a value into a slot of the innermost flow and starts that flow over; false when it has no such slot. */
    boolean fill(String slot, Value value) {
        if (topFlow().filter(f -> f.slots().containsKey(base(slot))).isEmpty()) {
            return false;
        }
        top().ifPresent(frame -> replaceTop(frame.with(slot, value)));
        rewind();
        return true;
    }

    private static String base(String slot) {
        return slot.endsWith(Collecting.HINT) ? slot.substring(0, slot.length() - Collecting.HINT.length()) : slot;
    }

    /** Back to the innermost flow's first step; what was confirmed or proven counts no longer. */
    void rewind() {
        top().ifPresent(frame ->
                replaceTop(frame.at(0).learned(Map.of(CONFIRMED, new Value.Text(""), STEP_UP, new Value.Text("")))));
        waitForNothing();
    }

    void waitForNothing() {
        awaiting = new Awaiting.Anything();
        prompt = List.of();
    }

    /** Leaves the innermost flow and takes up what else was asked for, or else the flow around it. */
    void close() {
        if (!frames.isEmpty()) {
            frames.removeLast();
        }
        waitForNothing();
        if (pending.isDue(frames.size())) {
            return;
        }
        topFlow().ifPresent(outer -> {
            if (outer.steps().stream().anyMatch(FlowStep.Offer.class::isInstance)) {
                close();
                return;
            }
            say(Reply.text(speaker.sentence(Sentence.BACK_TO, "title", speaker.title(outer))));
            rewind();
        });
    }

    void closeAll() {
        frames.clear();
        pending.clear();
        waitForNothing();
    }

    /** The customer refused what was read back; it can be corrected, but no longer confirmed. */
    void unconfirm() {
        awaiting = new Awaiting.Correction();
        prompt = List.of();
    }

    /** The customer confirmed: past the read-back that waits. */
    void confirmed(String digest) {
        top().ifPresent(frame -> replaceTop(
                frame.learned(Map.of(CONFIRMED, new Value.Text(digest))).at(frame.position() + 1)));
        waitForNothing();
    }

    /** What the innermost flow waited for is there: past it. */
    void proceed() {
        top().ifPresent(frame -> replaceTop(frame.at(frame.position() + 1)));
        waitForNothing();
    }

    void search(String question, List<String> perhaps) {
        UUID id = id("knowledge");
        effects.add(new Effect.SearchKnowledge(id, question, language));
        awaiting = new Awaiting.KnowledgeAnswer(id, perhaps, awaiting);
    }

    void searched(Awaiting waitedFor) {
        awaiting = waitedFor;
    }

    boolean hasPlanned() {
        return !effects.isEmpty();
    }

    /** Plans something to be done outside; the innermost flow waits for its outcome. */
    void plan(Effect effect) {
        effects.add(effect);
        awaiting = new Awaiting.EffectOutcome(effect.id());
    }

    /** Says something that waits for the customer, and is said again after a digression. */
    void ask(Reply question, Awaiting answer) {
        say(question);
        prompt = List.of(question);
        awaiting = answer;
    }

    /** What a person who takes over should know. */
    Value.Group ticketContext() {
        return TicketContext.of(frames, before);
    }

    /** An id for what this step makes, the same whenever it is taken again. */
    UUID id(String purpose) {
        return StepIds.derive(
                before.conversation(), before.steps(), purpose + effects.size() + "/" + replies.size(), facts.now());
    }
}
