package zhiyin.demo.internal.world;

import java.util.Arrays;

/** When in the day something happens: how likely each of the 24 hours is. The curves are assumed. */
public enum Hours {
    MARKET(0, 0, 0, 0, 0, 0, 2, 7, 9, 9, 8, 6, 4, 3, 3, 4, 6, 9, 11, 9, 5, 3, 1, 0),
    MEALS(0, 0, 0, 0, 0, 0, 2, 7, 5, 2, 2, 11, 15, 6, 3, 3, 3, 9, 15, 11, 5, 3, 2, 1),
    /** The evening until two at night: the hours after midnight belong to the evening before. */
    NIGHT(10, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 16, 24, 26, 17),
    COMMUTE(0, 0, 0, 0, 0, 1, 5, 18, 17, 6, 3, 3, 3, 3, 2, 3, 5, 13, 12, 6, 4, 3, 2, 1),
    DAY(0, 0, 0, 0, 0, 0, 1, 3, 7, 10, 11, 9, 7, 7, 8, 8, 8, 8, 7, 6, 4, 2, 1, 0),
    ONLINE(3, 1, 0, 0, 0, 0, 1, 2, 4, 6, 7, 7, 7, 6, 5, 6, 6, 5, 5, 7, 10, 11, 9, 5),
    OFFICE(0, 0, 0, 0, 0, 0, 0, 1, 9, 16, 16, 10, 4, 6, 13, 13, 9, 3, 1, 0, 0, 0, 0, 0),
    EVENING(0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 4, 4, 7, 8, 8, 7, 6, 9, 16, 14, 7, 3, 1),
    /** What banks and employers book in a batch before noon. */
    BATCH(0, 0, 0, 0, 0, 0, 0, 0, 12, 40, 30, 12, 0, 0, 4, 2, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final int HOURS = 24;
    private static final int HOUR_MILLIS = 3_600_000;

    @SuppressWarnings("ImmutableEnumChecker") // never shown and never written again
    private final double[] upTo;

    Hours(int... weights) {
        double sum = Arrays.stream(weights).sum();
        this.upTo = new double[HOURS];
        double before = 0;
        for (int i = 0; i < HOURS; i++) {
            before += weights[i] / sum;
            upTo[i] = before;
        }
    }

    /** Millisecond of the day. */
    public int at(Dice dice) {
        double chance = dice.share();
        int hour = 0;
        while (hour < HOURS - 1 && upTo[hour] <= chance) {
            hour++;
        }
        return hour * HOUR_MILLIS + dice.within(0, HOUR_MILLIS - 1);
    }
}
