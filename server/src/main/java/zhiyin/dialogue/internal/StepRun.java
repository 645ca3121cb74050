package zhiyin.dialogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A flow that passes this many steps without waiting would go on for ever. */
    private static final int MOST_PASSES = 64;

    private static final UUID NO_STEP_UP = new UUID(0, 0);
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
    private Awaiting awaiting;
    private List<Reply> prompt;
    private int misses;

    StepRun(FlowCatalogue catalogue, DialogueState before, Language language, Facts facts) {
        this.catalogue = catalogue;
        this.before = before;
        this.language = language;
        this.facts = facts;
        this.speaker = new Speaker(catalogue.words(), language, facts.zone());
        this.frames = new ArrayList<>(before.frames());
        this.awaiting = before.awaiting();
        this.prompt = before.prompt();
        this.misses = before.misses();
    }

    Step finish() {
        List<Reply> last = replies.isEmpty() ? before.lastReplies() : replies;
        DialogueState after = new DialogueState(
                before.conversation(),
                before.release(),
                language,
                before.steps() + 1,
                frames,
                awaiting,
                last,
                prompt,
                misses);
        return new Step(after, effects, replies);
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

    /** Shows again what waits for the customer, if anything does. */
    void promptAgain() {
        replies.addAll(prompt);
    }

    Optional<Frame> top() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
    }

    Optional<Flow> topFlow() {
        return top().flatMap(frame -> catalogue.flow(frame.flow()));
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
        }
        frames.add(new Frame(flow.id(), before.conversation() + "/" + before.steps(), 0, Map.of(), Map.of(), 0));
        waitForNothing();
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

    /** Leaves the innermost flow and takes the one around it up again. */
    void close() {
        if (!frames.isEmpty()) {
            frames.removeLast();
        }
        waitForNothing();
        topFlow().ifPresent(outer -> {
            say(Reply.text(speaker.sentence(Sentence.BACK_TO, "title", speaker.title(outer))));
            rewind();
        });
    }

    void closeAll() {
        frames.clear();
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

    /** The step-up that was waited for is proven: past it. */
    void proven() {
        top().ifPresent(frame -> replaceTop(frame.at(frame.position() + 1)));
        waitForNothing();
    }

    /** A form waits to be proven. */
    void awaitProof(Reply form, UUID stepUpId, String digest) {
        say(form);
        prompt = List.of(form);
        awaiting = new Awaiting.StepUp(stepUpId, digest);
    }

    void search(String question, List<String> perhaps) {
        UUID id = id("knowledge");
        effects.add(new Effect.SearchKnowledge(id, question, language));
        awaiting = new Awaiting.KnowledgeAnswer(id, perhaps, awaiting);
    }

    void searched(Awaiting waitedFor) {
        awaiting = waitedFor;
    }

    /** Runs the innermost flow until it waits for someone or something. */
    void run() {
        for (int pass = 0; pass < MOST_PASSES && effects.isEmpty() && awaiting instanceof Awaiting.Anything; pass++) {
            Optional<Frame> frame = top();
            if (frame.isEmpty()) {
                return;
            }
            Optional<Flow> flow = topFlow();
            if (flow.isEmpty() || frame.get().position() >= flow.get().steps().size()) {
                close();
            } else if (!pass(flow.get(), frame.get())) {
                return;
            }
        }
    }

    /** Takes one step of the flow; false when the flow now waits. */
    private boolean pass(Flow flow, Frame frame) {
        switch (flow.steps().get(frame.position())) {
            case FlowStep.Ask ask ->
                plan(new Effect.Query(id("query"), ask.operation(), Paths.arguments(frame, ask.with())));
            case FlowStep.Act act -> {
                return !act(frame, act);
            }
            case FlowStep.Ticket ticket ->
                plan(new Effect.OpenTicket(id("ticket"), ticket.reason(), TicketContext.of(frames, before)));
            case FlowStep.Collect collect -> {
                return collect(flow, frame, collect);
            }
            case FlowStep.Confirm confirm -> readBack(frame, confirm);
            case FlowStep.ProveStepUp prove -> requestStepUp(frame);
            case FlowStep.Say say -> {
                say(speaker.speech(say.speech(), frame));
                replaceTop(frame.at(frame.position() + 1));
                return true;
            }
        }
        return false;
    }

    private void plan(Effect effect) {
        effects.add(effect);
        awaiting = new Awaiting.EffectOutcome(effect.id());
    }

    private boolean collect(Flow flow, Frame frame, FlowStep.Collect collect) {
        SlotSpec slot = flow.slots().get(collect.slot());
        if (slot == null) {
            throw new IllegalStateException("the flow reader refuses a step for an unknown slot: " + collect.slot());
        }
        Collecting.Result result = Collecting.collect(slot, frame, speaker);
        replaceTop(result.frame());
        if (result.question().isEmpty()) {
            replaceTop(result.frame().at(frame.position() + 1));
            return true;
        }
        ask(slot.name(), result.candidates(), result.question().get());
        return false;
    }

    private void ask(String slot, List<Value.Ref> candidates, Reply question) {
        say(question);
        prompt = List.of(question);
        awaiting = new Awaiting.SlotValue(slot, candidates);
    }

    private void readBack(Frame frame, FlowStep.Confirm confirm) {
        replaceTop(frame.readBackOnceMore());
        Reply card = speaker.confirmation(confirm, frame);
        say(card);
        prompt = List.of(card);
        awaiting = new Awaiting.Confirmation(Paths.text(frame, confirm.digest()));
    }

    private void requestStepUp(Frame frame) {
        UUID stepUpId = id("step-up");
        replaceTop(frame.learned(Map.of(STEP_UP, new Value.Text(stepUpId.toString()))));
        plan(new Effect.RequestStepUp(id("request-step-up"), stepUpId, Paths.text(frame, CONFIRMED)));
    }

    /** Plans the command; without the proof it needs, starts over instead and returns false. */
    private boolean act(Frame frame, FlowStep.Act act) {
        String proof = Paths.text(frame, STEP_UP);
        if (act.afterStepUp() && proof.isEmpty()) {
            rewind();
            return false;
        }
        plan(new Effect.Command(
                id("command"),
                act.operation(),
                Paths.arguments(frame, act.with()),
                frame.instance() + "/" + frame.readBacks(),
                act.afterStepUp() ? UUID.fromString(proof) : NO_STEP_UP));
        return true;
    }

    private UUID id(String purpose) {
        return StepIds.derive(
                before.conversation(), before.steps(), purpose + effects.size() + "/" + replies.size(), facts.now());
    }
}
