package zhiyin.language.learning;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.ServingUnderstander;
import zhiyin.release.Publication;
import zhiyin.release.Publications;
import zhiyin.release.Publications.Deed;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.review.Judged;
import zhiyin.values.Language;
import zhiyin.values.LegalEntity;

/** The sets of models, and what people decide about them. The rules of deciding are those of {@link Publications}. */
public final class ModelDesk {

    private static final Logger log = LoggerFactory.getLogger(ModelDesk.class);
    private static final int LONGEST_LIST = 50;

    private final ModelShelf shelf;
    private final Publications publications;
    private final ServingUnderstander serving;
    private final ServingFollower follower;

    public ModelDesk(
            ModelShelf shelf, Publications publications, ServingUnderstander serving, ServingFollower follower) {
        this.shelf = shelf;
        this.publications = publications;
        this.serving = serving;
        this.follower = follower;
    }

    /**
     * A set of models and how it stands.
     *
     * @param publication empty for models of a start that were only measured
     * @param served every time it came to serve, the newest first
     * @param serves whether it serves now
     * @param kept whether the models themselves are still there
     */
    public record Entry(
            ModelSet set,
            Optional<Publication> publication,
            List<Publication.Serving> served,
            boolean serves,
            boolean kept) {}

    /** The newest first. */
    public List<Entry> list(Principal editor) {
        TrainingJobs.requireEditor(editor);
        Map<UUID, Publication> known = publications.of(editor.entity(), ModelSet.PART, LONGEST_LIST).stream()
                .collect(Collectors.toMap(Publication::id, Function.identity()));
        List<Publication.Serving> history = publications.history(editor.entity(), ModelSet.PART);
        Set<UUID> kept = shelf.kept(editor.entity());
        return shelf.list(editor.entity(), LONGEST_LIST).stream()
                .map(set -> entry(set, Optional.ofNullable(known.get(set.id())), history, kept))
                .toList();
    }

    public Entry look(Principal editor, UUID id) {
        TrainingJobs.requireEditor(editor);
        return entry(
                known(editor.entity(), id),
                publications.find(editor.entity(), id),
                publications.history(editor.entity(), ModelSet.PART),
                shelf.kept(editor.entity()));
    }

    public Entry approve(Principal approver, UUID id) {
        return after(publications.approve(approver, id), approver, id);
    }

    public Entry reject(Principal approver, UUID id) {
        return after(publications.reject(approver, id), approver, id);
    }

    /** Makes an approved set serve; here at once, on other nodes when they look next. */
    public Entry publish(Principal approver, UUID id) {
        requireKept(approver.entity(), id);
        requireApproved(approver.entity(), id);
        noteBaseline(approver.entity());
        Entry published = after(publications.publish(approver, id), approver, id);
        follower.look();
        return published;
    }

    /** Makes a set serve again that has served before. */
    public Entry rollBack(Principal approver, UUID id) {
        requireKept(approver.entity(), id);
        Entry back = after(publications.rollBack(approver, id), approver, id);
        follower.look();
        return back;
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

    /** What served before the first publication is noted with it, so that one can go back to it. */
    private void noteBaseline(LegalEntity entity) {
        if (publications.serving(entity, ModelSet.PART).isPresent()) {
            return;
        }
        String content = ModelSet.content(serving.serving().models());
        shelf.ofContent(entity, content)
                .ifPresentOrElse(
                        set -> publications.noteBaseline(entity, set.id(), ModelSet.PART, content),
                        () -> log.warn("the models that served so far were never measured and cannot be gone back to"));
    }

    private Entry after(Deed deed, Principal person, UUID id) {
        return switch (deed) {
            case DONE -> look(person, id);
            case UNKNOWN -> throw LanguageProblem.NO_SUCH_MODEL.toException();
            case OWN_WORK -> throw LanguageProblem.OWN_CANDIDATE.toException();
            case NOT_NOW -> throw LanguageProblem.MODEL_NOT_READY.toException();
        };
    }

    /** Before anything is noted: a refused publication must leave what serves at later starts as it is. */
    private void requireApproved(LegalEntity entity, UUID id) {
        if (publications
                .find(entity, id)
                .filter(found -> found.state() == Publication.State.APPROVED)
                .isEmpty()) {
            throw LanguageProblem.MODEL_NOT_READY.toException();
        }
    }

    private void requireKept(LegalEntity entity, UUID id) {
        known(entity, id);
        if (!shelf.kept(entity).contains(id)) {
            throw LanguageProblem.MODEL_NOT_KEPT.toException();
        }
    }

    private ModelSet known(LegalEntity entity, UUID id) {
        return shelf.find(entity, id).orElseThrow(LanguageProblem.NO_SUCH_MODEL::toException);
    }

    private Entry entry(
            ModelSet set, Optional<Publication> publication, List<Publication.Serving> history, Set<UUID> kept) {
        boolean serves = history.isEmpty()
                ? ModelSet.content(serving.serving().models()).equals(set.content())
                : history.getFirst().publication().equals(set.id());
        return new Entry(
                set,
                publication,
                history.stream()
                        .filter(one -> one.publication().equals(set.id()))
                        .toList(),
                serves,
                kept.contains(set.id()));
    }
}
