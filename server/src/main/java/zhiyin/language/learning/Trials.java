package zhiyin.language.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import zhiyin.audit.Evidence;
import zhiyin.audit.EvidenceEntry;
import zhiyin.identity.Principal;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.spi.RecentMessages;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.privacy.Purpose;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.TextUnderstander;
import zhiyin.understanding.Understander;
import zhiyin.understanding.Understanding;
import zhiyin.understanding.review.Figures;
import zhiyin.understanding.review.Judged;
import zhiyin.values.Language;

/**
 * Tries a set of models beside those that serve: on what customers wrote lately, and on a bank's own sentences. Nothing
 * that is tried is kept; that messages were read is evidence.
 */
public final class Trials {

    public static final int MOST_SENTENCES = 500;
    private static final int MOST_SHOWN = 200;

    private final ModelDesk desk;
    private final ServingUnderstander serving;
    private final RecentMessages messages;
    private final LearningSettings settings;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Clock clock;

    public Trials(
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

    /** A sentence with the intent a bank expects. */
    public record Sentence(Language language, String text, String intent) {}

    /** A text that is understood otherwise. */
    public record Change(Language language, String text, String before, String after, double confidence) {

        @Override
        public String toString() {
            return "Change[" + before + " -> " + after + "]";
        }
    }

    /** What changes on recent messages. */
    public record OnMessages(int messages, int changed, List<Change> changes) {}

    /** How both did on a bank's sentences. */
    public record OnSentences(Figures before, Figures after, List<Change> changes) {}

    /** On what customers wrote lately. */
    public OnMessages onMessages(Principal editor, UUID id) {
        TrainingJobs.requireEditor(editor);
        Understander candidate = new TextUnderstander(desk.models(editor.entity(), id));
        Understander now = serving.serving().understander();
        List<Change> changes = new ArrayList<>();
        int changed = 0;
        List<Message> read = recent(editor, id.toString());
        for (Message message : read) {
            Understanding before = understood(now, message.text(), message.language());
            Understanding after = understood(candidate, message.text(), message.language());
            if (!before.intent().equals(after.intent())) {
                changed++;
                if (changes.size() < MOST_SHOWN) {
                    changes.add(change(message.text(), before, after));
                }
            }
        }
        return new OnMessages(read.size(), changed, changes);
    }

    /** On a bank's own sentences. */
    public OnSentences onSentences(Principal editor, UUID id, List<Sentence> sentences) {
        TrainingJobs.requireEditor(editor);
        Understander candidate = new TextUnderstander(desk.models(editor.entity(), id));
        Understander now = serving.serving().understander();
        List<Judged> old = new ArrayList<>();
        List<Judged> fresh = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Understanding before = understood(now, sentence.text(), sentence.language());
            Understanding after = understood(candidate, sentence.text(), sentence.language());
            old.add(judged(sentence, before));
            fresh.add(judged(sentence, after));
            if (!before.intent().equals(after.intent())) {
                changes.add(change(sentence.text(), before, after));
            }
        }
        return new OnSentences(Figures.of(old), Figures.of(fresh), changes);
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

    private static Judged judged(Sentence sentence, Understanding said) {
        return new Judged(
                new LabelledText(sentence.text(), sentence.intent()),
                new IntentModel.Answer(said.intents(), said.inScope()));
    }

    private static Change change(String text, Understanding before, Understanding after) {
        return new Change(after.language(), text, before.intent(), after.intent(), after.confidence());
    }
}
