package zhiyin.understanding.eval;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.act.Act;
import zhiyin.understanding.signal.SignalModel;
import zhiyin.understanding.tone.Sign;
import zhiyin.values.Language;

/** What was measured of acts and tone, label by label for each round of questions, and what it cost. */
final class ToneRounds {

    /** Everyday business: what is told of it beside nothing is an alarm. */
    private static final Set<String> EVERYDAY = Set.of(
            "balance",
            "bill_payment",
            "branch_hours",
            "exchange_rate",
            "new_payee",
            "spending_summary",
            "statement",
            "time_deposit",
            "transactions",
            "transfer_other",
            "transfer_own");

    /** A round is a writer left out, the folds, or a file. */
    private final Map<String, Map<String, LabelMeasure>> rounds = new LinkedHashMap<>();

    private final Map<String, Integer> alarms = new TreeMap<>();
    private int everyday;
    private int texts;
    private long nanos;

    void measure(String round, Map<String, String> cells, SignalModel model) {
        SignalModel.Told told = tell(cells.getOrDefault("text", ""), model);
        Map<String, LabelMeasure> labels = rounds.computeIfAbsent(round, r -> new TreeMap<>());
        ToneLabels.compare(cells, told)
                .forEach((label, answer) -> labels.computeIfAbsent(label, l -> new LabelMeasure())
                        .add(answer.probability(), answer.told(), answer.truly()));
    }

    /** Counts what is told of a sentence of everyday business. */
    void everyday(LabelledText row, SignalModel model) {
        if (!EVERYDAY.contains(row.intent())) {
            return;
        }
        SignalModel.Told told = tell(row.text(), model);
        everyday++;
        for (Sign sign : Sign.values()) {
            alarms.merge(sign.name().toLowerCase(Locale.ROOT), told.tone().shows(sign) ? 1 : 0, Integer::sum);
        }
        boolean acts = told.acts().getFirst().sure() && told.acts().getFirst().act() != Act.NONE;
        alarms.merge("act", acts ? 1 : 0, Integer::sum);
    }

    private SignalModel.Told tell(String text, SignalModel model) {
        long start = System.nanoTime();
        SignalModel.Told told = model.tell(text);
        nanos += System.nanoTime() - start;
        texts++;
        return told;
    }

    String json(Language language) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("language", language.tag());
            json.writeNumberProperty("texts", texts);
            write(json, "meanMs", texts == 0 ? 0 : nanos / 1e6 / texts);
            if (everyday > 0) {
                json.writeName("everyday");
                json.writeStartObject();
                json.writeNumberProperty("texts", everyday);
                alarms.forEach(json::writeNumberProperty);
                json.writeEndObject();
            }
            rounds.forEach((round, labels) -> {
                json.writeName(round);
                json.writeStartObject();
                labels.forEach((name, label) -> write(json, name, label));
                json.writeEndObject();
            });
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, String name, LabelMeasure label) {
        json.writeName(name);
        json.writeStartObject();
        json.writeNumberProperty("n", label.positives());
        write(json, "precision", label.precision());
        write(json, "recall", label.recall());
        write(json, "f1", label.f1());
        write(json, "auc", label.auc());
        write(json, "ece", label.ece());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, double value) {
        json.writeNumberProperty(name, Math.round(value * 10_000) / 10_000.0);
    }
}
