package zhiyin.language.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import zhiyin.language.ServingUnderstander;
import zhiyin.language.ServingUnderstander.Serving;
import zhiyin.understanding.IntentModel;
import zhiyin.understanding.IntentTrainer;
import zhiyin.understanding.LabelledText;
import zhiyin.understanding.Understanding;
import zhiyin.values.Language;

/** Models change under load: nothing is dropped, every text is understood by one of them, memory stays flat. */
class SwapModuleTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int SWAPS = 100;

    /** At most a fifth of what a hundred models would take. */
    private static final long SLACK_BYTES = 2_000_000;

    private static final LetterShelf ENCODERS = new LetterShelf(text -> {});

    @Test
    void dropsNoTextWhileModelsChange() {
        List<IntentModel> models = List.of(trained("north"), trained("south"));
        ServingUnderstander serving = new ServingUnderstander(of(1, models.getFirst()));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        AtomicLong understood = new AtomicLong();
        CountDownLatch begun = new CountDownLatch(4);
        List<CompletableFuture<Void>> asking = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            asking.add(CompletableFuture.runAsync(
                    () -> {
                        begun.countDown();
                        while (!over.get()) {
                            Understanding one =
                                    serving.understand("aaa north aaa", Optional.of(Language.EN), TODAY, List.of());
                            assertThat(one.intents().getFirst().intent()).isIn("north", "south", "other");
                            understood.incrementAndGet();
                        }
                    },
                    threads));
        }
        begunAll(begun);
        for (int swap = 0; swap < SWAPS; swap++) {
            long before = understood.get();
            serving.serve(of(swap + 2, models.get(swap % 2)));
            while (understood.get() == before && asking.stream().noneMatch(CompletableFuture::isDone)) {
                Thread.onSpinWait();
            }
        }
        over.set(true);
        asking.forEach(CompletableFuture::join);
        threads.shutdown();
        assertThat(understood.get()).isGreaterThanOrEqualTo(SWAPS);
    }

    @Test
    void holdsNoMoreAfterAHundredSwapsThanBefore() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        trained("north").write(bytes);
        assertThat(bytes.size() * (long) SWAPS)
                .as("what would be held if old models stayed")
                .isGreaterThan(5 * SLACK_BYTES);
        ServingUnderstander serving = new ServingUnderstander(read(1, bytes));
        serving.serve(read(2, bytes));
        long before = held();

        for (int swap = 0; swap < SWAPS; swap++) {
            serving.serve(read(swap + 3, bytes));
            serving.understand("aaa north aaa", Optional.of(Language.EN), TODAY, List.of());
        }

        assertThat(held() - before).isLessThan(SLACK_BYTES);
        assertThat(serving.serving().version()).isEqualTo(SWAPS + 2);
    }

    private static Serving read(long version, ByteArrayOutputStream bytes) throws IOException {
        return of(version, IntentModel.read(new ByteArrayInputStream(bytes.toByteArray()), ENCODERS.of(Language.EN)));
    }

    private static Serving of(long version, IntentModel model) {
        return Serving.of(version, Optional.of(UUID.randomUUID()), List.of(model));
    }

    private static IntentModel trained(String intent) {
        List<LabelledText> examples = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            examples.add(new LabelledText("aaa " + intent + " " + "a".repeat(i % 40) + i, intent));
            examples.add(new LabelledText("zzz other " + "z".repeat(i % 40) + i, "other"));
        }
        return new IntentTrainer(Language.EN, ENCODERS.of(Language.EN)).train(examples, 7);
    }

    /** What is reachable after the collector has run. */
    private static long held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void begunAll(CountDownLatch begun) {
        try {
            begun.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
