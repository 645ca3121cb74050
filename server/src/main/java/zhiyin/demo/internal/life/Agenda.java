package zhiyin.demo.internal.life;

import java.time.Instant;
import java.util.Arrays;
import zhiyin.demo.internal.world.Almanac;

/**
 * What one customer is about to do on one day. Everything is noted first and done in the order of the moments, so that
 * whether there is money for it is decided by what is there at that moment.
 */
final class Agenda {

    /** Something done at a moment; what the amount means is its own affair. */
    @FunctionalInterface
    interface Deed {
        void perform(Instant at, long amount);
    }

    private static final int MOST = 512;
    private static final int INDEX_BITS = 10;
    private static final int DAY_MILLIS = 86_400_000;
    /** Between own deeds, which may make several entries, each a millisecond after the other. */
    private static final int GAP = 1_000;

    private final long[] order = new long[MOST];
    private final Deed[] deeds = new Deed[MOST];
    private final long[] amounts = new long[MOST];
    private final boolean[] fixed = new boolean[MOST];
    private int count;

    /** Notes something for a millisecond of the day, which may become a little later. */
    void at(int milli, Deed deed, long amount) {
        add(milli, deed, amount, false);
    }

    /** Notes something for exactly this millisecond. */
    void exactlyAt(int milli, Deed deed, long amount) {
        add(milli, deed, amount, true);
    }

    private void add(int milli, Deed deed, long amount, boolean exact) {
        if (count == MOST) {
            return;
        }
        order[count] = ((long) milli << INDEX_BITS) | count;
        deeds[count] = deed;
        amounts[count] = amount;
        fixed[count] = exact;
        count++;
    }

    /** Does everything that was noted, and forgets it. */
    void perform(int day, Almanac almanac) {
        Arrays.sort(order, 0, count);
        int last = -GAP;
        for (int i = 0; i < count; i++) {
            int index = (int) (order[i] & (MOST * 2 - 1));
            int milli = (int) (order[i] >>> INDEX_BITS);
            if (!fixed[index]) {
                milli = Math.min(Math.max(milli, last + GAP), DAY_MILLIS - MOST + i);
                last = milli;
            }
            deeds[index].perform(almanac.at(day, milli), amounts[index]);
        }
        count = 0;
    }
}
