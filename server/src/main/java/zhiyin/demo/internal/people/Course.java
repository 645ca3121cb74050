package zhiyin.demo.internal.people;

import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.LivingCosts.Courses;
import zhiyin.demo.internal.world.LivingCosts.Way;

/**
 * On which day, counted from the first of the history, something begins to happen to a customer; {@link #NEVER} where it does not. This is the
 * truth that no row may tell.
 */
public record Course(
        int leaves, int distressed, int mule, int scammed, int marries, int child, int newJob, int retires, int moves) {

    public static final int NEVER = Integer.MAX_VALUE;

    private static final double LAST = 0.97;

    /** Nothing out of the ordinary. */
    public static final Course STEADY = new Course(NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER);

    static Course of(Way way, int age, int days, Courses odds, Dice dice) {
        boolean person = way != Way.BUSINESS;
        boolean active = person && way != Way.DORMANT;
        boolean earns = way == Way.SALARIED || way == Way.GIG || way == Way.SHOP;
        // Everything is thrown for everybody, so that one number of the file changes nobody else's life. What lasts
        // also
        // began before the history for some, so that no month has more of it than another.
        int leaves = thrown(odds.leaves(), active, -0.3, days, dice);
        int distressed = thrown(odds.distressed() / 0.6, earns, -0.6, days, dice);
        int mule = thrown(odds.mule() / 0.7, person && age < 45, -0.2, days, dice);
        int scammed = thrown(odds.scammed(), active && mule == NEVER, 0.02, days, dice);
        int marries = thrown(odds.marries() / 0.2, active && age >= 24 && age <= 36, 0.02, days, dice);
        int child = thrown(odds.child() / 0.25, active && age >= 25 && age <= 39, -0.5, days, dice);
        int newJob = thrown(odds.newJob() / 0.5, way == Way.SALARIED, -0.3, days, dice);
        int retires = thrown(odds.retires() / 0.04, way == Way.SALARIED && age >= 55, -0.3, days, dice);
        int moves = thrown(odds.moves(), active && way != Way.SHOP, 0.02, days, dice);
        return new Course(
                leaves,
                leaves == NEVER ? distressed : NEVER,
                mule,
                leaves == NEVER ? scammed : NEVER,
                marries,
                child,
                distressed == NEVER && retires == NEVER ? newJob : NEVER,
                retires,
                moves);
    }

    /** The same for somebody who joined on a day: what happened before that is not known. */
    Course since(int joined) {
        return new Course(
                after(joined, leaves),
                after(joined, distressed),
                after(joined, mule),
                after(joined, scammed),
                after(joined, marries),
                after(joined, child),
                after(joined, newJob),
                after(joined, retires),
                after(joined, moves));
    }

    private static int after(int joined, int day) {
        return day > joined + 1 ? day : NEVER;
    }

    /** Odds are those of a history's length. */
    private static int thrown(double odds, boolean possible, double from, int days, Dice dice) {
        boolean happens = dice.chance(odds * (LAST - from));
        int day = (int) Math.floor(days * dice.spread(from, LAST));
        return happens && possible ? day : NEVER;
    }
}
