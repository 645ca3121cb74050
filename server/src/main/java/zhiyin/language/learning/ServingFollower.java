package zhiyin.language.learning;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.ServingUnderstander.Serving;
import zhiyin.release.Publication;
import zhiyin.release.Publications;
import zhiyin.understanding.IntentModel;
import zhiyin.values.LegalEntity;

/**
 * Keeps this node's models those that were published: looks again and again, and changes over when there is another
 * version. Models that cannot be read never take the place of what serves.
 */
public final class ServingFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ServingFollower.class);

    private final Publications publications;
    private final ModelShelf shelf;
    private final ServingUnderstander serving;
    private final Duration every;
    private volatile @Nullable CountDownLatch stop;
    private long refused;
    private volatile Standing standing;

    public ServingFollower(Publications publications, ModelShelf shelf, ServingUnderstander serving, Duration every) {
        this.publications = publications;
        this.shelf = shelf;
        this.serving = serving;
        this.every = every;
        this.standing =
                new Standing(serving.serving().version(), serving.serving().version(), false);
    }

    /**
     * How this node stands beside what was published, when it looked last.
     *
     * @param serves the version it answers with; 0 where nothing was ever published
     * @param refused whether it cannot read what was published, so that a person is needed
     */
    public record Standing(long serves, long published, boolean refused) {

        public boolean lags() {
            return serves != published;
        }
    }

    public Standing standing() {
        return standing;
    }

    /** What is to serve at a start: what was published, where this version can read it, else what the files teach. */
    public static Serving first(Publications publications, ModelShelf shelf, Supplier<List<IntentModel>> ofFiles) {
        Optional<Publication.Serving> published = publications.serving(LegalEntity.DEFAULT, ModelSet.PART);
        if (published.isEmpty()) {
            return Serving.of(0, Optional.empty(), ofFiles.get());
        }
        long version = published.get().version();
        try {
            List<IntentModel> models =
                    shelf.models(LegalEntity.DEFAULT, published.get().publication());
            if (!models.isEmpty()) {
                return Serving.of(version, Optional.of(published.get().publication()), models);
            }
            log.error("the published models {} are not kept", published.get().publication());
        } catch (DataAccessException e) {
            // A start without the database fails anyway, and must not serve other models under this version's number.
            throw e;
        } catch (IOException | RuntimeException e) {
            log.error(
                    "the published models {} cannot be read by this version; what the files teach serves instead."
                            + " Train and publish again",
                    published.get().publication(),
                    e);
        }
        return Serving.of(version, Optional.empty(), ofFiles.get());
    }

    /** Changes over when another version is published. Returns whether it did. */
    public synchronized boolean look() {
        Optional<Publication.Serving> published = publications.serving(LegalEntity.DEFAULT, ModelSet.PART);
        long version = published.map(Publication.Serving::version).orElse(0L);
        boolean changed = follow(published, version);
        // A start that could not read what was published serves other models under its number.
        Serving here = serving.serving();
        boolean unread = version > 0 && here.set().isEmpty();
        boolean refuses = version > 0 && version == refused;
        standing = new Standing(unread ? 0 : here.version(), version, unread || refuses);
        return changed;
    }

    private boolean follow(Optional<Publication.Serving> published, long version) {
        if (published.isEmpty() || version <= serving.serving().version() || version == refused) {
            return false;
        }
        try {
            List<IntentModel> models =
                    shelf.models(LegalEntity.DEFAULT, published.get().publication());
            if (models.isEmpty()) {
                throw new IOException("they are not kept");
            }
            serving.serve(Serving.of(version, Optional.of(published.get().publication()), models));
            log.info("models {} serve from here on, version {}", published.get().publication(), version);
            return true;
        } catch (DataAccessException e) {
            // Says nothing of the models: they are looked at again as soon as the database answers.
            log.warn(
                    "the published models {} could not be fetched yet",
                    published.get().publication(),
                    e);
            return false;
        } catch (IOException | RuntimeException e) {
            refused = version;
            log.error(
                    "the published models {} cannot be read; the ones before serve on",
                    published.get().publication(),
                    e);
            return false;
        }
    }

    @Override
    public synchronized void start() {
        if (stop != null) {
            return;
        }
        CountDownLatch until = new CountDownLatch(1);
        stop = until;
        var unused = Thread.ofVirtual().name("models-follower").start(() -> followUntil(until));
    }

    @Override
    public synchronized void stop() {
        CountDownLatch current = stop;
        stop = null;
        if (current != null) {
            current.countDown();
        }
    }

    @Override
    public boolean isRunning() {
        return stop != null;
    }

    private void followUntil(CountDownLatch until) {
        try {
            while (!until.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                lookOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void lookOnce() {
        try {
            look();
        } catch (RuntimeException | OutOfMemoryError e) {
            // For a moment two sets are held: what has no room now may have it at the next look.
            log.warn("which models are to serve could not be looked up; the ones before serve on", e);
        }
    }
}
