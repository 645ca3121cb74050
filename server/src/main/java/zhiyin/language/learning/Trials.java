package zhiyin.language.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import zhiyin.identity.Principal;
import zhiyin.language.Teachers;
import zhiyin.language.spi.RecentMessages.Message;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.LabelledText;
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
    private final Workbench bench;

    public Trials(ModelDesk desk, Workbench bench) {
        this.desk = desk;
        this.bench = bench;
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
        Teachers.require(editor);
        desk.requireKnown(editor, id);
        return bench.alone(() -> triedOnMessages(editor, id));
    }

    private OnMessages triedOnMessages(Principal editor, UUID id) {
        Understander candidate = bench.candidate(editor, id);
        Understander now = bench.serving();
        List<Change> changes = new ArrayList<>();
        int changed = 0;
        List<Message> read = bench.recent(editor, id.toString());
        for (Message message : read) {
            Understanding before = bench.understood(now, message.text(), message.language());
            Understanding after = bench.understood(candidate, message.text(), message.language());
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
        Teachers.require(editor);
        desk.requireKnown(editor, id);
        return bench.alone(() -> triedOnSentences(editor, id, sentences));
    }

    private OnSentences triedOnSentences(Principal editor, UUID id, List<Sentence> sentences) {
        Understander candidate = bench.candidate(editor, id);
        Understander now = bench.serving();
        List<Judged> old = new ArrayList<>();
        List<Judged> fresh = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Sentence sentence : sentences) {
            Understanding before = bench.understood(now, sentence.text(), sentence.language());
            Understanding after = bench.understood(candidate, sentence.text(), sentence.language());
            old.add(judged(sentence, before));
            fresh.add(judged(sentence, after));
            if (!before.intent().equals(after.intent())) {
                changes.add(change(sentence.text(), before, after));
            }
        }
        return new OnSentences(Figures.of(old), Figures.of(fresh), changes);
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
