package zhiyin.language.learning;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.ServingUnderstander.Serving;
import zhiyin.language.Teachers;
import zhiyin.release.Publication;
import zhiyin.release.Publications;
import zhiyin.release.Publications.Baseline;
import zhiyin.release.Publications.Deed;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.review.Judged;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** The sets of models, and what people decide about them. The rules of deciding are those of {@link Publications}. */
public final class ModelDesk {

    private static final Logger log = LoggerFactory.getLogger(ModelDesk.class);
    static final int LONGEST_LIST = 50;
    private static final int MOST_CHANGES = 500;

    private final ModelShelf shelf;
    private final LearntExamples learnt;
    private final Publications publications;
    private final ServingUnderstander serving;
    private final ServingFollower follower;
    private final TransactionOperations transactions;
    private final Supplier<UUID> ids;

    public ModelDesk(
            ModelShelf shelf,
            LearntExamples learnt,
            Publications publications,
            ServingUnderstander serving,
            ServingFollower follower,
            TransactionOperations transactions,
            Supplier<UUID> ids) {
        this.shelf = shelf;
        this.learnt = learnt;
        this.publications = publications;
        this.serving = serving;
        this.follower = follower;
        this.transactions = transactions;
        this.ids = ids;
    }

    /**
     * A set of models and how it stands.
     *
     * @param publication empty for models of a start that were only measured
     * @param served every time it came to serve, the newest first
     * @param serves whether this node answers with it now
     * @param published whether every node is to answer with it; one that cannot yet serves what it had
     * @param kept whether the models themselves are still there
     * @param own whether the reader proposed it or wrote a part of it, and so cannot approve it
     * @param overtaken whether it waits, and something else serves by now than what it was compared with
     */
    public record Entry(
            ModelSet set,
            Optional<Publication> publication,
            List<Publication.Serving> served,
            boolean serves,
            boolean published,
            boolean kept,
            boolean own,
            boolean overtaken) {}

    /** What one is asked about all sets at once. */
    private record Standing(List<Publication.Serving> history, Set<UUID> kept, Serving here, String content) {}

    /** The newest first. */
    public List<Entry> list(Principal editor) {
        Teachers.require(editor);
        Map<UUID, Publication> known = publications.of(editor.entity(), ModelSet.PART, LONGEST_LIST).stream()
                .collect(Collectors.toMap(Publication::id, Function.identity()));
        Standing standing = standing(editor.entity());
        return shelf.list(editor.entity(), LONGEST_LIST).stream()
                .map(set -> entry(editor, set, Optional.ofNullable(known.get(set.id())), standing))
                .toList();
    }

    public Entry look(Principal editor, UUID id) {
        Teachers.require(editor);
        return entry(
                editor, known(editor.entity(), id), publications.find(editor.entity(), id), standing(editor.entity()));
    }

    /** What it learnt otherwise than what served when it was trained, the newest first. */
    public List<LearntExamples.Changed> changes(Principal editor, UUID id) {
        Teachers.require(editor);
        return learnt.changes(id, known(editor.entity(), id).comparedWith(), MOST_CHANGES);
    }

    /** Nobody can know what they approve where nothing was compared. */
    public Entry approve(Principal approver, UUID id) {
        if (!known(approver.entity(), id).report().isCompared()) {
            throw LanguageProblem.NOT_COMPARED.toException();
        }
        requireDone(publications.approve(approver, id));
        return look(approver, id);
    }

    public Entry reject(Principal approver, UUID id) {
        requireDone(publications.reject(approver, id));
        return look(approver, id);
    }

    /** Makes an approved set serve; here at once, on other nodes when they look next. */
    public Entry publish(Principal approver, UUID id) {
        return served(approver, id, () -> publications.publish(approver, id, baseline(approver.entity())));
    }

    /** Makes a set serve again that has served before. */
    public Entry rollBack(Principal approver, UUID id) {
        return served(approver, id, () -> publications.rollBack(approver, id));
    }

    private Entry served(Principal approver, UUID id, Supplier<Deed> deed) {
        // What cannot be read here must not become what every start reads.
        models(approver.entity(), id);
        requireDone(transactions.execute(status -> {
            if (!shelf.hold(approver.entity(), id)) {
                throw LanguageProblem.MODEL_NOT_KEPT.toException();
            }
            Deed done = deed.get();
            if (done != Deed.DONE) {
                status.setRollbackOnly();
            }
            return done;
        }));
        follower.look();
        return look(approver, id);
    }

    /** What serves while nothing is published, so that one can go back to it. */
    private Baseline baseline(LegalEntity entity) {
        String content = ModelSet.content(serving.serving().models());
        if (publications.serving(entity, ModelSet.PART).isPresent()) {
            return new Baseline(Optional.empty(), content);
        }
        Optional<UUID> start = shelf.startOf(entity, content, ids.get());
        if (start.isEmpty()) {
            log.warn("the models that served so far were never measured and cannot be gone back to");
        }
        return new Baseline(start, content);
    }

    /** The models of a set. */
    List<IntentModel> models(LegalEntity entity, UUID id) {
        known(entity, id);
        try {
            List<IntentModel> models = shelf.models(entity, id);
            if (models.isEmpty()) {
                throw LanguageProblem.MODEL_NOT_KEPT.toException();
            }
            return models;
        } catch (IOException e) {
            log.warn("the kept models {} cannot be read by this version", id, e);
            throw LanguageProblem.MODEL_NOT_KEPT.toException();
        }
    }

    List<Judged> heldOut(LegalEntity entity, UUID id, Language language) {
        known(entity, id);
        return shelf.heldOut(entity, id, language).orElseThrow(LanguageProblem.MODEL_NOT_KEPT::toException);
    }

    private static void requireDone(Deed deed) {
        switch (deed) {
            case DONE -> {}
            case UNKNOWN -> throw LanguageProblem.NO_SUCH_MODEL.toException();
            case OWN_WORK -> throw LanguageProblem.OWN_CANDIDATE.toException();
            case OVERTAKEN -> throw LanguageProblem.OVERTAKEN.toException();
            case NOT_NOW -> throw LanguageProblem.MODEL_NOT_READY.toException();
        }
    }

    /** Whether there is such a set, before anything is read for it. */
    void requireKnown(Principal editor, UUID id) {
        known(editor.entity(), id);
    }

    private ModelSet known(LegalEntity entity, UUID id) {
        return shelf.find(entity, id).orElseThrow(LanguageProblem.NO_SUCH_MODEL::toException);
    }

    private Standing standing(LegalEntity entity) {
        Serving here = serving.serving();
        return new Standing(
                publications.history(entity, ModelSet.PART), shelf.kept(entity), here, ModelSet.content(here.models()));
    }

    private static Entry entry(Principal reader, ModelSet set, Optional<Publication> publication, Standing all) {
        List<Publication.Serving> served = all.history().stream()
                .filter(one -> one.publication().equals(set.id()))
                .toList();
        boolean kept = all.kept().contains(set.id());
        long version = all.history().isEmpty() ? 0 : all.history().getFirst().version();
        // What a start trained from the files has no id until it is measured; it is known by what it is.
        boolean serves = all.here()
                .set()
                .map(set.id()::equals)
                .orElseGet(() -> kept && set.madeBy().isEmpty() && set.content().equals(all.content()));
        return new Entry(
                set,
                publication,
                served,
                serves,
                !served.isEmpty() && served.getFirst().version() == version,
                kept,
                publication.filter(one -> one.isOf(reader.id())).isPresent(),
                served.isEmpty()
                        && publication
                                .filter(one -> one.state() != Publication.State.REJECTED && one.isOvertaken(version))
                                .isPresent());
    }
}
