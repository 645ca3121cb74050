package zhiyin.demo.internal;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import zhiyin.values.TimeOrderedId;

/** Seeded chance: the same seed and person always throw the same. */
final class Dice {

    private static final long SPREAD = 0xD1B5_4A32_D192_ED03L;

    private final RandomGenerator random;

    Dice(long seed, int person) {
        // The first throw becomes the seed: neighbouring seeds alone would give sequences that overlap.
        this.random = new SplittableRandom(new SplittableRandom(seed + SPREAD * person).nextLong());
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code from} to {@code to}, both possible. */
    long between(long from, long to) {
        return random.nextLong(from, to + 1);
    }

    <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    UUID idAt(Instant moment) {
        return TimeOrderedId.at(moment, random);
    }

    String digits(int count) {
        StringBuilder text = new StringBuilder();
        random.ints(count, 0, 10).forEach(text::append);
        return text.toString();
    }
}
