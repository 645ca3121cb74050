package zhiyin.understanding.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import zhiyin.understanding.Encoder;

/** A BERT-like encoder run by ONNX Runtime on the calling thread. Thread-safe. */
public final class OnnxEncoder implements Encoder {

    /** How the vectors of the tokens become one vector; each model was trained for one way. */
    public enum Pooling {
        FIRST_TOKEN,
        MEAN
    }

    /** Longer texts are encoded by their first part; the cost of a pass grows with its length. */
    static final int MAX_TOKENS = 256;

    private final String modelId;
    private final Pooling pooling;
    private final WordPiece wordPiece;
    private final TaughtTexts taught;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int dimensions;

    private OnnxEncoder(String modelId, Pooling pooling, WordPiece wordPiece, TaughtTexts taught, byte[] weights)
            throws OrtException {
        this.modelId = modelId;
        this.pooling = pooling;
        this.wordPiece = wordPiece;
        this.taught = taught;
        this.environment = OrtEnvironment.getEnvironment("zhiyin");
        // One thread a session: short texts gain nothing from more, and threads that spin for work starve the others.
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            options.setMemoryPatternOptimization(false);
            this.session = environment.createSession(weights, options);
        }
        this.dimensions = encode("1").length;
    }

    /**
     * Loads {@code <name>.onnx} and {@code <name>-tokenizer.json} from the class path.
     *
     * @throws UncheckedIOException when either is missing or broken
     */
    public static OnnxEncoder ofResource(String name, Pooling pooling) {
        return load(name, name, name, pooling, TaughtTexts.NONE);
    }

    /**
     * Loads an encoder of the library's own, {@code encoders/<name>.onnx} with {@code encoders/<name>.taught}, which
     * keeps the tokens of {@code origin}, the model it was tuned from.
     *
     * @throws UncheckedIOException when one of the files is missing or broken
     */
    public static OnnxEncoder tuned(String name, String origin, Pooling pooling) {
        String path = "encoders/" + name;
        try (InputStream taught = resource(path + ".taught")) {
            return load(name, path, origin, pooling, TaughtTexts.read(taught));
        } catch (IOException e) {
            throw unloadable(name, e);
        }
    }

    private static OnnxEncoder load(String name, String path, String origin, Pooling pooling, TaughtTexts taught) {
        try (InputStream weights = resource(path + ".onnx");
                InputStream tokenizer = resource(origin + "-tokenizer.json")) {
            WordPiece wordPiece = WordPiece.ofTokenizerJson(tokenizer);
            return new OnnxEncoder(name, pooling, wordPiece, taught, weights.readAllBytes());
        } catch (IOException e) {
            throw unloadable(name, e);
        } catch (OrtException e) {
            throw new UncheckedIOException(new IOException("the encoder " + name + " cannot be loaded", e));
        }
    }

    private static UncheckedIOException unloadable(String name, IOException e) {
        return new UncheckedIOException("the encoder " + name + " cannot be loaded: " + e.getMessage(), e);
    }

    @Override
    public float[] encode(String text) {
        long[] ids = wordPiece.tokens(text, MAX_TOKENS);
        long[] shape = {1, ids.length};
        long[] attention = new long[ids.length];
        Arrays.fill(attention, 1);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(attention), shape);
                OnnxTensor types = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape)) {
            Map<String, OnnxTensor> inputs = new HashMap<>(4);
            inputs.put("input_ids", tokens);
            inputs.put("attention_mask", mask);
            if (session.getInputNames().contains("token_type_ids")) {
                inputs.put("token_type_ids", types);
            }
            try (OrtSession.Result result = session.run(inputs)) {
                OnnxTensor states = (OnnxTensor) result.get(0);
                return pooled(states.getFloatBuffer(), ids.length);
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder " + modelId + " failed on " + ids.length + " tokens", e);
        }
    }

    @Override
    public int dimensions() {
        return dimensions;
    }

    @Override
    public boolean wasTaught(String text) {
        return taught.contains(text);
    }

    @Override
    public String modelId() {
        return modelId;
    }

    private float[] pooled(FloatBuffer states, int tokens) {
        int width = states.remaining() / tokens;
        float[] vector = new float[width];
        int rows = pooling == Pooling.FIRST_TOKEN ? 1 : tokens;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < width; i++) {
                vector[i] += states.get(row * width + i);
            }
        }
        return normalised(vector);
    }

    static float[] normalised(float[] vector) {
        double square = 0;
        for (float x : vector) {
            square += (double) x * x;
        }
        float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] *= scale;
        }
        return vector;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream stream = OnnxEncoder.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new IOException(name + " is not on the class path");
        }
        return stream;
    }
}
