package zhiyin.bench.bank;

/** How amounts end: whole yuan, and the hundredths shops like. */
final class Endings {

    private static final int HUNDRED = 100;

    private final long[] counts = new long[HUNDRED];
    private long count;

    void add(long minor) {
        counts[(int) (Math.abs(minor) % HUNDRED)]++;
        count++;
    }

    long count() {
        return count;
    }

    /** Share of amounts with these hundredths, 0 to 99. */
    double share(int hundredths) {
        return count == 0 ? 0 : counts[hundredths] / (double) count;
    }

    /** Share of all hundredths that are no multiple of ten. */
    double odd() {
        double odd = 0;
        for (int i = 0; i < HUNDRED; i++) {
            odd += i % 10 == 0 ? 0 : share(i);
        }
        return odd;
    }
}
