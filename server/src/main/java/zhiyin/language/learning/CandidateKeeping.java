package zhiyin.language.learning;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.language.examples.Example;
import zhiyin.language.learning.CandidateMaking.Candidate;
import zhiyin.release.Publication;
import zhiyin.release.Publications;
import zhiyin.release.Publications.Proposal;
import zhiyin.values.LegalEntity;

/** Puts a candidate away with what it learnt, proposes it, and clears older models; in the caller's transaction. */
final class CandidateKeeping {

    private final ModelShelf shelf;
    private final LearntExamples learnt;
    private final Publications publications;
    private final CandidateMaking making;
    private final int keptSets;

    CandidateKeeping(
            ModelShelf shelf,
            LearntExamples learnt,
            Publications publications,
            CandidateMaking making,
            LearningSettings settings) {
        this.shelf = shelf;
        this.learnt = learnt;
        this.publications = publications;
        this.making = making;
        this.keptSets = settings.keptSets();
    }

    void keep(Principal by, Candidate candidate, List<Example> examples) {
        ModelSet set = candidate.set();
        shelf.put(by.entity(), set, candidate.models());
        learnt.put(by.entity(), set.id(), examples);
        publications.propose(
                by,
                new Proposal(
                        set.id(),
                        ModelSet.PART,
                        set.content(),
                        learnt.authors(set.id(), set.comparedWith()),
                        candidate.beside()));
        shelf.clear(by.entity(), keptSets, () -> wanted(by.entity()));
    }

    /** What served last, what serves here, and what waits to be published. */
    private Set<UUID> wanted(LegalEntity entity) {
        Set<UUID> wanted = new HashSet<>();
        List<Publication.Serving> history = publications.history(entity, ModelSet.PART);
        history.stream().limit(keptSets).map(Publication.Serving::publication).forEach(wanted::add);
        long version = history.isEmpty() ? 0 : history.getFirst().version();
        publications.of(entity, ModelSet.PART, ModelDesk.LONGEST_LIST).stream()
                .filter(one -> one.state() == Publication.State.APPROVED && !one.isOvertaken(version))
                .map(Publication::id)
                .forEach(wanted::add);
        making.servingSet(entity).ifPresent(wanted::add);
        return wanted;
    }
}
