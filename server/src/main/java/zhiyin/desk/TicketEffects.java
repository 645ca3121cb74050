package zhiyin.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import zhiyin.conversation.spi.EffectHandler;
import zhiyin.dialogue.Effect;
import zhiyin.dialogue.Outcome;
import zhiyin.dialogue.Value;
import zhiyin.values.Language;

/** Opens tickets for conversations and tells customers how theirs stand. */
@Component
class TicketEffects implements EffectHandler {

    private static final String QUERY = "tickets";
    private static final String WISH_FOR_A_PERSON = "customer-asked";
    private static final int LONGEST_REASON = 100;

    private final Desk desk;
    private final TicketTexts texts = new TicketTexts();

    TicketEffects(Desk desk) {
        this.desk = desk;
    }

    @Override
    public boolean handles(Effect effect) {
        return effect instanceof Effect.OpenTicket
                || (effect instanceof Effect.Query query && query.operation().equals(QUERY));
    }

    @Override
    public Outcome handle(Effect effect, Context context) throws EffectFailure {
        try {
            return effect instanceof Effect.OpenTicket ticket ? open(ticket, context) : list(context);
        } catch (DataAccessException | TransactionException e) {
            throw new EffectFailure("unavailable", e);
        }
    }

    private Outcome open(Effect.OpenTicket effect, Context context) {
        String reason = effect.reason()
                .substring(0, Math.min(LONGEST_REASON, effect.reason().length()));
        Optional<String> flow = effect.context().values().get("flow") instanceof Value.Text(String name)
                ? Optional.of(name)
                : Optional.empty();
        Desk.Request request = new Desk.Request(
                effect.id(), context.principal(), context.conversationId(), context.language(), reason, flow);
        // Who asks twice for a person is in the queue once; the ticket shows all that was said.
        Optional<Ticket> waiting = reason.equals(WISH_FOR_A_PERSON) ? desk.waiting(request) : Optional.empty();
        return waiting.map(ticket -> outcome("already-open", ticket))
                .orElseGet(() -> outcome("opened", desk.open(request)));
    }

    private static Outcome outcome(String name, Ticket ticket) {
        return new Outcome(name, new Value.Group(Map.of("number", new Value.Text(ticket.number()))));
    }

    private Outcome list(Context context) {
        List<Value.Group> rows = desk.of(context.principal()).stream()
                .map(ticket -> row(ticket, context.language()))
                .toList();
        Map<String, Value> data = new LinkedHashMap<>();
        data.put("rows", new Value.Rows(rows));
        data.put("count", new Value.Whole(rows.size()));
        return new Outcome("ok", new Value.Group(data));
    }

    private Value.Group row(Ticket ticket, Language language) {
        Map<String, Value> row = new LinkedHashMap<>();
        row.put("number", new Value.Text(ticket.number()));
        row.put("state", new Value.Text(ticket.stage().word()));
        row.put("opened", new Value.Moment(ticket.openedAt()));
        row.put("summary", new Value.Text(texts.summary(ticket, language)));
        return new Value.Group(row);
    }
}
