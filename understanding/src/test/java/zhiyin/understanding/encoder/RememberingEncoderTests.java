package zhiyin.understanding.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import zhiyin.understanding.Encoder;

class RememberingEncoderTests {

    private final List<String> encoded = new ArrayList<>();

    private final Encoder encoder = new RememberingEncoder(
            new Encoder() {
                @Override
                public float[] encode(String text) {
                    encoded.add(text);
                    return new float[] {text.length()};
                }

                @Override
                public int dimensions() {
                    return 1;
                }

                @Override
                public String modelId() {
                    return "length";
                }
            },
            2);

    @Test
    void encodesATextOnceWhileItIsAmongTheLatest() {
        assertThat(encoder.encode("余额")).containsExactly(2);
        assertThat(encoder.encode("余额")).containsExactly(2);

        assertThat(encoded).containsExactly("余额");
    }

    @Test
    void forgetsTheTextThatWasNotAskedForLongest() {
        encoder.encode("a");
        encoder.encode("b");
        encoder.encode("a");
        encoder.encode("c");
        encoder.encode("a");
        encoder.encode("b");

        assertThat(encoded).containsExactly("a", "b", "c", "b");
    }

    @Test
    void isTheSameModel() {
        assertThat(encoder.modelId()).isEqualTo("length");
        assertThat(encoder.dimensions()).isEqualTo(1);
    }
}
