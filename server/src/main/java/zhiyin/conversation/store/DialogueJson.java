package zhiyin.conversation.store;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import zhiyin.dialogue.Awaiting;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.DialogueState;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Facts;
import zhiyin.dialogue.Input;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.Value;
import zhiyin.values.Money;

/**
 * The dialogue's types as JSON and back. Names of kinds are part of what is stored: one that was used may be added to,
 * never renamed. Thread-safe.
 */
public final class DialogueJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addMixIn(Money.class, MoneyAsStored.class)
            .addMixIn(Value.class, ValueAsStored.class)
            .addMixIn(Awaiting.class, AwaitingAsStored.class)
            .addMixIn(DialogueCommand.class, CommandAsStored.class)
            .addMixIn(Effect.class, EffectAsStored.class)
            .addMixIn(Input.class, InputAsStored.class)
            .build();

    /** A codec for each root; made once, because looking a type up costs more than writing it. */
    public static final Codec<DialogueState> STATE = new Codec<>(new TypeReference<>() {});

    public static final Codec<Awaiting> AWAITING = new Codec<>(new TypeReference<>() {});
    public static final Codec<Input> INPUT = new Codec<>(new TypeReference<>() {});
    public static final Codec<Effect> EFFECT = new Codec<>(new TypeReference<>() {});
    public static final Codec<List<Effect>> EFFECTS = new Codec<>(new TypeReference<>() {});
    public static final Codec<List<Reply>> REPLIES = new Codec<>(new TypeReference<>() {});
    public static final Codec<Interpretation> INTERPRETATION = new Codec<>(new TypeReference<>() {});
    public static final Codec<Facts> FACTS = new Codec<>(new TypeReference<>() {});

    private DialogueJson() {}

    /** Writes and reads one type. */
    public static final class Codec<T> {

        private final ObjectWriter writer;
        private final ObjectReader reader;

        private Codec(TypeReference<T> type) {
            writer = MAPPER.writerFor(type);
            reader = MAPPER.readerFor(type);
        }

        public String write(T value) {
            return writer.writeValueAsString(value);
        }

        public T read(String json) {
            return reader.readValue(json);
        }
    }

    @JsonIncludeProperties({"currency", "minorUnits"})
    private interface MoneyAsStored {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Value.Text.class, name = "text"),
        @JsonSubTypes.Type(value = Value.Whole.class, name = "whole"),
        @JsonSubTypes.Type(value = Value.Amount.class, name = "amount"),
        @JsonSubTypes.Type(value = Value.Moment.class, name = "moment"),
        @JsonSubTypes.Type(value = Value.Day.class, name = "day"),
        @JsonSubTypes.Type(value = Value.Ref.class, name = "ref"),
        @JsonSubTypes.Type(value = Value.Group.class, name = "group"),
        @JsonSubTypes.Type(value = Value.Rows.class, name = "rows")
    })
    private interface ValueAsStored {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Awaiting.Anything.class, name = "anything"),
        @JsonSubTypes.Type(value = Awaiting.SlotValue.class, name = "slot-value"),
        @JsonSubTypes.Type(value = Awaiting.Confirmation.class, name = "confirmation"),
        @JsonSubTypes.Type(value = Awaiting.Offer.class, name = "offer"),
        @JsonSubTypes.Type(value = Awaiting.StepUp.class, name = "step-up"),
        @JsonSubTypes.Type(value = Awaiting.Correction.class, name = "correction"),
        @JsonSubTypes.Type(value = Awaiting.EffectOutcome.class, name = "effect-outcome"),
        @JsonSubTypes.Type(value = Awaiting.KnowledgeAnswer.class, name = "knowledge-answer")
    })
    private interface AwaitingAsStored {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = DialogueCommand.StartFlow.class, name = "start-flow"),
        @JsonSubTypes.Type(value = DialogueCommand.SetSlot.class, name = "set-slot"),
        @JsonSubTypes.Type(value = DialogueCommand.CorrectSlot.class, name = "correct-slot"),
        @JsonSubTypes.Type(value = DialogueCommand.ClarifySlot.class, name = "clarify-slot"),
        @JsonSubTypes.Type(value = DialogueCommand.VagueSlot.class, name = "vague-slot"),
        @JsonSubTypes.Type(value = DialogueCommand.Affirm.class, name = "affirm"),
        @JsonSubTypes.Type(value = DialogueCommand.Deny.class, name = "deny"),
        @JsonSubTypes.Type(value = DialogueCommand.Cancel.class, name = "cancel"),
        @JsonSubTypes.Type(value = DialogueCommand.Repeat.class, name = "repeat"),
        @JsonSubTypes.Type(value = DialogueCommand.AskKnowledge.class, name = "ask-knowledge"),
        @JsonSubTypes.Type(value = DialogueCommand.AskHuman.class, name = "ask-human"),
        @JsonSubTypes.Type(value = DialogueCommand.Chitchat.class, name = "chitchat"),
        @JsonSubTypes.Type(value = DialogueCommand.Afterwards.class, name = "afterwards"),
        @JsonSubTypes.Type(value = DialogueCommand.OneAtATime.class, name = "one-at-a-time"),
        @JsonSubTypes.Type(value = DialogueCommand.CannotTell.class, name = "cannot-tell")
    })
    private interface CommandAsStored {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Effect.Query.class, name = "query"),
        @JsonSubTypes.Type(value = Effect.Command.class, name = "command"),
        @JsonSubTypes.Type(value = Effect.SearchKnowledge.class, name = "search-knowledge"),
        @JsonSubTypes.Type(value = Effect.RequestStepUp.class, name = "request-step-up"),
        @JsonSubTypes.Type(value = Effect.OpenTicket.class, name = "open-ticket")
    })
    private interface EffectAsStored {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Input.Said.class, name = "said"),
        @JsonSubTypes.Type(value = Input.EffectDone.class, name = "effect-done"),
        @JsonSubTypes.Type(value = Input.EffectFailed.class, name = "effect-failed"),
        @JsonSubTypes.Type(value = Input.TimedOut.class, name = "timed-out"),
        @JsonSubTypes.Type(value = Input.SteppedUp.class, name = "stepped-up"),
        @JsonSubTypes.Type(value = Input.StepUpGone.class, name = "step-up-gone"),
        @JsonSubTypes.Type(value = Input.AgentActed.class, name = "agent-acted"),
        @JsonSubTypes.Type(value = Input.Cancelled.class, name = "cancelled"),
        @JsonSubTypes.Type(value = Input.Redacted.class, name = "redacted")
    })
    private interface InputAsStored {}

    /** The stored name of an effect's kind. */
    static String kind(Effect effect) {
        return switch (effect) {
            case Effect.Query query -> "query";
            case Effect.Command command -> "command";
            case Effect.SearchKnowledge search -> "search-knowledge";
            case Effect.RequestStepUp request -> "request-step-up";
            case Effect.OpenTicket ticket -> "open-ticket";
        };
    }
}
