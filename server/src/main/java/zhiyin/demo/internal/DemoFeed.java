package zhiyin.demo.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import zhiyin.banking.feed.BankFeed;
import zhiyin.banking.feed.FeedPart;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.DemoRows.LoginHolder;
import zhiyin.demo.internal.life.BlockOfLives;
import zhiyin.demo.internal.life.Surroundings;
import zhiyin.demo.internal.people.Block;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.reference.ReferenceRows;
import zhiyin.values.CustomerId;
import zhiyin.values.PersonName;

/**
 * The demonstration bank, generated. Each part is made when it is asked for, from seed, day and its number alone, so that
 * never more than one block of customers is in memory, and a customer lives the same life in a small bank as in a large
 * one.
 */
public final class DemoFeed implements BankFeed {

    /** Raised whenever the same seed makes other rows. */
    private static final int GENERATOR = 1;

    private final Surroundings around;
    private final int customers;
    private final GroundTruth truth;

    public DemoFeed(long seed, int customers, LocalDate today, ZoneId zone, GroundTruth truth) {
        this.around = Surroundings.of(seed, today, zone);
        this.customers = customers;
        this.truth = truth;
    }

    @Override
    public List<FeedPart> parts() {
        List<FeedPart> parts = new ArrayList<>();
        parts.add(new Reference());
        for (int block = 0; block * Block.SIZE < customers; block++) {
            parts.add(new CustomersOfABlock(block, Math.min(Block.SIZE, customers - block * Block.SIZE)));
        }
        return List.copyOf(parts);
    }

    /** The first {@code count} customers, for whom logins are made. */
    List<LoginHolder> people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> holder(around.planner().plan(number)))
                .toList();
    }

    private LoginHolder holder(Plan plan) {
        return new LoginHolder(
                plan.username(),
                Optional.of(new CustomerId(plan.row().id())),
                new PersonName(plan.row().name()),
                plan.row().language(),
                around.planner().note(plan));
    }

    private String digest(String part, int count) {
        String text = String.join(
                "|",
                Long.toString(around.seed()),
                around.almanac().today().toString(),
                around.almanac().zone().getId(),
                part,
                Integer.toString(GENERATOR),
                Integer.toString(count));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private final class Reference implements FeedPart {

        @Override
        public String name() {
            return "reference";
        }

        @Override
        public String digest() {
            return DemoFeed.this.digest(name(), 0);
        }

        @Override
        public int customers() {
            return 0;
        }

        @Override
        public void rows(Consumer<FeedRow> taker) {
            new ReferenceRows(around.catalogue(), around.market(), around.shops())
                    .hand(around.almanac().first(), around.almanac().today(), taker);
        }
    }

    private final class CustomersOfABlock implements FeedPart {

        private final int block;
        private final int count;

        CustomersOfABlock(int block, int count) {
            this.block = block;
            this.count = count;
        }

        @Override
        public String name() {
            return "part-%05d".formatted(block + 1);
        }

        @Override
        public String digest() {
            return DemoFeed.this.digest(name(), count);
        }

        @Override
        public int customers() {
            return count;
        }

        @Override
        public void rows(Consumer<FeedRow> taker) {
            new BlockOfLives(around, block, count).hand(taker, truth);
        }
    }
}
