package zhiyin.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class SecretBoxTests {

    private static final UUID OWNER = UUID.fromString("0195d1e0-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("0195d1e0-0000-7000-8000-000000000002");
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final SecretBox box = new SecretBox(new SecretKeySpec(new byte[32], "AES"), new SecureRandom());

    @Test
    void opensWhatItLockedForTheSameAccount() {
        assertThat(box.open(box.lock(SECRET, OWNER), OWNER)).isEqualTo(SECRET);
    }

    @Test
    void locksTheSameSecretDifferentlyEachTime() {
        assertThat(box.lock(SECRET, OWNER)).isNotEqualTo(box.lock(SECRET, OWNER));
    }

    @Test
    void doesNotOpenForAnotherAccount() {
        byte[] locked = box.lock(SECRET, OWNER);
        assertThatThrownBy(() -> box.open(locked, OTHER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        byte[] key = new byte[32];
        key[0] = 1;
        SecretBox other = new SecretBox(new SecretKeySpec(key, "AES"), new SecureRandom());
        byte[] locked = box.lock(SECRET, OWNER);
        assertThatThrownBy(() -> other.open(locked, OWNER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void findsEveryAlteredByte() {
        byte[] locked = box.lock(SECRET, OWNER);
        for (int i = 0; i < locked.length; i++) {
            byte[] altered = locked.clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> box.open(altered, OWNER))
                    .as("byte %d", i)
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> box.open(new byte[0], OWNER)).isInstanceOf(IllegalStateException.class);
    }
}
