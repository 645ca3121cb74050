package zhiyin.release.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.identity.Principal;
import zhiyin.identity.Role;
import zhiyin.release.Publication;
import zhiyin.release.Publication.Serving;
import zhiyin.release.Publication.State;
import zhiyin.release.Publications;
import zhiyin.values.LegalEntity;

/** Publications in the database. What cannot be decided by two people at once is decided by the first. */
@Component
final class StoredPublications implements Publications {

    private static final String SYSTEM = "system:release";

    private final PublicationRows rows;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;

    StoredPublications(PublicationRows rows, Evidence evidence, TransactionOperations transactions, Clock clock) {
        this.rows = rows;
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void propose(Principal by, UUID id, String part, String content) {
        requireEditor(by);
        transactions.executeWithoutResult(status -> {
            rows.add(
                    by.entity(),
                    new Publication(
                            id,
                            part,
                            content,
                            State.CANDIDATE,
                            Optional.of(by.id()),
                            clock.instant(),
                            Optional.empty(),
                            Optional.empty()));
            record("release.candidate-proposed", by.id().toString(), id, Map.of("part", part, "content", content));
        });
    }

    @Override
    public void noteBaseline(LegalEntity entity, UUID id, String part, String content) {
        transactions.executeWithoutResult(status -> {
            if (rows.serving(entity, part).isPresent()) {
                return;
            }
            rows.add(
                    entity,
                    new Publication(
                            id,
                            part,
                            content,
                            State.APPROVED,
                            Optional.empty(),
                            clock.instant(),
                            Optional.empty(),
                            Optional.of(clock.instant())));
            rows.serve(entity, part, new Serving(1, id, "published", Optional.empty(), clock.instant()));
            record("release.baseline-noted", SYSTEM, id, Map.of("part", part, "content", content));
        });
    }

    @Override
    public Deed approve(Principal by, UUID id) {
        requireApprover(by);
        return decided(by, id, State.APPROVED, "release.candidate-approved");
    }

    @Override
    public Deed reject(Principal by, UUID id) {
        requireApprover(by);
        return decided(by, id, State.REJECTED, "release.candidate-rejected");
    }

    private Deed decided(Principal by, UUID id, State state, String kind) {
        return in(() -> {
            Optional<Publication> found = rows.find(by.entity(), id);
            if (found.isEmpty()) {
                return Deed.UNKNOWN;
            }
            if (state == State.APPROVED
                    && found.get().proposedBy().filter(by.id()::equals).isPresent()) {
                return Deed.OWN_WORK;
            }
            if (!rows.decide(by.entity(), id, state, by.id(), clock.instant())) {
                return Deed.NOT_NOW;
            }
            record(kind, by.id().toString(), id, facts(found.get()));
            return Deed.DONE;
        });
    }

    @Override
    public Deed publish(Principal by, UUID id) {
        requireApprover(by);
        return served(by, id, "published");
    }

    @Override
    public Deed rollBack(Principal by, UUID id) {
        requireApprover(by);
        return served(by, id, "rolled-back");
    }

    private Deed served(Principal by, UUID id, String deed) {
        try {
            return in(() -> {
                Optional<Publication> found = rows.find(by.entity(), id);
                if (found.isEmpty()) {
                    return Deed.UNKNOWN;
                }
                String part = found.get().part();
                List<Serving> history = rows.history(by.entity(), part);
                boolean before =
                        history.stream().anyMatch(one -> one.publication().equals(id));
                boolean now =
                        !history.isEmpty() && history.getFirst().publication().equals(id);
                if (found.get().state() != State.APPROVED || now || before != deed.equals("rolled-back")) {
                    return Deed.NOT_NOW;
                }
                long version = history.isEmpty() ? 1 : history.getFirst().version() + 1;
                rows.serve(by.entity(), part, new Serving(version, id, deed, Optional.of(by.id()), clock.instant()));
                record("release." + deed, by.id().toString(), id, facts(found.get()));
                return Deed.DONE;
            });
        } catch (DuplicateKeyException someoneWasFaster) {
            return Deed.NOT_NOW;
        }
    }

    @Override
    public Optional<Publication> find(LegalEntity entity, UUID id) {
        return rows.find(entity, id);
    }

    @Override
    public List<Publication> of(LegalEntity entity, String part, int limit) {
        return rows.of(entity, part, limit);
    }

    @Override
    public Optional<Serving> serving(LegalEntity entity, String part) {
        return rows.serving(entity, part);
    }

    @Override
    public List<Serving> history(LegalEntity entity, String part) {
        return rows.history(entity, part);
    }

    private static Map<String, String> facts(Publication publication) {
        return Map.of(
                "part", publication.part(),
                "content", publication.content(),
                "proposed-by", publication.proposedBy().map(UUID::toString).orElse(SYSTEM));
    }

    private void record(String kind, String actor, UUID id, Map<String, String> facts) {
        evidence.record(EvidenceEntry.of(kind, actor, id.toString(), facts));
    }

    private Deed in(Supplier<Deed> work) {
        Deed done = transactions.execute(status -> work.get());
        if (done == null) {
            throw new IllegalStateException("every deed has an end");
        }
        return done;
    }

    /** The doors let nobody else in; whoever calls from elsewhere is stopped here. */
    private static void requireEditor(Principal by) {
        if (by.role() != Role.EDITOR && by.role() != Role.APPROVER) {
            throw new IllegalArgumentException("editors and approvers propose what serves, not " + by.role());
        }
    }

    private static void requireApprover(Principal by) {
        if (by.role() != Role.APPROVER) {
            throw new IllegalArgumentException("approvers alone decide what serves, not " + by.role());
        }
    }
}
