package zhiyin.release.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    public void propose(Principal by, Proposal proposal) {
        requireEditor(by);
        transactions.executeWithoutResult(status -> {
            rows.add(
                    by.entity(),
                    new Publication(
                            proposal.id(),
                            proposal.part(),
                            proposal.content(),
                            State.CANDIDATE,
                            Optional.of(by.id()),
                            clock.instant(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(proposal.beside()),
                            proposal.authors()));
            record(
                    "release.candidate-proposed",
                    by.id().toString(),
                    proposal.id(),
                    Map.of("part", proposal.part(), "content", proposal.content()));
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
            if (state == State.APPROVED && found.get().isOf(by.id())) {
                return Deed.OWN_WORK;
            }
            if (state == State.APPROVED
                    && found.get().state() == State.CANDIDATE
                    && found.get().isOvertaken(version(by.entity(), found.get().part()))) {
                return Deed.OVERTAKEN;
            }
            if (!rows.decide(by.entity(), id, state, by.id(), clock.instant())) {
                return Deed.NOT_NOW;
            }
            record(kind, by.id().toString(), id, facts(found.get()));
            return Deed.DONE;
        });
    }

    @Override
    public Deed publish(Principal by, UUID id, Baseline before) {
        requireApprover(by);
        return served(by, id, Optional.of(before));
    }

    @Override
    public Deed rollBack(Principal by, UUID id) {
        requireApprover(by);
        return served(by, id, Optional.empty());
    }

    /** Publishes where it is told what served before anything was published, else goes back. */
    private Deed served(Principal by, UUID id, Optional<Baseline> before) {
        try {
            return in(() -> {
                Optional<Publication> found = rows.find(by.entity(), id);
                if (found.isEmpty()) {
                    return Deed.UNKNOWN;
                }
                Publication publication = found.get();
                List<Serving> history = rows.history(by.entity(), publication.part());
                Deed deed = before.map(first -> publishable(publication, history, first))
                        .orElseGet(() -> returnable(publication, history));
                if (deed == Deed.DONE) {
                    long next = 1 + version(history);
                    if (history.isEmpty() && before.isPresent()) {
                        next += noteBaseline(by, publication.part(), before.get());
                    }
                    serve(by, publication, next, before.isPresent() ? "published" : "rolled-back");
                }
                return deed;
            });
        } catch (DuplicateKeyException someoneWasFaster) {
            return Deed.NOT_NOW;
        }
    }

    private static Deed publishable(Publication publication, List<Serving> history, Baseline before) {
        if (publication.state() != State.APPROVED || hasServed(publication, history)) {
            return Deed.NOT_NOW;
        }
        boolean otherFirst = history.isEmpty()
                && publication
                        .beside()
                        .filter(then -> then.content().equals(before.content()))
                        .isEmpty();
        return otherFirst || publication.isOvertaken(version(history)) ? Deed.OVERTAKEN : Deed.DONE;
    }

    private static Deed returnable(Publication publication, List<Serving> history) {
        boolean back = hasServed(publication, history)
                && !history.getFirst().publication().equals(publication.id());
        return back && publication.state() == State.APPROVED ? Deed.DONE : Deed.NOT_NOW;
    }

    private static boolean hasServed(Publication publication, List<Serving> history) {
        return history.stream().anyMatch(one -> one.publication().equals(publication.id()));
    }

    private void serve(Principal by, Publication publication, long version, String deed) {
        rows.serve(
                by.entity(),
                publication.part(),
                new Serving(version, publication.id(), deed, Optional.of(by.id()), clock.instant()));
        record("release." + deed, by.id().toString(), publication.id(), facts(publication));
    }

    /** How many versions that makes. */
    private int noteBaseline(Principal by, String part, Baseline before) {
        if (before.id().isEmpty()) {
            return 0;
        }
        UUID id = before.id().get();
        rows.add(
                by.entity(),
                new Publication(
                        id,
                        part,
                        before.content(),
                        State.APPROVED,
                        Optional.empty(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        Optional.empty(),
                        Set.of()));
        rows.serve(by.entity(), part, new Serving(1, id, "published", Optional.empty(), clock.instant()));
        record("release.baseline-noted", SYSTEM, id, Map.of("part", part, "content", before.content()));
        return 1;
    }

    private long version(LegalEntity entity, String part) {
        return rows.serving(entity, part).map(Serving::version).orElse(0L);
    }

    private static long version(List<Serving> history) {
        return history.isEmpty() ? 0 : history.getFirst().version();
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
