package zhiyin.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTests {

    @ParameterizedTest
    @ValueSource(ints = {0x202E, 0x200B, 0x2066, 0xFEFF, 0xE000, 0x0378, 0, 0xD800})
    void takesForHiddenWhatNobodySees(int sign) {
        assertThat(TypedText.isHidden(sign)).isTrue();
    }

    @Test
    void readsLettersMarksAndEmoji() {
        assertThat("查余额，please — 100 元 😀 é".codePoints()).noneMatch(TypedText::isHidden);
        assertThat(TypedText.isUnreadable(0x200D))
                .as("joins emoji that customers type")
                .isFalse();
    }
}
