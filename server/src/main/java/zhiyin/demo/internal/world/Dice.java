package zhiyin.demo.internal.world;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import zhiyin.values.TimeOrderedId;

/** Seeded chance: the same seed, number and purpose always throw the same. */
public final class Dice {

    private static final long SPREAD = 0xD1B5_4A32_D192_ED03L;
    private static final long APART = 0x9E37_79B9_7F4A_7C15L;

    private final SplittableRandom random;

    public Dice(long seed, long number, long purpose) {
        // The first throw becomes the seed: neighbouring seeds alone would give sequences that overlap.
        this.random = new SplittableRandom(new SplittableRandom(seed + SPREAD * number + APART * purpose).nextLong());
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From 0 inclusive to 1 exclusive. */
    public double share() {
        return random.nextDouble();
    }

    /** From {@code from} to {@code to}, both possible. */
    public long between(long from, long to) {
        return random.nextLong(from, to + 1);
    }

    /** As {@link #between(long, long)}. */
    public int within(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** From {@code from} to {@code to}, evenly. */
    public double spread(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** A log-normal number of this median; {@code sigma} is the standard deviation of its logarithm. */
    public double logNormal(double median, double sigma) {
        return median * Math.exp(sigma * random.nextGaussian());
    }

    /** How often something happens that happens {@code mean} times on average (Poisson, by multiplication; mean below 20). */
    public int times(double mean) {
        double left = random.nextDouble();
        double none = Math.exp(-mean);
        int count = 0;
        while (left > none && count < 60) {
            left *= random.nextDouble();
            count++;
        }
        return count;
    }

    /** A place in a list in which the first are the likeliest: about one over the rank (Zipf). */
    public int early(int size) {
        return (int) Math.min(size - 1, Math.floor(Math.pow(size + 1.0, random.nextDouble())) - 1);
    }

    public <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    public UUID idAt(Instant moment) {
        return TimeOrderedId.at(moment, random);
    }

    public String digits(int count) {
        char[] text = new char[count];
        for (int i = 0; i < count; i++) {
            text[i] = (char) ('0' + random.nextInt(10));
        }
        return new String(text);
    }
}
