package zhiyin.language.learning;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.identity.Principal;
import zhiyin.language.LanguageProblem;
import zhiyin.language.ServingModels;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.spi.RecentMessages;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.privacy.Purpose;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.values.Language;

/**
 * What the tools of editors share: recent messages, what serves, and one set of models beside it. One tool works at a
 * time in this process, because customers are answered by the same processors.
 */
public final class Workbench {

    private final ModelDesk desk;
    private final ServingUnderstander serving;
    private final RecentMessages messages;
    private final LearningSettings settings;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final Semaphore free = new Semaphore(1);
    private @Nullable UUID tried;
    private SoftReference<Understander> models = new SoftReference<>(null);

    public Workbench(
            ModelDesk desk,
            ServingUnderstander serving,
            RecentMessages messages,
            LearningSettings settings,
            Evidence evidence,
            TransactionOperations transactions,
            Clock clock) {
        this.desk = desk;
        this.serving = serving;
        this.messages = messages;
        this.settings = settings;
        this.evidence = evidence;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Does the work of a tool unless another one works. */
    <T> T alone(Supplier<T> work) {
        if (!free.tryAcquire()) {
            throw LanguageProblem.TOOLS_BUSY.toException();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    Understander serving() {
        return serving.serving().understander();
    }

    /** The models of a set; the last one is kept while there is room. Only for who works alone. */
    Understander candidate(Principal editor, UUID set) {
        @Nullable Understander kept = models.get();
        if (kept != null && set.equals(tried)) {
            return kept;
        }
        Understander fresh = ServingModels.understander(desk.models(editor.entity(), set));
        models = new SoftReference<>(fresh);
        tried = set;
        return fresh;
    }

    /** What customers wrote lately, masked, in one transaction with the evidence of the read. */
    List<Message> recent(Principal editor, String what) {
        return transactions.execute(status -> {
            evidence.record(EvidenceEntry.of(
                    "language.messages-read",
                    editor.id().toString(),
                    what,
                    Map.of(
                            "purpose",
                            Purpose.SERVICE_IMPROVEMENT.slug(),
                            "at-most",
                            Integer.toString(settings.recentMessages()))));
            return messages.latest(
                    editor.entity(),
                    clock.instant().minus(settings.recentSpan()),
                    settings.recentMessages(),
                    Purpose.SERVICE_IMPROVEMENT);
        });
    }

    Understanding understood(Understander understander, String text, Language language) {
        // Only the intent is looked at, which no day and no payee changes.
        return understander.understand(
                text, Optional.of(language), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC), List.of());
    }
}
