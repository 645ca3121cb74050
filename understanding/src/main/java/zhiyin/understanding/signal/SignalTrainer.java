package zhiyin.understanding.signal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.act.ActExample;
import zhiyin.understanding.tone.ToneExample;
import zhiyin.values.Language;

/** Learns the acts and the tone of a language's sentences. Deterministic; thread-safe. */
public final class SignalTrainer {

    private static final int FORMAT = 2;

    private final Language language;

    public SignalTrainer(Language language) {
        this.language = language;
    }

    /** The id {@link #train} would give. Cheap. */
    public String idOf(List<ActExample> acts, List<ToneExample> tones, List<LabelledText> intents, long seed) {
        MessageDigest digest = sha256();
        digest.update((FORMAT + "\n" + seed + "\n").getBytes(StandardCharsets.UTF_8));
        acts.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
        tones.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
        for (Question question : Question.values()) {
            Hints.of(question, intents).forEach(hint -> digest.update((hint + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return "signals-" + language.tag() + "-"
                + HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    }

    /**
     * Trains and calibrates a model. Cost: some seconds for five thousand sentences.
     *
     * @param intents sentences and their intents, for what those give away of acts and tone
     * @throws IllegalArgumentException when there are no examples of acts or none of tone
     */
    public SignalModel train(List<ActExample> acts, List<ToneExample> tones, List<LabelledText> intents, long seed) {
        if (acts.isEmpty() || tones.isEmpty()) {
            throw new IllegalArgumentException("a model of acts and tone needs examples of both");
        }
        Map<Question, List<Hints.Hint>> hints = new EnumMap<>(Question.class);
        Set<String> known = new LinkedHashSet<>();
        acts.forEach(row -> known.add(row.text()));
        tones.forEach(row -> known.add(row.text()));
        for (Question question : Question.values()) {
            hints.put(question, Hints.of(question, intents));
            hints.getOrDefault(question, List.of()).forEach(hint -> known.add(hint.text()));
        }
        Vocabulary vocabulary = Vocabulary.of(known);
        Map<Question, Detector> detectors = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            List<Seen> texts = new ArrayList<>();
            if (question == Question.ACT) {
                acts.forEach(row -> texts.add(new Seen(vocabulary.row(row.text()), question.place(row.act()), 1)));
            } else {
                tones.forEach(row -> texts.add(new Seen(vocabulary.row(row.text()), label(question, row), 1)));
            }
            hints.getOrDefault(question, List.of())
                    .forEach(hint -> texts.add(new Seen(vocabulary.row(hint.text()), hint.answer(), Hints.WEIGHT)));
            detectors.put(question, new DetectorTraining(question, vocabulary.size(), texts).detector(seed));
        }
        return new SignalModel(idOf(acts, tones, intents, seed), language, vocabulary, detectors);
    }

    private static int label(Question question, ToneExample row) {
        return switch (question) {
            case SENTIMENT -> question.place(row.sentiment());
            case URGENCY -> row.urgency();
            case COMPLAINT -> row.complaint() ? 1 : 0;
            case SCAM -> row.scam() ? 1 : 0;
            case VULNERABLE -> row.vulnerable() ? 1 : 0;
            case ACT -> throw new IllegalArgumentException("an act is no tone");
        };
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
