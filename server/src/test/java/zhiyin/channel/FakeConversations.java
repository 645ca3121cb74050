package zhiyin.channel;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.CannotCreateTransactionException;
import zhiyin.conversation.ConversationView;
import zhiyin.conversation.Conversations;
import zhiyin.conversation.Transcripts;
import zhiyin.conversation.TurnView;
import zhiyin.dialogue.DialogueCommand;
import zhiyin.dialogue.Interpretation;
import zhiyin.dialogue.Interpretation.Mention;
import zhiyin.dialogue.Reply;
import zhiyin.dialogue.ReplyType;
import zhiyin.dialogue.Value;
import zhiyin.identity.Principal;
import zhiyin.privacy.Purpose;
import zhiyin.privacy.TypedCodes.Awaited;
import zhiyin.privacy.internal.ShippedGuards;
import zhiyin.values.Language;
import zhiyin.values.Money;

/**
 * Conversations in memory. Answers every message by repeating it, with every kind of reply when it says "everything";
 * "later" is worked on for ever, "full" finds no room, "no database" and "a bug" fail; a step-up is asked for always,
 * takes 123456, and counts down otherwise.
 */
final class FakeConversations implements Conversations, Transcripts {

    static final UUID STEP_UP = UUID.fromString("0198aaaa-0000-7000-8000-000000000001");

    /** As if ten other codes had been wrong. */
    static final String TOO_OFTEN = "999999";

    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    FakeConversations(Clock clock) {
        this.clock = clock;
    }

    private record Kept(UUID owner, Language language, List<TurnView> turns, Map<String, String> texts) {}

    @Override
    public ConversationView open(Principal owner, Optional<Language> language) {
        UUID id = UUID.randomUUID();
        kept.put(id, new Kept(owner.id(), language.orElse(Language.ZH), new ArrayList<>(), new LinkedHashMap<>()));
        return new ConversationView(id, language.orElse(Language.ZH), List.of());
    }

    @Override
    public TurnResult say(Principal owner, UUID conversationId, Message message) {
        Kept conversation = kept.get(conversationId);
        if (conversation == null || !conversation.owner().equals(owner.id())) {
            return new TurnResult.NoConversation();
        }
        if (message.text().equals("full")) {
            return new TurnResult.TooManyWaiting();
        }
        synchronized (conversation) {
            String before = conversation.texts().putIfAbsent(message.clientMessageId(), message.text());
            if (before != null) {
                return before.equals(message.text())
                        ? new TurnResult.Answered(conversation.turns().stream()
                                .filter(turn -> turn.clientMessageId().equals(message.clientMessageId()))
                                .findFirst()
                                .orElseThrow())
                        : new TurnResult.IdReused();
            }
            if (message.text().equals("no database")) {
                throw new CannotCreateTransactionException("no connection to jdbc:postgresql://secret-host/");
            }
            if (message.text().equals("a bug")) {
                throw new IllegalStateException("customer 4711 is impossible");
            }
            boolean redacted = ShippedGuards.CODES.looksLikeCode(message.text(), Awaited.OTHER);
            String words = ShippedGuards.NUMBERS.masked(message.text());
            boolean later = message.text().equals("later");
            TurnView turn = new TurnView(
                    conversation.turns().size() + 1L,
                    clock.instant(),
                    message.clientMessageId(),
                    redacted ? Optional.empty() : Optional.of(words),
                    redacted,
                    redacted ? Optional.empty() : Optional.of(read(words)),
                    message.text().equals("everything") ? everything() : List.of(Reply.text("You wrote to us.")),
                    redacted ? Optional.empty() : Optional.of("transfer"),
                    "anything",
                    !later);
            conversation.turns().add(turn);
            return later ? new TurnResult.Working(turn.sequence()) : new TurnResult.Answered(turn);
        }
    }

    @Override
    public TurnResult stepUp(Principal owner, UUID conversationId, UUID stepUpId, String code) {
        Kept conversation = kept.get(conversationId);
        if (conversation == null || !conversation.owner().equals(owner.id())) {
            return new TurnResult.NoConversation();
        }
        TurnView turn = new TurnView(
                conversation.turns().size() + 1L,
                clock.instant(),
                "step-up",
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(Reply.text("That is settled.")),
                Optional.empty(),
                "anything",
                true);
        if (!stepUpId.equals(STEP_UP)) {
            return new TurnResult.StepUpClosed(code.equals("000000") ? Optional.of(turn) : Optional.empty());
        }
        return switch (code) {
            case FakePeople.CODE -> new TurnResult.Answered(turn);
            case TOO_OFTEN -> new TurnResult.CodesTooOften(Duration.ofSeconds(30));
            default -> new TurnResult.CodeWrong(2);
        };
    }

    @Override
    public Optional<ConversationView> read(Principal owner, UUID conversationId) {
        return Optional.ofNullable(kept.get(conversationId))
                .filter(conversation -> conversation.owner().equals(owner.id()))
                .map(conversation ->
                        new ConversationView(conversationId, conversation.language(), conversation.turns()));
    }

    @Override
    public Optional<Language> language(Principal owner, UUID conversationId) {
        return read(owner, conversationId).map(ConversationView::language);
    }

    @Override
    public Optional<ConversationView> forStaff(UUID conversationId, Principal staff, Purpose purpose) {
        return Optional.ofNullable(kept.get(conversationId))
                .map(conversation ->
                        new ConversationView(conversationId, conversation.language(), conversation.turns()));
    }

    private static Interpretation read(String text) {
        return new Interpretation(
                Language.EN,
                "transfer",
                0.93,
                List.of(new DialogueCommand.StartFlow("transfer"), new DialogueCommand.CannotTell()),
                List.of(
                        new Mention("amount", "100.00 CNY", text, 0, text.codePointCount(0, text.length())),
                        new Mention("payee", null, text, 0, 1)));
    }

    private List<Reply> everything() {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("title", new Value.Text("A title"));
        values.put("count", new Value.Whole(3));
        values.put("amount", new Value.Amount(Money.of("CNY", "100.5")));
        values.put("at", new Value.Moment(clock.instant()));
        values.put("day", new Value.Day(java.time.LocalDate.of(2026, 11, 22)));
        values.put("payee", new Value.Ref("p1", "Mum"));
        values.put("options", new Value.Rows(List.of(new Value.Group(Map.of("label", new Value.Text("Yes"))))));
        List<Reply> replies = new ArrayList<>();
        for (ReplyType type : ReplyType.values()) {
            replies.add(new Reply(
                    type,
                    "A sentence of the kind " + type.id() + ".",
                    type == ReplyType.ARTICLE ? List.of(new Reply.Source("a1", "An article", 3)) : List.of(),
                    type == ReplyType.STEP_UP ? Optional.of(STEP_UP) : Optional.empty(),
                    new Value.Group(values)));
        }
        return replies;
    }
}
