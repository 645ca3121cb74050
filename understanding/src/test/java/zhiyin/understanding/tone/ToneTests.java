package zhiyin.understanding.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToneTests {

    @Test
    void goesThroughItsSignsInOneOrderHoweverTheyWereGathered() {
        List<Sign> declared = Arrays.asList(Sign.values());
        Set<Sign> gathered = new LinkedHashSet<>(declared.reversed());
        assertThat(new Tone(0, 0, 0, 0, 0, 0, 0, gathered).signs()).containsExactlyElementsOf(declared);
        for (int shift = 0; shift < declared.size(); shift++) {
            Collections.rotate(declared, 1);
            assertThat(new Tone(0, 0, 0, 0, 0, 0, 0, new LinkedHashSet<>(declared)).signs())
                    .containsExactly(Sign.values());
        }
    }
}
