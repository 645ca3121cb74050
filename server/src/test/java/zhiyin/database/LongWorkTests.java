package zhiyin.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongWorkTests {

    @Test
    void isUnderWayWithThePartItReachedUntilItIsDone() {
        List<String> seen = LongWork.doing("Counting sheep", outer -> {
            outer.reached("sheep 17");
            return LongWork.aside("closing the gate", inner -> ours());
        });

        assertThat(seen).containsExactly("Counting sheep: sheep 17", "closing the gate");
        assertThat(ours()).isEmpty();
    }

    @Test
    void isNoLongerUnderWayWhenItFailed() {
        assertThatThrownBy(() -> LongWork.doing("Counting sheep", told -> {
                    throw new IOException("they ran away");
                }))
                .isInstanceOf(IOException.class);

        assertThat(ours()).isEmpty();
    }

    private static List<String> ours() {
        return LongWork.underWay().stream()
                .filter(one -> one.contains("sheep") || one.contains("gate"))
                .toList();
    }
}
