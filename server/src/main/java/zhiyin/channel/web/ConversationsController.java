package zhiyin.channel.web;

import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.channel.problem.ChannelProblem;
import zhiyin.channel.problem.ProblemException;
import zhiyin.channel.wire.Answers;
import zhiyin.channel.wire.Fields;
import zhiyin.channel.wire.Requests;
import zhiyin.channel.wire.WireTurns;
import zhiyin.conversation.Conversations;
import zhiyin.conversation.Conversations.TurnResult;
import zhiyin.identity.Principal;

/** A customer's conversations. Another's conversation is as unknown as one that never was. */
@RestController
@RequestMapping(path = "/api/v1/conversations", produces = MediaType.APPLICATION_JSON_VALUE)
class ConversationsController {

    private static final int RETRY_SECONDS = 2;
    private static final Requests.Open NO_WISHES = new Requests.Open(null);

    private final Conversations conversations;

    ConversationsController(Conversations conversations) {
        this.conversations = conversations;
    }

    @PostMapping
    ResponseEntity<Answers.Opened> open(
            @AuthenticationPrincipal Principal owner, @RequestBody(required = false) Requests.@Nullable Open wishes) {
        Requests.Open open = wishes == null ? NO_WISHES : wishes;
        UUID id = conversations.open(owner, open.checkedLanguage()).id();
        return ResponseEntity.created(at(id)).body(new Answers.Opened(id));
    }

    @GetMapping("/{id}")
    Answers.Conversation read(@AuthenticationPrincipal Principal owner, @PathVariable("id") String id) {
        return conversations
                .read(owner, known(id))
                .map(WireTurns::of)
                .orElseThrow(ChannelProblem.NO_SUCH_CONVERSATION::toException);
    }

    @PostMapping("/{id}/messages")
    ResponseEntity<?> say(
            @AuthenticationPrincipal Principal owner, @PathVariable("id") String id, @RequestBody Requests.Say say) {
        UUID conversation = known(id);
        return answer(conversation, conversations.say(owner, conversation, say.toMessage()));
    }

    @PostMapping("/{id}/step-ups/{stepUpId}")
    ResponseEntity<?> stepUp(
            @AuthenticationPrincipal Principal owner,
            @PathVariable("id") String id,
            @PathVariable("stepUpId") String stepUpId,
            @RequestBody Requests.StepUp proof) {
        UUID conversation = known(id);
        String code = proof.checkedCode();
        UUID stepUp = Fields.uuid(stepUpId).orElseThrow(ChannelProblem.STEP_UP_CLOSED::toException);
        return answer(conversation, conversations.stepUp(owner, conversation, stepUp, code));
    }

    private static ResponseEntity<?> answer(UUID conversation, TurnResult result) {
        return switch (result) {
            case TurnResult.Answered answered -> ResponseEntity.ok(WireTurns.of(answered.turn()));
            case TurnResult.Working working ->
                ResponseEntity.accepted().location(at(conversation)).body(new Answers.Accepted(working.sequence()));
            case TurnResult.TooManyWaiting full ->
                throw ChannelProblem.TOO_MANY_REQUESTS.with("retryAfterSeconds", RETRY_SECONDS);
            case TurnResult.NoConversation none -> throw ChannelProblem.NO_SUCH_CONVERSATION.toException();
            case TurnResult.CodeWrong wrong ->
                throw ChannelProblem.CODE_WRONG.with("attemptsLeft", wrong.attemptsLeft());
            case TurnResult.CodesTooOften early ->
                throw ChannelProblem.TOO_MANY_ATTEMPTS.with(
                        "retryAfterSeconds", Math.max(1, early.retryAfter().toSeconds()));
            case TurnResult.StepUpClosed closed -> throw closed(closed);
            case TurnResult.IdReused reused -> throw ChannelProblem.MESSAGE_ID_REUSED.toException();
        };
    }

    private static ProblemException closed(TurnResult.StepUpClosed closed) {
        return closed.turn()
                .map(turn -> ChannelProblem.STEP_UP_CLOSED.with("turn", WireTurns.of(turn)))
                .orElseGet(ChannelProblem.STEP_UP_CLOSED::toException);
    }

    private static UUID known(String id) {
        return Fields.uuid(id).orElseThrow(ChannelProblem.NO_SUCH_CONVERSATION::toException);
    }

    private static URI at(UUID conversation) {
        return URI.create("/api/v1/conversations/" + conversation);
    }
}
