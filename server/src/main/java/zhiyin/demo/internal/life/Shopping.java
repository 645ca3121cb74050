package zhiyin.demo.internal.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.world.Almanac;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.LivingCosts.Habit;
import zhiyin.demo.internal.world.Spend;

/** Buys what people buy, at merchants they like, with the credit card where they have one and the purchase is not small. */
final class Shopping implements Routine {

    /** Consumption without the home of somebody of average means; tickets grow with its root. Yuan a month. */
    private static final double AVERAGE = 2_900;

    private static final double DAYS_A_MONTH = 30.4;
    private static final long WORTH_A_CARD = 40_00;
    private static final double CARD_SHARE = 0.75;
    private static final String GREEN_CAR = "LN-GREEN";
    private static final String CHARGING = "5552";
    private static final int MOST_A_DAY = 12;
    private static final int EARLY = 2 * 3_600_000;

    private final Household home;
    private final Dice dice;
    private final Almanac almanac;
    private final List<Want> wants = new ArrayList<>();
    private final Map<Spend, List<Other>> favourites = new EnumMap<>(Spend.class);
    private List<Other> chargers = List.of();
    private final int electricFrom;
    private int city;
    private int afterMidnight = -1;
    private long afterMidnightAmount;

    /** One kind of purchase: how often a day, the price's median, and the deed. */
    private record Want(Spend spend, double rate, double median, double sigma, Agenda.Deed deed) {}

    Shopping(Household home) {
        this.home = home;
        this.dice = home.dice;
        this.almanac = home.almanac;
        double consumed = home.plan.income() * home.plan.persona().consumes();
        double scale = Math.sqrt(Math.max(consumed, 300) / AVERAGE);
        home.around.costs().spending().forEach((spend, habit) -> {
            double taste = home.plan.persona().tastes().getOrDefault(spend, 1.0) * dice.logNormal(0.95, 0.3);
            double rate =
                    consumed * home.plan.wallet() * habit.share() * taste / (habit.ticket() * scale) / DAYS_A_MONTH;
            if (rate > 0) {
                wants.add(new Want(
                        spend, rate, median(habit, scale), habit.sigma(), (at, amount) -> buy(at, spend, amount)));
            }
        });
        this.electricFrom = home.plan.contracts().loans().stream()
                .filter(loan -> loan.product().equals(GREEN_CAR))
                .mapToInt(loan -> almanac.day(loan.drawnOn()))
                .min()
                .orElse(Integer.MAX_VALUE);
        moveTo(home.plan.city());
    }

    /** Those with a green car charge it from then on, for a quarter of what petrol would cost. */
    private boolean isElectric(int day) {
        return day >= electricFrom;
    }

    private static double median(Habit habit, double scale) {
        return habit.ticket() * scale * Math.exp(-habit.sigma() * habit.sigma() / 2);
    }

    private void moveTo(int where) {
        city = where;
        for (Spend spend : Spend.values()) {
            List<Other> others = new ArrayList<>();
            home.around
                    .shops()
                    .selling(spend, city)
                    .forEach(merchant ->
                            others.add(Other.merchant(merchant, home.plan.row().language())));
            for (int i = others.size() - 1; i > 0; i--) {
                int other = dice.within(0, i);
                Other kept = others.get(i);
                others.set(i, others.get(other));
                others.set(other, kept);
            }
            favourites.put(spend, others);
        }
        chargers = home.around.shops().selling(Spend.FUEL, city).stream()
                .filter(merchant -> merchant.categoryCode().equals(CHARGING))
                .map(merchant -> Other.merchant(merchant, home.plan.row().language()))
                .toList();
    }

    /** A merchant they go to; the first ones most often. */
    Other favourite(Spend spend) {
        List<Other> all = favourites.getOrDefault(spend, List.of());
        return all.get(dice.early(all.size()));
    }

    @Override
    public void day(int day, Agenda agenda) {
        Course course = home.plan.course();
        if (day == course.moves()) {
            moveTo((city + 1 + dice.within(0, 7))
                    % home.around.catalogue().cities().size());
        }
        if (home.abroad(day).isPresent()) {
            afterMidnight = -1;
            return;
        }
        double level = home.presence(day) * Math.sqrt(home.prosperity(day));
        if (afterMidnight >= 0) {
            agenda.at(afterMidnight, this::lateNight, afterMidnightAmount);
            afterMidnight = -1;
        }
        boolean child = home.isAfter(day, course.child());
        for (Want want : wants) {
            double mean = want.rate() * level * almanac.factor(want.spend(), day) * (child ? withChild(want) : 1);
            int times = mean < 1e-4 ? 0 : Math.min(MOST_A_DAY, dice.times(mean));
            for (int i = 0; i < times; i++) {
                long price = want.spend().price(dice.logNormal(want.median(), want.sigma()), dice);
                if (want.spend() == Spend.FUEL && isElectric(day)) {
                    agenda.at(want.spend().hours().at(dice), this::charge, Math.max(1_00, price / 4));
                    continue;
                }
                int milli = want.spend().hours().at(dice);
                if (want.spend().hours() == Hours.NIGHT && milli < EARLY) {
                    afterMidnight = milli;
                    afterMidnightAmount = price;
                } else {
                    agenda.at(milli, want.deed(), price);
                }
            }
        }
    }

    private static double withChild(Want want) {
        return switch (want.spend()) {
            case GROCERIES, SHOPPING -> 1.3;
            case HEALTH -> 1.6;
            case NIGHTLIFE, ENTERTAINMENT -> 0.4;
            default -> 1;
        };
    }

    private void lateNight(Instant at, long amount) {
        buy(at, Spend.NIGHTLIFE, amount);
    }

    private void charge(Instant at, long amount) {
        buy(at, Spend.FUEL, amount, chargers.get(dice.early(chargers.size())));
    }

    /** Buys it if there is money for it. */
    void buy(Instant at, Spend spend, long amount) {
        buy(at, spend, amount, favourite(spend));
    }

    private void buy(Instant at, Spend spend, long amount, Other merchant) {
        Book credit = home.credit;
        boolean onCard = credit != null && amount >= WORTH_A_CARD && credit.covers(amount) && dice.chance(CARD_SHARE);
        if (credit != null && onCard) {
            home.books.move(at, spend.slug(), credit, -amount, merchant);
        } else if (home.affords(amount)) {
            home.books.move(at, spend.slug(), home.current, -amount, merchant);
        }
    }
}
