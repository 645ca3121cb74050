package zhiyin.understanding.eval;

import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import zhiyin.understanding.intent.Scorecard;

/** The result line of an evaluation. */
final class EvalResult {

    private EvalResult() {}

    static String json(Scorecard card, List<Long> nanos, int early, long trainNanos, boolean withFallback) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("texts", card.texts());
            write(json, "accuracy", card.accuracy(), 4);
            write(json, "macroF1", card.macroF1(), 4);
            write(json, "coverageAt99", card.coverageAt99(), 4);
            write(json, "ece", card.ece(), 4);
            if (withFallback) {
                write(json, "inScopeAccuracy", card.inScopeAccuracy(), 4);
                write(json, "oosRecall", card.oosRecall(), 4);
                write(json, "oosPrecision", card.oosPrecision(), 4);
            }
            write(json, "p50Ms", percentile(sorted, 0.50), 3);
            write(json, "p99Ms", percentile(sorted, 0.99), 3);
            write(json, "meanMs", Arrays.stream(sorted).average().orElse(0) / 1e6, 3);
            write(json, "earlyShare", (double) early / card.texts(), 4);
            write(json, "trainSeconds", trainNanos / 1e9, 2);
            json.writeEndObject();
        }
        return out.toString();
    }

    static String json(SetScore score, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            write(json, "exactSet", score.exactSet(), 4);
            write(json, "f1", score.f1(), 4);
            json.writeNumberProperty("texts", score.texts());
            write(json, "p50Ms", percentile(sorted, 0.50), 3);
            json.writeEndObject();
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, String name, double value, int places) {
        double scale = Math.pow(10, places);
        json.writeNumberProperty(name, Math.round(value * scale) / scale);
    }

    /** In milliseconds, by the nearest rank. */
    private static double percentile(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)] / 1e6;
    }
}
