package zhiyin.conversation.store;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import zhiyin.values.Language;

/** How messages come into the inbox of {@link PostgresConversationStore}. */
final class Inbox {

    private final JdbcTemplate jdbc;
    private final PostgresConversationStore store;
    private final Bounds bounds;

    Inbox(JdbcTemplate jdbc, PostgresConversationStore store, Bounds bounds) {
        this.jdbc = jdbc;
        this.store = store;
        this.bounds = bounds;
    }

    Accepted accept(Incoming incoming, LeaseWish wish) {
        try {
            Optional<Accepted> queued = queue(incoming, wish);
            if (queued.isPresent()) {
                return queued.get();
            }
        } catch (DuplicateKeyException sameMessageAtTheSameMoment) {
            return known(incoming);
        }
        return store.language(incoming.conversation(), incoming.owner()).isPresent()
                ? known(incoming)
                : new Accepted.NoSuchConversation();
    }

    private Optional<Accepted> queue(Incoming incoming, LeaseWish wish) {
        Owner owner = incoming.owner();
        List<Called> called = jdbc.query(
                ConversationSql.ACCEPT,
                Binder.filled(binder -> binder.id(wish.holder())
                        .moment(wish.now())
                        .moment(wish.until())
                        .whole(bounds.mostAttempts())
                        .id(incoming.conversation())
                        .id(owner.id())
                        .text(owner.entity().code())
                        .whole(bounds.room(incoming.origin()))
                        .text(incoming.origin().slug())
                        .text(incoming.clientMessageId())
                        .text(incoming.origin().slug())
                        .text(incoming.clientMessageId())
                        .id(incoming.session())
                        .moment(incoming.at())
                        .text(incoming.text().orElse(null))
                        .text(incoming.hint().map(Language::tag).orElse(null))
                        .text(incoming.input().map(DialogueJson.INPUT::write).orElse(null))),
                (row, number) -> new Called(
                        row.getLong("accepted"),
                        row.getLong("answered"),
                        row.getLong("fence"),
                        row.getLong("version"),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getString("state"))));
        return called.stream().findFirst().map(row -> new Accepted.Queued(row.accepted(), work(row, incoming)));
    }

    private Optional<Work> work(Called row, Incoming incoming) {
        if (row.stateIfLeased().isEmpty() || row.answered() + 1 < row.accepted()) {
            return row.stateIfLeased().flatMap(state -> store.next(incoming.conversation(), row.fence()));
        }
        return row.stateIfLeased()
                .map(state -> new Work(
                        incoming.conversation(),
                        incoming.owner(),
                        row.fence(),
                        row.version(),
                        DialogueJson.STATE.read(state),
                        StoredTurn.queued(row.accepted(), incoming),
                        List.of(),
                        row.attempts() > bounds.mostAttempts()));
    }

    /** A message that was not queued although its conversation exists was queued before, or found no room. */
    private Accepted known(Incoming incoming) {
        return store.turn(incoming.conversation(), incoming.origin(), incoming.clientMessageId())
                .<Accepted>map(Accepted.Known::new)
                .orElseGet(Accepted.Full::new);
    }

    /** A conversation that was called; its state only where the lease was taken. */
    private record Called(
            long accepted, long answered, long fence, long version, int attempts, Optional<String> stateIfLeased) {}
}
