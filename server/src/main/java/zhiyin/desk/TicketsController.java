package zhiyin.desk;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import zhiyin.identity.Principal;
import zhiyin.values.TypedText;

/** The desk's door. Who may enter is in the channel's list of routes. */
@RestController
@RequestMapping(path = "/api/v1/tickets", produces = MediaType.APPLICATION_JSON_VALUE)
class TicketsController {

    private static final Set<String> STATES = Set.of("open", "taken", "closed");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final Desk desk;
    private final TicketTexts texts = new TicketTexts();

    TicketsController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping
    TicketJson.Queue queue(
            @AuthenticationPrincipal Principal staff,
            @RequestParam(name = "state", required = false) @Nullable String state) {
        if (state != null && !STATES.contains(state)) {
            throw DeskProblem.INVALID_STATE.toException();
        }
        return new TicketJson.Queue(desk.queue(staff, Optional.ofNullable(state)).stream()
                .map(ticket -> TicketJson.entry(ticket, texts))
                .toList());
    }

    @GetMapping("/{id}")
    TicketJson.Opened look(@AuthenticationPrincipal Principal staff, @PathVariable("id") String id) {
        return TicketJson.opened(desk.look(staff, known(id)), texts);
    }

    @PostMapping("/{id}/take")
    TicketJson.Entry take(@AuthenticationPrincipal Principal staff, @PathVariable("id") String id) {
        return TicketJson.entry(desk.take(staff, known(id)), texts);
    }

    @PostMapping("/{id}/close")
    TicketJson.Entry close(
            @AuthenticationPrincipal Principal staff, @PathVariable("id") String id, @RequestBody Closing closing) {
        return TicketJson.entry(desk.close(staff, known(id), closing.checkedNote()), texts);
    }

    /** How the matter was settled. */
    record Closing(@Nullable String note) {

        String checkedNote() {
            if (note == null
                    || note.isBlank()
                    || note.codePointCount(0, note.length()) > Desk.LONGEST_NOTE
                    || note.codePoints().anyMatch(Closing::isUnreadable)) {
                throw DeskProblem.INVALID_NOTE.toException();
            }
            return note.strip();
        }

        private static boolean isUnreadable(int codePoint) {
            boolean breaks = codePoint == '\n' || codePoint == '\t' || codePoint == '\r';
            return !breaks && TypedText.isUnreadable(codePoint);
        }

        @Override
        public String toString() {
            return "Closing[***]";
        }
    }

    private static UUID known(String id) {
        if (!UUID_TEXT.matcher(id).matches()) {
            throw DeskProblem.NO_SUCH_TICKET.toException();
        }
        return UUID.fromString(id);
    }
}
