package zhiyin.conversation.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import zhiyin.conversation.store.ConversationStore;
import zhiyin.conversation.store.Owner;
import zhiyin.dialogue.Awaiting;
import zhiyin.privacy.PersonalNumbers;
import zhiyin.privacy.TypedCodes;
import zhiyin.privacy.TypedCodes.Awaited;

/** What of a message may be kept, decided before anything stores, logs or reads it. */
public final class MessageGuard {

    private final TypedCodes codes;
    private final PersonalNumbers numbers;
    private final ConversationStore store;
    private final Duration stepUpExpiry;
    private final Clock clock;

    MessageGuard(Kernel kernel) {
        this.codes = kernel.codes();
        this.numbers = kernel.numbers();
        this.store = kernel.store();
        this.stepUpExpiry = kernel.settings().stepUpExpiry();
        this.clock = kernel.clock();
    }

    /** The words as they are kept and read; empty when they hold a code and none of them is. */
    Optional<String> kept(UUID conversation, Owner owner, String text) {
        return holdsCode(conversation, owner, text) ? Optional.empty() : Optional.of(numbers.masked(text));
    }

    /** Asks the store only where the answer depends on it: what is no code while one is awaited never is. */
    private boolean holdsCode(UUID conversation, Owner owner, String text) {
        return codes.looksLikeCode(text, Awaited.CODE)
                && (codes.looksLikeCode(text, Awaited.AMOUNT)
                        || codes.looksLikeCode(text, awaited(conversation, owner)));
    }

    private Awaited awaited(UUID conversation, Owner owner) {
        return store.challengePending(conversation, owner, TurnDriver.now(clock).minus(stepUpExpiry))
                ? Awaited.CODE
                : store.awaiting(conversation, owner).map(MessageGuard::awaited).orElse(Awaited.OTHER);
    }

    /** Digits alone answer a question for a value that is no choice, and the question what is to be changed. */
    public static Awaited awaited(Awaiting awaiting) {
        return switch (awaiting) {
            case Awaiting.SlotValue slot -> slot.candidates().isEmpty() ? Awaited.AMOUNT : Awaited.OTHER;
            case Awaiting.Correction correction -> Awaited.AMOUNT;
            case Awaiting.StepUp stepUp -> Awaited.CODE;
            case Awaiting.KnowledgeAnswer answer -> awaited(answer.before());
            case Awaiting.Anything anything -> Awaited.OTHER;
            case Awaiting.Confirmation confirmation -> Awaited.OTHER;
            case Awaiting.Offer offer -> Awaited.OTHER;
            case Awaiting.EffectOutcome effect -> Awaited.OTHER;
        };
    }
}
