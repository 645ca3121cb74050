package zhiyin.bench.bank;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedTable;

/**
 * Makes all rows, counts them and throws them away. {@code [--customers N] [--seed S] [--day D] [--from DIR]}; one line of JSON. The
 * heap is measured after a collection at every tenth of the customers, the resident set at its highest, where the system
 * tells it.
 */
public final class Generation {

    private static final int TENTHS = 10;
    private static final double MIB = 1024 * 1024;

    private final Map<FeedTable, long[]> counts = new EnumMap<>(FeedTable.class);
    private final Map<Class<?>, long[]> byRow = new HashMap<>();
    private double heapAfterCollection;

    private Generation() {
        for (FeedTable table : FeedTable.values()) {
            long[] count = new long[1];
            counts.put(table, count);
            byRow.put(table.row(), count);
        }
    }

    public static void main(String[] args) throws IOException {
        Asked asked = Asked.of(args);
        Generation generation = new Generation();
        long start = System.nanoTime();
        double paused = generation.make(asked);
        double seconds = (System.nanoTime() - start) / 1e9 - paused;
        long entries = generation.count(FeedTable.ENTRIES);
        System.out.printf(
                Locale.ROOT,
                "{\"customers\": %d, \"entries\": %d, \"rows\": %d, \"seconds\": %.1f, \"processorSeconds\": %.1f, \"entriesPerSecond\": %.0f,"
                        + " \"heapAfterCollectionMb\": %.0f, \"peakResidentMb\": %.0f, \"processors\": %d}%n",
                asked.customers(),
                entries,
                generation.counts.values().stream().mapToLong(count -> count[0]).sum(),
                seconds,
                processorSeconds(),
                entries / seconds,
                generation.heapAfterCollection,
                peakResident(),
                Runtime.getRuntime().availableProcessors());
    }

    private long count(FeedTable table) {
        long[] count = counts.get(table);
        return count == null ? 0 : count[0];
    }

    /** Seconds spent on measuring the heap. */
    private double make(Asked asked) {
        int done = 0;
        int tenths = 0;
        long paused = 0;
        for (FeedPart part : asked.feed().parts()) {
            part.rows(this::take);
            done += part.customers();
            if (done * (long) TENTHS / asked.customers() > tenths) {
                tenths = (int) (done * (long) TENTHS / asked.customers());
                long start = System.nanoTime();
                System.gc();
                heapAfterCollection = Math.max(
                        heapAfterCollection,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MIB);
                paused += System.nanoTime() - start;
            }
        }
        return paused / 1e9;
    }

    private void take(FeedRow row) {
        long[] count = byRow.get(row.getClass());
        if (count == null) {
            throw new IllegalArgumentException("a row of no table: " + row.getClass());
        }
        count[0]++;
    }

    /** What the whole process used, starting and measuring included; zero where the machine does not tell. */
    private static double processorSeconds() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getProcessCpuTime() / 1e9
                : 0;
    }

    /** In MiB; zero where the system does not tell. */
    private static double peakResident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }
}
