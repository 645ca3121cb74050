package zhiyin.conversation.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import zhiyin.audit.Evidence;
import zhiyin.dialogue.Awaiting;
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
    private final Bounds bounds;
    private final Inbox inbox;

    public PostgresConversationStore(
            DataSource database,
            PlatformTransactionManager transactions,
            Evidence evidence,
            CommitObserver observer,
            Bounds bounds) {
        this.jdbc = new JdbcTemplate(database);
        this.transaction = new TransactionTemplate(transactions);
        this.evidence = evidence;
        this.observer = observer;
        this.bounds = bounds;
        this.inbox = new Inbox(jdbc, this, bounds);
    }

    @Override
    public void open(Opening opening) {
        Owner owner = opening.owner();
        DialogueState state = opening.state();
        jdbc.update(
                ConversationSql.OPEN,
                Binder.filled(binder -> binder.id(opening.conversation())
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
        return inbox.accept(incoming, wish);
    }

    @Override
    public Optional<Work> acquire(UUID conversation, LeaseWish wish) {
        List<Long> fences = jdbc.query(
                ConversationSql.ACQUIRE,
                Binder.filled(binder -> binder.id(wish.holder())
                        .moment(wish.until())
                        .id(conversation)
                        .moment(wish.now())
                        .whole(bounds.mostAttempts())),
                (row, number) -> row.getLong("fence"));
        return fences.stream().findFirst().flatMap(fence -> next(conversation, fence));
    }

    @Override
    public Optional<Work> next(UUID conversation, long fence) {
        return jdbc
                .query(
                        ConversationSql.NEXT,
                        Binder.filled(binder -> binder.id(conversation).number(fence)),
                        (row, number) -> StoredRows.work(row, bounds))
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
                Binder.filled(binder -> {
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
        return read(conversation, language(conversation, owner));
    }

    @Override
    public Optional<StoredConversation> read(UUID conversation, LegalEntity entity, Purpose purpose) {
        return read(
                conversation,
                language(
                        ConversationSql.OF_ENTITY,
                        binder -> binder.id(conversation).text(entity.code())));
    }

    private Optional<StoredConversation> read(UUID conversation, Optional<Language> found) {
        return found.map(language -> new StoredConversation(
                conversation, language, turns(ConversationSql.TURNS, binder -> binder.id(conversation))));
    }

    @Override
    public boolean challengePending(UUID conversation, Owner owner, Instant since) {
        return jdbc.query(
                        ConversationSql.CHALLENGE_PENDING,
                        Binder.filled(binder -> binder.moment(since)
                                .id(conversation)
                                .id(owner.id())
                                .text(owner.entity().code())),
                        (row, number) -> row.getBoolean("pending"))
                .contains(true);
    }

    @Override
    public Optional<Awaiting> awaiting(UUID conversation, Owner owner) {
        return jdbc
                .query(
                        ConversationSql.AWAITING,
                        Binder.filled(binder -> binder.id(conversation)
                                .id(owner.id())
                                .text(owner.entity().code())),
                        (row, number) -> DialogueJson.AWAITING.read(StoredRows.text(row, "awaiting")))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<String> stepUpDigest(UUID conversation, UUID stepUpId) {
        return jdbc
                .query(
                        ConversationSql.STEP_UP_DIGEST,
                        Binder.filled(binder -> binder.id(conversation).text(stepUpId.toString())),
                        (row, number) -> StoredRows.text(row, "digest"))
                .stream()
                .findFirst();
    }

    @Override
    public List<UUID> unattended(Instant now, int limit) {
        return jdbc.query(
                ConversationSql.UNATTENDED,
                Binder.filled(binder ->
                        binder.moment(now).whole(bounds.mostAttempts()).whole(limit)),
                (row, number) -> StoredRows.id(row, "id"));
    }

    @Override
    public List<JournalEntry> journal(UUID conversation) {
        return jdbc.query(
                ConversationSql.JOURNAL,
                Binder.filled(binder -> binder.id(conversation)),
                (row, number) -> StoredRows.journalEntry(row));
    }

    @Override
    public Optional<Language> language(UUID conversation, Owner owner) {
        return language(
                ConversationSql.OWNED,
                binder -> binder.id(conversation)
                        .id(owner.id())
                        .text(owner.entity().code()));
    }

    private Optional<Language> language(String sql, Binder.Filling whose) {
        return jdbc.query(sql, Binder.filled(whose), (row, number) -> StoredRows.text(row, "language")).stream()
                .findFirst()
                .flatMap(Language::ofTag);
    }

    private List<StoredTurn> turns(String sql, Binder.Filling filling) {
        return jdbc.query(sql, Binder.filled(filling), (row, number) -> StoredRows.turn(row));
    }
}
