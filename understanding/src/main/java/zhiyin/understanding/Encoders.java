package zhiyin.understanding;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhiyin.understanding.encoder.JoinedEncoder;
import zhiyin.understanding.encoder.OnnxEncoder;
import zhiyin.understanding.encoder.OnnxEncoder.Pooling;
import zhiyin.understanding.encoder.RememberingEncoder;
import zhiyin.values.Language;

/**
 * The encoders that come with the library, each loaded once, at its first use. A load costs a tenth of a second to a
 * second and 100 to 200 MB outside the Java heap.
 */
public final class Encoders {

    /** A few seconds of a busy server's texts; each vector takes 2 to 3 kB. */
    private static final int REMEMBERED = 512;

    private static final Map<Language, Encoder> LOADED = new EnumMap<>(Language.class);

    private Encoders() {}

    /**
     * The encoder of texts in {@code language}; its vectors cannot be compared with another language's. Its parts can
     * be asked one by one, and each remembers its latest texts.
     */
    public static Encoder forLanguage(Language language) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(language, Encoders::load);
        }
    }

    /**
     * As {@link #forLanguage}, loaded anew and remembering nothing: what a text costs that nobody asked before. For
     * measuring.
     */
    public static Encoder withoutMemory(Language language) {
        List<Encoder> parts = parts(language);
        return parts.size() == 1 ? parts.getFirst() : new JoinedEncoder(parts);
    }

    private static Encoder load(Language language) {
        List<Encoder> parts = parts(language).stream()
                .<Encoder>map(part -> new RememberingEncoder(part, REMEMBERED))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new JoinedEncoder(parts);
    }

    private static List<Encoder> parts(Language language) {
        return switch (language) {
            case ZH -> List.of(OnnxEncoder.tuned("zhiyin-zh-1", "bge-small-zh-v1.5-q", Pooling.FIRST_TOKEN));
            case EN ->
                List.of(
                        OnnxEncoder.tuned("zhiyin-en-1", "all-minilm-l6-v2-q", Pooling.MEAN),
                        OnnxEncoder.ofResource("bge-small-en-v1.5-q", Pooling.FIRST_TOKEN));
        };
    }
}
