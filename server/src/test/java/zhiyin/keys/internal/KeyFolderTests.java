package zhiyin.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTests {

    @TempDir
    Path folder;

    @Test
    void givesTheSameKeyAgainAfterARestart() {
        SecretKey first = keys().secret("one-time-codes", "AES");
        assertThat(keys().secret("one-time-codes", "AES")).isEqualTo(first);
        assertThat(first.getEncoded()).hasSize(32);
    }

    @Test
    void givesTheSameSigningPairAgainAfterARestart() {
        var first = keys().signing("evidence-checkpoint");
        assertThat(keys().signing("evidence-checkpoint").getPublic()).isEqualTo(first.getPublic());
        assertThat(keys().signing("evidence-checkpoint").getPrivate()).isEqualTo(first.getPrivate());
    }

    @Test
    void givesDifferentKeysForDifferentNames() {
        KeyFolder keys = keys();
        assertThat(keys.secret("one", "AES")).isNotEqualTo(keys.secret("two", "AES"));
    }

    @Test
    void keepsFilesReadableByTheOwnerAloneAndLeavesNothingElse() throws IOException {
        keys().secret("one", "AES");
        keys().signing("two");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void refusesAFileThatOthersCanReadAndSaysHowToMendIt() throws IOException {
        keys().secret("one", "AES");
        Files.setPosixFilePermissions(folder.resolve("one.key"), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> keys().secret("one", "AES"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("chmod 600 " + folder.resolve("one.key"));
    }

    @Test
    void refusesADamagedFileInsteadOfReplacingIt() throws IOException {
        keys().secret("one", "AES");
        Files.writeString(folder.resolve("one.key"), "AAAA\n");
        assertThatThrownBy(() -> keys().secret("one", "AES")).hasMessageContaining("holds 3 bytes instead of 32");
        keys().signing("two");
        Files.writeString(folder.resolve("two.key"), "AAAA\n");
        assertThatThrownBy(() -> keys().signing("two")).hasMessageContaining("damaged");
    }

    @Test
    void refusesNamesThatLeaveTheFolder() {
        assertThatThrownBy(() -> keys().secret("../one", "AES")).isInstanceOf(IllegalArgumentException.class);
    }

    private KeyFolder keys() {
        return new KeyFolder(folder, new SecureRandom());
    }
}
