package zhiyin.understanding.signal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.act.ActScore;
import zhiyin.understanding.tone.Sentiment;
import zhiyin.understanding.tone.Sign;
import zhiyin.understanding.tone.Tone;
import zhiyin.values.Language;

/**
 * Tells the acts and the tone of texts in one language. Made by {@link SignalTrainer}; immutable and thread-safe.
 *
 * <p>Needs nothing but the words and letters of a text: no encoder is asked, so that telling it costs next to nothing.
 */
public final class SignalModel {

    private final String id;
    private final Language language;
    private final Vocabulary vocabulary;
    private final Map<Question, Detector> detectors;

    /**
     * What was told of a text.
     *
     * @param acts all acts, the likeliest first
     */
    public record Told(List<ActScore> acts, Tone tone) {

        public Told {
            acts = List.copyOf(acts);
        }
    }

    SignalModel(String id, Language language, Vocabulary vocabulary, Map<Question, Detector> detectors) {
        this.id = id;
        this.language = language;
        this.vocabulary = vocabulary;
        this.detectors = new EnumMap<>(detectors);
    }

    /** Names corpora, settings and seed by their hash: the same id tells the same. */
    public String id() {
        return id;
    }

    public Language language() {
        return language;
    }

    /** Cost: less than a tenth of a millisecond. Never throws on a text, and reads the first part of a long one. */
    public Told tell(String text) {
        Row row = vocabulary.row(text);
        float[] acts = detector(Question.ACT).probabilities(row);
        List<ActScore> scores = new ArrayList<>();
        for (Act act : Act.values()) {
            double p = acts[Question.ACT.place(act)];
            scores.add(new ActScore(
                    act, Math.min(1, p), act != Act.NONE && isSure(Question.ACT, Question.ACT.place(act), p)));
        }
        scores.sort(Comparator.comparingDouble(score -> -score.probability()));
        return new Told(scores, tone(row));
    }

    private Tone tone(Row row) {
        float[] sentiment = detector(Question.SENTIMENT).probabilities(row);
        float[] urgency = detector(Question.URGENCY).probabilities(row);
        float complaint = detector(Question.COMPLAINT).probabilities(row)[Question.YES];
        float scam = detector(Question.SCAM).probabilities(row)[Question.YES];
        float vulnerable = detector(Question.VULNERABLE).probabilities(row)[Question.YES];
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        add(signs, Sign.URGENT, isSure(Question.URGENCY, 2, urgency[2]));
        add(signs, Sign.COMPLAINT, isSure(Question.COMPLAINT, Question.YES, complaint));
        add(signs, Sign.SCAM, isSure(Question.SCAM, Question.YES, scam));
        add(signs, Sign.VULNERABILITY, isSure(Question.VULNERABLE, Question.YES, vulnerable));
        return new Tone(
                sentiment[Question.SENTIMENT.place(Sentiment.NEGATIVE)],
                sentiment[Question.SENTIMENT.place(Sentiment.POSITIVE)],
                Math.min(1, (double) urgency[1] + urgency[2]),
                urgency[2],
                complaint,
                scam,
                vulnerable,
                signs);
    }

    private static void add(Set<Sign> signs, Sign sign, boolean shown) {
        if (shown) {
            signs.add(sign);
        }
    }

    private boolean isSure(Question question, int answer, double probability) {
        return detector(question).isSure(answer, probability);
    }

    private Detector detector(Question question) {
        Detector detector = detectors.get(question);
        if (detector == null) {
            throw new IllegalStateException("a model answers every question, not " + question);
        }
        return detector;
    }

    /** Writes all of it, so that damage is seen when it is read. */
    public void write(OutputStream stream) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(id);
        out.writeUTF(language.name());
        vocabulary.write(out);
        for (Question question : Question.values()) {
            detector(question).write(out);
        }
        out.flush();
        SignalFile.write(stream, bytes.toByteArray());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IOException when the file is broken or of another version; the message says what to do
     */
    public static SignalModel read(InputStream stream) throws IOException {
        DataInputStream in = SignalFile.read(stream);
        try {
            String id = in.readUTF();
            Language language = Language.valueOf(in.readUTF());
            Vocabulary vocabulary = Vocabulary.read(in);
            Map<Question, Detector> detectors = new EnumMap<>(Question.class);
            for (Question question : Question.values()) {
                detectors.put(question, Detector.read(question, vocabulary.size(), in));
            }
            if (in.available() > 0) {
                throw SignalFile.broken(in.available() + " bytes are left over");
            }
            return new SignalModel(id, language, vocabulary, detectors);
        } catch (EOFException | UTFDataFormatException | IllegalArgumentException e) {
            throw SignalFile.broken("its parts do not fit together (" + e + ")");
        }
    }
}
