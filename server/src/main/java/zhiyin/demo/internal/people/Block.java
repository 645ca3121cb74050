package zhiyin.demo.internal.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import zhiyin.banking.feed.FeedRow.MandateRole;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.LivingCosts.Way;

/**
 * Up to 250 customers who may pay each other. Always planned whole, also where the bank ends within it, so that nobody's
 * life depends on how many customers there are.
 */
public final class Block {

    public static final int SIZE = 250;

    private static final long TIES = 2;
    private static final int MOST_EMPLOYEES = 10;
    private static final int NOBODY = -1;
    private static final Set<String> MANAGES = Set.of("management", "finance");

    private final List<Plan> plans = new ArrayList<>(SIZE);
    private final int[] employer = new int[SIZE];
    private final int[] parent = new int[SIZE];
    private final int[] deceiver = new int[SIZE];
    private final Map<Integer, Integer> owners = new TreeMap<>();

    /** The block of this number, counted from 0. */
    public Block(int block, long seed, Planner planner) {
        for (int i = 0; i < SIZE; i++) {
            plans.add(planner.plan(block * SIZE + i + 1));
        }
        Arrays.fill(employer, NOBODY);
        Arrays.fill(parent, NOBODY);
        Arrays.fill(deceiver, NOBODY);
        tie(new Dice(seed, block, TIES), planner.beginning());
    }

    public Plan plan(int index) {
        return plans.get(index);
    }

    /** The business of the block that pays somebody's salary. */
    public Optional<Plan> employer(int index) {
        return tied(employer[index]);
    }

    /** Who of the block sends a student money. */
    public Optional<Plan> parent(int index) {
        return tied(parent[index]);
    }

    /** To whom of the block somebody is deceived into paying. */
    public Optional<Plan> deceiver(int index) {
        return tied(deceiver[index]);
    }

    /** Who of the block owns a business of it. */
    public Optional<Plan> owner(int index) {
        return tied(owners.getOrDefault(index, NOBODY));
    }

    /** The businesses of the block that belong to somebody. */
    public List<Plan> owned(int index) {
        List<Plan> owned = new ArrayList<>();
        owners.forEach((business, owner) -> {
            if (owner == index) {
                owned.add(plans.get(business));
            }
        });
        return owned;
    }

    /** Those whose salary this business pays. */
    public List<Plan> employees(int index) {
        return tiedTo(employer, index);
    }

    /** Those whom this person sends money to study. */
    public List<Plan> children(int index) {
        return tiedTo(parent, index);
    }

    /** Those who are deceived into paying this person. */
    public List<Plan> deceived(int index) {
        return tiedTo(deceiver, index);
    }

    /** Where in the block a customer stands. */
    public static int index(Plan plan) {
        return (plan.number() - 1) % SIZE;
    }

    private Optional<Plan> tied(int index) {
        return index == NOBODY ? Optional.empty() : Optional.of(plans.get(index));
    }

    private List<Plan> tiedTo(int[] ties, int index) {
        List<Plan> tied = new ArrayList<>();
        for (int i = 0; i < SIZE; i++) {
            if (ties[i] == index) {
                tied.add(plans.get(i));
            }
        }
        return tied;
    }

    private void tie(Dice dice, Instant beginning) {
        for (int i = 0; i < SIZE; i++) {
            Plan plan = plans.get(i);
            Course course = plan.course();
            if (plan.way() == Way.BUSINESS) {
                int wanted = plan.row().joinedAt().isBefore(beginning) ? dice.within(3, MOST_EMPLOYEES) : 0;
                for (int tries = 0; tries < 40 && wanted > 0; tries++) {
                    int someone = dice.within(0, SIZE - 1);
                    if (mayBeEmployed(someone)) {
                        employer[someone] = i;
                        wanted--;
                    }
                }
                owners.put(i, plan.story().isPresent() ? head(plan) : anyOwner(plan, dice));
                employTold(i);
            } else if (plan.way() == Way.STUDENT && plan.story().isEmpty() && dice.chance(0.5)) {
                parent[i] = anyParent(plan.row().bornOn(), beginning, dice);
            } else if (course.scammed() != Course.NEVER && plan.way() != Way.STUDENT) {
                deceiver[i] = anyDeceiver(course.scammed());
            }
        }
    }

    private boolean mayBeEmployed(int index) {
        Plan plan = plans.get(index);
        Course course = plan.course();
        return plan.way() == Way.SALARIED
                && plan.story().isEmpty()
                && employer[index] == NOBODY
                && course.distressed() == Course.NEVER
                && course.newJob() == Course.NEVER
                && course.leaves() == Course.NEVER
                && course.retires() == Course.NEVER;
    }

    /** Those of stories who are said to work for a business that is a story too. */
    private void employTold(int business) {
        for (int i = 0; i < SIZE; i++) {
            if (i != business
                    && plans.get(i).story().isPresent()
                    && plans.get(i).employer().equals(plans.get(business).row().name())) {
                employer[i] = business;
            }
        }
    }

    /** Who checks a story's business is its head. */
    private int head(Plan business) {
        for (int i = 0; i < SIZE; i++) {
            List<Story.Right> rights = plans.get(i)
                    .story()
                    .map(story -> Story.or(story.mandates()))
                    .orElse(List.of());
            if (rights.stream()
                    .anyMatch(right -> right.role() == MandateRole.CHECKER
                            && right.business().equals(business.row().name()))) {
                return i;
            }
        }
        return NOBODY;
    }

    /** Somebody of the same city, at best of management or finance; who owns a business manages it. */
    private int anyOwner(Plan business, Dice dice) {
        List<Integer> fit = IntStream.range(0, SIZE)
                .filter(i -> mayOwn(plans.get(i), business))
                .boxed()
                .toList();
        List<Integer> trained = fit.stream()
                .filter(i -> MANAGES.contains(plans.get(i).row().occupation()))
                .toList();
        if (fit.isEmpty()) {
            return NOBODY;
        }
        int owner = dice.oneOf(trained.isEmpty() ? fit : trained);
        if (trained.isEmpty()) {
            plans.set(owner, plans.get(owner).occupied("management"));
        }
        return owner;
    }

    private static boolean mayOwn(Plan person, Plan business) {
        Course course = person.course();
        return person.story().isEmpty()
                && (person.way() == Way.AFFLUENT || person.way() == Way.SALARIED)
                && person.city() == business.city()
                && course.leaves() == Course.NEVER
                && course.moves() == Course.NEVER
                && course.distressed() == Course.NEVER
                && course.mule() == Course.NEVER;
    }

    private int anyParent(LocalDate born, Instant beginning, Dice dice) {
        for (int tries = 0; tries < 60; tries++) {
            int someone = dice.within(0, SIZE - 1);
            Plan plan = plans.get(someone);
            boolean earns = plan.way() == Way.SALARIED || plan.way() == Way.AFFLUENT || plan.way() == Way.SHOP;
            boolean oldEnough = plan.row().bornOn().isBefore(born.minusYears(20));
            boolean stays =
                    plan.row().joinedAt().isBefore(beginning) && plan.course().leaves() == Course.NEVER;
            if (earns
                    && oldEnough
                    && stays
                    && plan.story().isEmpty()
                    && plan.course().mule() == Course.NEVER) {
                return someone;
            }
        }
        return NOBODY;
    }

    /** The first who has begun to pass money on by then. */
    private int anyDeceiver(int day) {
        for (int i = 0; i < SIZE; i++) {
            if (plans.get(i).course().mule() <= day) {
                return i;
            }
        }
        return NOBODY;
    }
}
