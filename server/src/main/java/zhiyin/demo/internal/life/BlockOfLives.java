package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.MandateRole;
import zhiyin.demo.internal.GroundTruth;
import zhiyin.demo.internal.people.Block;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.people.Story;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.LivingCosts.Way;

/**
 * The rows of the first customers of a block. Whoever pays lives before whoever is paid, whether or not they are among
 * those first ones; where only one of the two is, the other becomes somebody at another bank.
 */
public final class BlockOfLives {

    private final Surroundings around;
    private final Block block;
    private final int customers;
    private final Map<Integer, Lived> lived = new HashMap<>();

    /** @param customers how many of the block are the bank's, 1 to 250 */
    public BlockOfLives(Surroundings around, int block, int customers) {
        this.around = around;
        this.block = new Block(block, around.seed(), around.planner());
        this.customers = customers;
    }

    /** Lives all lives, and hands over their rows, table by table. */
    public void hand(Consumer<FeedRow> taker, GroundTruth truth) {
        List<Lived> all = new ArrayList<>(customers);
        for (int i = 0; i < customers; i++) {
            all.add(lived(i));
        }
        all.forEach(life -> taker.accept(life.plan().row()));
        all.forEach(life -> mandates(life.plan(), taker));
        each(all, rows -> rows.accounts, taker);
        each(all, rows -> rows.cards, taker);
        each(all, rows -> rows.deposits, taker);
        each(all, rows -> rows.loans, taker);
        each(all, rows -> rows.instalments, taker);
        each(all, rows -> rows.statements, taker);
        each(all, rows -> rows.holdings, taker);
        each(all, rows -> rows.payees, taker);
        each(all, rows -> rows.devices, taker);
        each(all, rows -> rows.signIns, taker);
        for (Lived life : all) {
            life.entries().forEach(taker);
            for (Incoming one : life.sent()) {
                taker.accept(isCustomer(one.receiver()) ? one.entry() : one.forSender());
            }
            for (Incoming one : received(Block.index(life.plan()))) {
                if (!isCustomer(one.sender())) {
                    taker.accept(one.forReceiver(life.plan().current()));
                }
            }
        }
        all.forEach(life -> life.rows().labels.forEach(truth::take));
    }

    private static void each(List<Lived> all, Function<Rows, List<? extends FeedRow>> table, Consumer<FeedRow> taker) {
        for (Lived life : all) {
            table.apply(life.rows()).forEach(taker);
        }
    }

    private boolean isCustomer(int number) {
        return (number - 1) % Block.SIZE < customers;
    }

    private Lived lived(int index) {
        Lived known = lived.get(index);
        if (known == null) {
            known = new Life(block.plan(index), block, around, received(index)).live();
            lived.put(index, known);
        }
        return known;
    }

    /** What others of the block pay to this one, in the order of the moments. */
    private List<Incoming> received(int index) {
        Plan plan = block.plan(index);
        Set<Integer> payers = new TreeSet<>();
        block.employer(index).map(Block::index).ifPresent(payers::add);
        block.parent(index).map(Block::index).ifPresent(payers::add);
        block.deceived(index).forEach(payer -> payers.add(Block.index(payer)));
        block.owned(index).forEach(payer -> payers.add(Block.index(payer)));
        List<Incoming> received = new ArrayList<>();
        for (int payer : payers) {
            for (Incoming one : lived(payer).sent()) {
                if (one.receiver() == plan.number()) {
                    received.add(one);
                }
            }
        }
        received.sort(Comparator.comparing((Incoming one) -> one.entry().at()));
        return received;
    }

    /** The owner of a business may do everything for it; those of stories what their story says. */
    private void mandates(Plan plan, Consumer<FeedRow> taker) {
        if (plan.way() == Way.BUSINESS && plan.story().isEmpty()) {
            block.owner(Block.index(plan))
                    .filter(owner -> isCustomer(owner.number()))
                    .ifPresent(owner -> taker.accept(mandate(
                            plan,
                            owner,
                            new Story.Right(plan.row().name(), MandateRole.ADMINISTRATOR, 500_000, 1_000_000))));
        }
        plan.story()
                .ifPresent(story -> Story.or(story.mandates())
                        .forEach(right -> business(right.business())
                                .ifPresent(business -> taker.accept(mandate(business, plan, right)))));
    }

    private Optional<Plan> business(String name) {
        for (int i = 0; i < customers; i++) {
            if (block.plan(i).row().name().equals(name)) {
                return Optional.of(block.plan(i));
            }
        }
        return Optional.empty();
    }

    private FeedRow.Mandate mandate(Plan business, Plan person, Story.Right right) {
        Instant later = business.row().joinedAt().isAfter(person.row().joinedAt())
                ? business.row().joinedAt()
                : person.row().joinedAt();
        LocalDate from = LocalDate.ofInstant(later, around.almanac().zone());
        return new FeedRow.Mandate(
                new Dice(around.seed(), person.number(), business.number() + 1_000L).idAt(later),
                business.row().id(),
                person.row().id(),
                right.role(),
                Math.round(right.singleLimit() * 100),
                Math.round(right.dailyLimit() * 100),
                from,
                null);
    }
}
