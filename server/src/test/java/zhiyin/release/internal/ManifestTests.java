package zhiyin.release.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import zhiyin.release.ReleasePart;

class ManifestTests {

    private static final String HASH = "0".repeat(64);
    private static final String OTHER_HASH = "1".repeat(64);

    @Test
    void hasTheSameIdInWhateverOrderThePartsCome() {
        assertThat(Manifest.of(List.of(part("texts", HASH), part("flows", OTHER_HASH)))
                        .id())
                .isEqualTo(Manifest.of(List.of(part("flows", OTHER_HASH), part("texts", HASH)))
                        .id());
    }

    @Test
    void hasAnotherIdWhenAPartChangesComesOrGoes() {
        var one = Manifest.of(List.of(part("flows", HASH))).id();
        assertThat(Manifest.of(List.of(part("flows", OTHER_HASH))).id()).isNotEqualTo(one);
        assertThat(Manifest.of(List.of(part("texts", HASH))).id()).isNotEqualTo(one);
        assertThat(Manifest.of(List.of(part("flows", HASH), part("texts", HASH)))
                        .id())
                .isNotEqualTo(one);
        assertThat(Manifest.of(List.of()).id()).isNotEqualTo(one);
    }

    /** Computed outside: printf 'flows %064d\n' 0 | sha256sum. */
    @Test
    void isTheHashThatAnyoneCanCompute() {
        assertThat(Manifest.of(List.of(part("flows", HASH))).text()).isEqualTo("flows " + HASH + "\n");
        assertThat(Manifest.of(List.of(part("flows", HASH))).id()).hasToString("r-1b6b5616ed3ef3c8");
    }

    @Test
    void refusesTwoPartsOfOneNameAndWhatIsNoHash() {
        assertThatThrownBy(() -> Manifest.of(List.of(part("flows", HASH), part("flows", OTHER_HASH))))
                .hasMessageContaining("two parts of the release are called 'flows'");
        assertThatThrownBy(() -> Manifest.of(List.of(part("flows", "abc"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Manifest.of(List.of(part("two words", HASH))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReleasePart part(String name, String hash) {
        return new ReleasePart() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public String contentHash() {
                return hash;
            }
        };
    }
}
