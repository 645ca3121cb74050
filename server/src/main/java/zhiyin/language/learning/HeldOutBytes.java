package zhiyin.language.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentScore;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.review.Judged;

/** Held-out sentences and what was said of them, as compressed bytes. */
final class HeldOutBytes {

    private HeldOutBytes() {}

    static byte[] of(List<Judged> judged) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(judged.size());
            for (Judged one : judged) {
                out.writeUTF(one.example().text());
                out.writeUTF(one.example().intent());
                out.writeBoolean(one.answer().inScope());
                out.writeInt(one.answer().intents().size());
                for (IntentScore score : one.answer().intents()) {
                    out.writeUTF(score.intent());
                    out.writeFloat((float) score.probability());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("nothing in memory refuses bytes", e);
        }
        return bytes.toByteArray();
    }

    static List<Judged> read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            List<Judged> judged = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                LabelledText example = new LabelledText(in.readUTF(), in.readUTF());
                boolean inScope = in.readBoolean();
                List<IntentScore> scores = new ArrayList<>();
                for (int more = in.readInt(); more > 0; more--) {
                    scores.add(new IntentScore(in.readUTF(), in.readFloat()));
                }
                judged.add(new Judged(example, new IntentModel.Answer(scores, inScope)));
            }
            return judged;
        } catch (IOException e) {
            throw new UncheckedIOException("the kept held-out sentences are damaged", e);
        }
    }
}
