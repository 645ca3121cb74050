package zhiyin.understanding.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TaughtTextsTests {

    @Test
    void knowsTheTextsItWasMadeOfAndNoOther() throws Exception {
        TaughtTexts taught = read(marks("我的卡丢了", "freeze my card", ""));
        assertThat(Stream.of("我的卡丢了", "freeze my card", "")).allMatch(taught::contains);
        assertThat(Stream.of("我的卡丢", "Freeze my card", " ")).noneMatch(taught::contains);
        assertThat(TaughtTexts.NONE.contains("freeze my card")).isFalse();
    }

    @Test
    void refusesAListThatIsCutShortOrOutOfOrder() throws Exception {
        byte[] whole = marks("a", "b", "c");
        assertThatThrownBy(() -> read(Arrays.copyOf(whole, whole.length - 3)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cut short");
        byte[] twice = ByteBuffer.allocate(16).putLong(5).putLong(5).array();
        assertThatThrownBy(() -> read(twice)).isInstanceOf(IOException.class).hasMessageContaining("number 1");
    }

    private static TaughtTexts read(byte[] bytes) throws IOException {
        return TaughtTexts.read(new ByteArrayInputStream(bytes));
    }

    /** As the tuning writes them: the first eight bytes of each text's SHA-256, ascending as signed numbers. */
    private static byte[] marks(String... texts) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        ByteBuffer marks = ByteBuffer.allocate(texts.length * Long.BYTES);
        Stream.of(texts)
                .map(text -> ByteBuffer.wrap(sha.digest(text.getBytes(StandardCharsets.UTF_8)))
                        .getLong())
                .sorted()
                .forEach(marks::putLong);
        return marks.array();
    }
}
