package zhiyin.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import zhiyin.values.Language;

class BrokenModelPropertyTests {

    private static final long SEED = 20261122;
    private static final int HEADER = 44;

    private static final Encoder ENCODER = new LettersEncoder(16);
    private static byte[] whole = new byte[0];

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new IntentTrainer(Language.EN, ENCODER)
                .train(SmallBank.examples().subList(0, 48), 1)
                .write(out);
        whole = out.toByteArray();
    }

    @Test
    void refusesEveryFlippedBit() {
        Random random = new Random(SEED);
        for (int i = 0; i < 400; i++) {
            int at = i < HEADER ? i : random.nextInt(whole.length);
            byte[] broken = whole.clone();
            broken[at] ^= (byte) (1 << random.nextInt(8));
            assertRefused(broken, "seed %d, byte %d".formatted(SEED, at));
        }
    }

    @Test
    void refusesEveryLengthButItsOwn() {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            int length = i < 2 * HEADER ? i : random.nextInt(whole.length);
            assertRefused(Arrays.copyOf(whole, length), "%d of %d bytes".formatted(length, whole.length));
        }
        assertRefused(Arrays.copyOf(whole, whole.length + 1), "one byte more");
    }

    @Test
    void refusesWhatIsNoModel() {
        Random random = new Random(SEED);
        for (int i = 0; i < 100; i++) {
            byte[] noise = new byte[random.nextInt(10_000)];
            random.nextBytes(noise);
            assertRefused(noise, "seed %d, noise %d".formatted(SEED, i));
        }
    }

    /** Lengths inside the content lie, and the checksum is right: somebody meant it, or a program was wrong. */
    @Test
    void takesNoMemoryForLengthsThatTheContentCannotHold() throws IOException {
        byte[] content = Arrays.copyOfRange(whole, HEADER, whole.length);
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            byte[] lying = content.clone();
            int at = random.nextInt(Math.min(content.length - 4, 4_000));
            ByteBuffer.wrap(lying).putInt(at, i % 2 == 0 ? Integer.MAX_VALUE : -1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ModelFile.write(out, target -> target.write(lying));
            try {
                IntentModel.read(new ByteArrayInputStream(out.toByteArray()), ENCODER)
                        .answer("show me my account");
            } catch (IOException refused) {
                assertThat(refused).as("seed %d, place %d", SEED, at).isNotNull();
            }
        }
    }

    @Test
    void takesNoMemoryForALengthThatNeverArrives() {
        byte[] claims = Arrays.copyOf(whole, HEADER);
        ByteBuffer.wrap(claims).putInt(8, Integer.MAX_VALUE - 8);
        assertThatThrownBy(() -> read(claims)).hasMessageContaining("cut short");
    }

    @Test
    void saysWhichVersionAndWhatToDo() throws IOException {
        byte[] older = whole.clone();
        ByteBuffer.wrap(older).putInt(4, 5);
        Path file = Files.write(folder.resolve("en-old.model"), older);
        assertThatThrownBy(() -> IntentModel.read(file, ENCODER))
                .isInstanceOf(BrokenModelException.class)
                .hasMessageContaining("en-old.model")
                .hasMessageContaining("format version 5")
                .hasMessageContaining("reads 6")
                .hasMessageContaining("trained again");
    }

    @Test
    void saysForWhichEncoderAModelIs() {
        assertThatThrownBy(() -> IntentModel.read(new ByteArrayInputStream(whole), new LettersEncoder(17)))
                .isInstanceOf(BrokenModelException.class)
                .hasMessageContaining("letters-16")
                .hasMessageContaining("letters-17");
    }

    private static void assertRefused(byte[] bytes, String what) {
        assertThatThrownBy(() -> read(bytes)).as(what).isInstanceOf(BrokenModelException.class);
    }

    private static IntentModel read(byte[] bytes) throws IOException {
        return IntentModel.read(new ByteArrayInputStream(bytes), ENCODER);
    }
}
