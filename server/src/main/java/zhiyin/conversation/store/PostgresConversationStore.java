package zhiyin.conversation.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.dialogue.DialogueState;
import zhiyin.privacy.Purpose;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** Conversations in PostgreSQL. */
public final class PostgresConversationStore implements ConversationStore {

    /*
     * A step is one statement. With evidence it shares a transaction with the evidence's own statement; without, it is
     * its own transaction, which saves two round trips. Its parts all select from the update of the conversation that
     * checks fence and version, so nothing is written where that finds no row.
     */

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Evidence evidence;
    private final CommitObserver observer;

    public PostgresConversationStore(
            DataSource database, PlatformTransactionManager transactions, Evidence evidence, CommitObserver observer) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
        this.evidence = evidence;
        this.observer = observer;
    }

    @Override
    public void open(Opening opening) {
        Owner owner = opening.owner();
        DialogueState state = opening.state();
        jdbc.update(
                ConversationSql.OPEN,
                filled(binder -> binder.id(opening.conversation())
                        .text(owner.entity().code())
                        .id(owner.id())
                        .text(owner.role().name())
                        .id(owner.customer().map(customer -> customer.value()).orElse(null))
                        .moment(opening.facts().now())
                        .text(state.language().tag())
                        .text(state.release())
                        .text(DialogueJson.STATE.write(state))
                        .text(DialogueJson.FACTS.write(opening.facts()))));
    }

    @Override
    public Accepted accept(Incoming incoming, LeaseWish wish) {
        try {
            Optional<Accepted> queued = queue(incoming, wish);
            if (queued.isPresent()) {
                return queued.get();
            }
        } catch (DuplicateKeyException sameMessageAtTheSameMoment) {
            return known(incoming);
        }
        return exists(incoming.conversation(), incoming.owner()) ? known(incoming) : new Accepted.NoSuchConversation();
    }

    private Optional<Accepted> queue(Incoming incoming, LeaseWish wish) {
        Owner owner = incoming.owner();
        List<Called> called = jdbc.query(
                ConversationSql.ACCEPT,
                filled(binder -> binder.moment(wish.now())
                        .moment(wish.now())
                        .id(wish.holder())
                        .moment(wish.now())
                        .moment(wish.until())
                        .id(incoming.conversation())
                        .id(owner.id())
                        .text(owner.entity().code())
                        .text(incoming.origin().slug())
                        .text(incoming.clientMessageId())
                        .text(incoming.origin().slug())
                        .text(incoming.clientMessageId())
                        .id(incoming.session())
                        .moment(incoming.at())
                        .text(incoming.text().orElse(null))
                        .text(incoming.hint().map(Language::tag).orElse(null))
                        .text(incoming.input().map(DialogueJson.INPUT::write).orElse(null))
                        .id(wish.holder())),
                (row, number) -> new Called(
                        row.getLong("accepted"),
                        row.getLong("answered"),
                        row.getLong("fence"),
                        row.getLong("version"),
                        Optional.ofNullable(row.getString("state"))));
        return called.stream().findFirst().map(row -> new Accepted.Queued(row.accepted(), work(row, incoming)));
    }

    private Optional<Work> work(Called row, Incoming incoming) {
        if (row.stateIfLeased().isEmpty() || row.answered() + 1 < row.accepted()) {
            return row.stateIfLeased().flatMap(state -> next(incoming.conversation(), row.fence()));
        }
        return row.stateIfLeased()
                .map(state -> new Work(
                        incoming.conversation(),
                        incoming.owner(),
                        row.fence(),
                        row.version(),
                        DialogueJson.STATE.read(state),
                        StoredTurn.queued(row.accepted(), incoming),
                        List.of()));
    }

    private Accepted known(Incoming incoming) {
        return turn(incoming.conversation(), incoming.origin(), incoming.clientMessageId())
                .<Accepted>map(Accepted.Known::new)
                .orElseThrow(() -> new IllegalStateException("a message is neither new nor known"));
    }

    @Override
    public Optional<Work> acquire(UUID conversation, LeaseWish wish) {
        List<Long> fences = jdbc.query(
                ConversationSql.ACQUIRE,
                filled(binder -> binder.id(wish.holder())
                        .moment(wish.until())
                        .id(conversation)
                        .moment(wish.now())),
                (row, number) -> row.getLong("fence"));
        return fences.stream().findFirst().flatMap(fence -> next(conversation, fence));
    }

    @Override
    public Optional<Work> next(UUID conversation, long fence) {
        return jdbc
                .query(
                        ConversationSql.NEXT,
                        filled(binder -> binder.id(conversation).number(fence)),
                        (row, number) -> StoredRows.work(row))
                .stream()
                .findFirst();
    }

    @Override
    public Committed commit(StepCommit step) {
        if (step.evidence().isEmpty()) {
            return write(step);
        }
        Committed committed = transaction.execute(status -> {
            Committed written = write(step);
            if (written != Committed.LEASE_LOST) {
                observer.stepWritten();
                step.evidence().ifPresent(evidence::record);
                observer.evidenceWritten();
            }
            return written;
        });
        return Objects.requireNonNull(committed);
    }

    private Committed write(StepCommit step) {
        boolean effects = step.ended().isPresent() || !step.entry().effects().isEmpty();
        List<Long> accepted = jdbc.query(
                effects ? ConversationSql.COMMIT_WITH_EFFECTS : ConversationSql.COMMIT,
                filled(binder -> {
                    StepParameters.step(binder, step);
                    if (effects) {
                        StepParameters.effects(binder, step);
                    }
                }),
                (row, number) -> row.getLong("accepted"));
        if (accepted.isEmpty()) {
            return Committed.LEASE_LOST;
        }
        return step.progress().isComplete() && accepted.getFirst() == step.sequence()
                ? Committed.ALL_ANSWERED
                : Committed.LEASE_GOES_ON;
    }

    @Override
    public Optional<StoredTurn> turn(UUID conversation, long sequence) {
        return turns(ConversationSql.TURN, binder -> binder.id(conversation).number(sequence)).stream()
                .findFirst();
    }

    @Override
    public Optional<StoredTurn> turn(UUID conversation, Origin origin, String clientMessageId) {
        return turns(
                        ConversationSql.TURN_BY_MESSAGE,
                        binder -> binder.id(conversation).text(origin.slug()).text(clientMessageId))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<StoredConversation> read(UUID conversation, Owner owner, Purpose purpose) {
        return language(conversation, owner)
                .map(language -> new StoredConversation(
                        conversation, language, turns(ConversationSql.TURNS, binder -> binder.id(conversation))));
    }

    @Override
    public Optional<StoredConversation> read(UUID conversation, LegalEntity entity, Purpose purpose) {
        return jdbc
                .query(
                        ConversationSql.OF_ENTITY,
                        filled(binder -> binder.id(conversation).text(entity.code())),
                        (row, number) -> StoredRows.text(row, "language"))
                .stream()
                .findFirst()
                .flatMap(Language::ofTag)
                .map(language -> new StoredConversation(
                        conversation, language, turns(ConversationSql.TURNS, binder -> binder.id(conversation))));
    }

    @Override
    public boolean challengePending(UUID conversation, Owner owner, Instant since) {
        return jdbc.query(
                        ConversationSql.CHALLENGE_PENDING,
                        filled(binder -> binder.moment(since)
                                .id(conversation)
                                .id(owner.id())
                                .text(owner.entity().code())),
                        (row, number) -> row.getBoolean("pending"))
                .contains(true);
    }

    @Override
    public Optional<String> stepUpDigest(UUID conversation, UUID stepUpId) {
        return jdbc
                .query(
                        ConversationSql.STEP_UP_DIGEST,
                        filled(binder -> binder.id(conversation).text(stepUpId.toString())),
                        (row, number) -> StoredRows.text(row, "digest"))
                .stream()
                .findFirst();
    }

    @Override
    public List<UUID> unattended(Instant now, int limit) {
        return jdbc.query(
                ConversationSql.UNATTENDED,
                filled(binder -> binder.moment(now).whole(limit)),
                (row, number) -> StoredRows.id(row, "id"));
    }

    @Override
    public List<JournalEntry> journal(UUID conversation) {
        return jdbc.query(
                ConversationSql.JOURNAL,
                filled(binder -> binder.id(conversation)),
                (row, number) -> StoredRows.journalEntry(row));
    }

    @Override
    public boolean exists(UUID conversation, Owner owner) {
        return language(conversation, owner).isPresent();
    }

    private Optional<Language> language(UUID conversation, Owner owner) {
        return jdbc
                .query(
                        ConversationSql.OWNED,
                        filled(binder -> binder.id(conversation)
                                .id(owner.id())
                                .text(owner.entity().code())),
                        (row, number) -> StoredRows.text(row, "language"))
                .stream()
                .findFirst()
                .flatMap(Language::ofTag);
    }

    private List<StoredTurn> turns(String sql, Filling filling) {
        return jdbc.query(sql, filled(filling), (row, number) -> StoredRows.turn(row));
    }

    private static PreparedStatementSetter filled(Filling filling) {
        return (PreparedStatement statement) -> filling.fill(new Binder(statement));
    }

    /** A conversation that was called; its state only where the lease was taken. */
    private record Called(long accepted, long answered, long fence, long version, Optional<String> stateIfLeased) {}

    /** Fills a statement. */
    @FunctionalInterface
    private interface Filling {
        void fill(Binder binder) throws SQLException;
    }
}
