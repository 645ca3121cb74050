package zhiyin.conversation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import zhiyin.conversation.ConversationView;
import zhiyin.conversation.Conversations;
import zhiyin.conversation.store.Accepted;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.Incoming;
import zhiyin.conversation.store.Opening;
import zhiyin.conversation.store.Origin;
import zhiyin.conversation.store.Owner;
import zhiyin.conversation.store.StoredTurn;
import zhiyin.conversation.store.Work;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.identity.Principal;
import zhiyin.identity.StepUps.StepUpResult;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.TimeOrderedId;

/**
 * Conversations worked on under leases: whoever brings a message to a conversation on which nobody works drives it,
 * whoever comes meanwhile is queued and waits.
 */
public final class LeasedConversations implements Conversations {

    private static final String STEPPED_UP = "step-up:";
    private static final String STEP_UP_GONE = "step-up-gone:";

    private final Kernel kernel;
    private final ConversationStore store;
    private final StepTaking steps;
    private final TurnDriver driver;
    private final TurnWaiting waiting;
    private final MessageGuard guard;

    public LeasedConversations(Kernel kernel) {
        this.kernel = kernel;
        this.store = kernel.store();
        this.steps = new StepTaking(kernel.dialogue(), kernel.settings().maxSteps());
        this.guard = new MessageGuard(kernel);
        TurnSignals signals = new TurnSignals();
        EffectRunner effects =
                new EffectRunner(kernel.handlers(), kernel.settings().effectTimeout(), kernel.threads());
        this.driver = new TurnDriver(kernel, steps, effects, signals);
        this.waiting = new TurnWaiting(kernel, signals, driver);
    }

    /** The sweeper that takes up what a stopped process left. */
    public Recovery recovery() {
        return new Recovery(kernel, driver, waiting);
    }

    @Override
    public ConversationView open(Principal owner, Optional<Language> language) {
        Instant now = now();
        UUID id = TimeOrderedId.at(now, kernel.random());
        DialogueState state =
                steps.begin(id, language.orElse(kernel.settings().defaultLanguage()), language.isPresent());
        Facts facts = new Facts(now, kernel.zone(), owner.customer().isPresent());
        store.open(new Opening(id, Owner.of(owner), state, facts));
        return new ConversationView(id, state.language(), List.of());
    }

    @Override
    public Optional<ConversationView> read(Principal owner, UUID conversationId) {
        return store.read(conversationId, Owner.of(owner), Purpose.CUSTOMER_SERVICE)
                .map(Views::of);
    }

    @Override
    public Optional<Language> language(Principal owner, UUID conversationId) {
        return store.language(conversationId, Owner.of(owner));
    }

    @Override
    public TurnResult say(Principal owner, UUID conversationId, Message message) {
        Optional<String> kept = guard.kept(conversationId, Owner.of(owner), Wording.checked(message));
        return submit(new Incoming(
                conversationId,
                Owner.of(owner),
                owner.session(),
                Origin.CLIENT,
                message.clientMessageId(),
                kept,
                message.language(),
                kept.isPresent() ? Optional.empty() : Optional.of(new Input.Redacted(message.language())),
                now()));
    }

    @Override
    public TurnResult stepUp(Principal owner, UUID conversationId, UUID stepUpId, String code) {
        if (language(owner, conversationId).isEmpty()) {
            return new TurnResult.NoConversation();
        }
        Optional<StoredTurn> proven = store.turn(conversationId, Origin.KERNEL, STEPPED_UP + stepUpId);
        if (proven.isPresent()) {
            return answer(conversationId, proven.get());
        }
        Optional<StoredTurn> gone = store.turn(conversationId, Origin.KERNEL, STEP_UP_GONE + stepUpId);
        if (gone.isPresent()) {
            return closed(answer(conversationId, gone.get()));
        }
        Optional<String> digest = store.stepUpDigest(conversationId, stepUpId);
        if (digest.isEmpty()) {
            return new TurnResult.StepUpClosed(Optional.empty());
        }
        // In this order: whoever proved it meanwhile has moved the dialogue on.
        if (isVoid(owner, conversationId, stepUpId) && !kernel.stepUps().isProven(stepUpId, owner.id(), digest.get())) {
            return gone(owner, conversationId, stepUpId);
        }
        kernel.crashPoints().reached(CrashPoint.BEFORE_STEP_UP_PROOF);
        StepUpResult result = prove(owner, stepUpId, digest.get(), code);
        kernel.crashPoints().reached(CrashPoint.AFTER_STEP_UP_PROOF);
        return switch (result) {
            case StepUpResult.WrongCode wrong -> new TurnResult.CodeWrong(wrong.attemptsLeft());
            case StepUpResult.TooOften early -> new TurnResult.CodesTooOften(early.retryAfter());
            case StepUpResult.Proven yes ->
                submit(happened(owner, conversationId, STEPPED_UP + stepUpId, new Input.SteppedUp(stepUpId)));
            case StepUpResult.Gone no -> gone(owner, conversationId, stepUpId);
        };
    }

    /** What was read back has changed since, or was left: the code is not even tried, so that it is not used up. */
    private boolean isVoid(Principal owner, UUID conversation, UUID stepUpId) {
        return store.awaiting(conversation, Owner.of(owner))
                .filter(awaiting -> switch (awaiting) {
                    case Awaiting.StepUp asked -> !asked.stepUpId().equals(stepUpId);
                    case Awaiting.KnowledgeAnswer answer -> false;
                    case Awaiting.EffectOutcome effect -> false;
                    case Awaiting.Anything anything -> true;
                    case Awaiting.SlotValue slot -> true;
                    case Awaiting.Confirmation confirmation -> true;
                    case Awaiting.Correction correction -> true;
                    case Awaiting.Offer offer -> true;
                })
                .isPresent();
    }

    private TurnResult gone(Principal owner, UUID conversation, UUID stepUpId) {
        return closed(submit(happened(owner, conversation, STEP_UP_GONE + stepUpId, new Input.StepUpGone(stepUpId))));
    }

    /**
     * A step-up that is proven stays proven, whoever proved it: after a crash between proof and inbox, and when two
     * devices sent the same code, trying again goes on instead of failing.
     */
    private StepUpResult prove(Principal owner, UUID stepUpId, String digest, String code) {
        if (kernel.stepUps().isProven(stepUpId, owner.id(), digest)) {
            return new StepUpResult.Proven(digest);
        }
        StepUpResult result = kernel.stepUps().verify(stepUpId, owner, code);
        boolean provenMeanwhile =
                result instanceof StepUpResult.Gone && kernel.stepUps().isProven(stepUpId, owner.id(), digest);
        return provenMeanwhile ? new StepUpResult.Proven(digest) : result;
    }

    private static TurnResult closed(TurnResult result) {
        return result instanceof TurnResult.Answered answered
                ? new TurnResult.StepUpClosed(Optional.of(answered.turn()))
                : new TurnResult.StepUpClosed(Optional.empty());
    }

    private Incoming happened(Principal owner, UUID conversation, String id, Input input) {
        return new Incoming(
                conversation,
                Owner.of(owner),
                owner.session(),
                Origin.KERNEL,
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.of(input),
                now());
    }

    private TurnResult submit(Incoming incoming) {
        kernel.crashPoints().reached(CrashPoint.BEFORE_ACCEPT);
        return switch (store.accept(incoming, waiting.wish())) {
            case Accepted.NoSuchConversation none -> new TurnResult.NoConversation();
            case Accepted.Full full -> new TurnResult.TooManyWaiting();
            case Accepted.Known known ->
                isOther(known.turn(), incoming)
                        ? new TurnResult.IdReused()
                        : answer(incoming.conversation(), known.turn());
            case Accepted.Queued queued -> {
                kernel.crashPoints().reached(CrashPoint.AFTER_ACCEPT);
                yield answer(incoming.conversation(), queued.sequence(), queued.work());
            }
        };
    }

    /** Nothing of a redacted text is kept, so it is equal to whatever comes under its id. */
    private static boolean isOther(StoredTurn known, Incoming incoming) {
        return known.text().isPresent()
                && incoming.text().isPresent()
                && !known.text().equals(incoming.text());
    }

    private TurnResult answer(UUID conversation, StoredTurn known) {
        return known.progress().isComplete()
                ? new TurnResult.Answered(Views.of(known))
                : answer(conversation, known.sequence(), Optional.empty());
    }

    private TurnResult answer(UUID conversation, long sequence, Optional<Work> work) {
        TurnResult result = waiting.answer(conversation, sequence, work)
                .<TurnResult>map(turn -> new TurnResult.Answered(Views.of(turn)))
                .orElseGet(() -> new TurnResult.Working(sequence));
        kernel.crashPoints().reached(CrashPoint.BEFORE_ANSWER);
        return result;
    }

    private Instant now() {
        return TurnDriver.now(kernel.clock());
    }
}
