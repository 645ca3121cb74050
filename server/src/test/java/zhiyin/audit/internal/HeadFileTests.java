package zhiyin.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadFileTests {

    @TempDir
    Path folder;

    private HeadFile head;

    @BeforeEach
    void keepNothingYet() {
        head = new HeadFile(folder.resolve("head"));
    }

    @Test
    void rememberedNothingBeforeTheFirstSeal() {
        assertThat(head.remembered()).isEmpty();
    }

    @Test
    void neverGoesBackToAnOlderCheckpoint() {
        head.remember(checkpoint(20));
        head.remember(checkpoint(10));
        assertThat(head.remembered().orElseThrow().seq()).isEqualTo(20);
    }

    @Test
    void endsAtTheNewestCheckpointWhenTwoSealersWriteAtOnce() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> sealers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int sealer = 0; sealer < 2; sealer++) {
                int first = sealer;
                Callable<Boolean> sealing = () -> {
                    start.await();
                    for (int seq = 1 + first; seq <= 400; seq += 2) {
                        head.remember(checkpoint(seq));
                    }
                    return true;
                };
                sealers.add(threads.submit(sealing));
            }
            for (Future<Boolean> sealer : sealers) {
                sealer.get(60, TimeUnit.SECONDS);
            }
        }
        assertThat(head.remembered().orElseThrow().seq()).isEqualTo(400);
    }

    @Test
    void neverWritesOverADamagedFile() throws Exception {
        Files.writeString(folder.resolve("head"), "not a checkpoint\n");
        assertThatThrownBy(() -> head.remember(checkpoint(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("is damaged");
        assertThat(folder.resolve("head")).hasContent("not a checkpoint");
    }

    private static Checkpoint checkpoint(long seq) {
        return new Checkpoint(seq, new byte[] {1, 2}, Instant.EPOCH, new byte[] {3});
    }
}
