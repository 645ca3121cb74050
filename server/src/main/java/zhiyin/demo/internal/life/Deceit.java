package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.world.Dice;

/**
 * Two patterns of fraud: an account that passes other people's money on (many small sums in, quickly out again), and a
 * person who is talked into a first, large payment to somebody new shortly after an unusual sign-in.
 */
final class Deceit implements Routine {

    private static final int HOUR = 3_600_000;

    private final Household home;
    private final Dice dice;
    private final Course course;
    private final Optional<Plan> deceiver;
    private final int strikesAt;
    private final int passesUntil;
    private Optional<Other> collector = Optional.empty();
    private long passing;
    private boolean labelled;

    Deceit(Household home, Optional<Plan> deceiver) {
        this.home = home;
        this.dice = home.dice;
        this.course = home.plan.course();
        this.deceiver = deceiver;
        this.passesUntil = course.mule() == Course.NEVER ? -1 : course.mule() + dice.within(50, 140);
        this.strikesAt = dice.within(10, 19) * HOUR + dice.within(0, HOUR - 1);
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (isPassing(day) && dice.chance(0.3)) {
            int from = dice.within(9, 20) * HOUR;
            for (int i = dice.within(3, 9); i > 0; i--) {
                agenda.at(from + dice.within(0, HOUR), this::collect, Math.round(dice.logNormal(1_400, 0.7) * 100));
            }
            for (int i = dice.within(1, 3); i > 0; i--) {
                agenda.at(from + HOUR + dice.within(HOUR / 4, HOUR * 2), this::passOn, i);
            }
        }
        if (isPassing(day) && !labelled) {
            labelled = true;
            LocalDate until = passesUntil < home.almanac.days() ? home.almanac.date(passesUntil) : null;
            home.rows.label(
                    home.plan.row().id(), "fraudulent", home.almanac.first().plusDays(course.mule()), until, "mule");
        }
        if (day == course.scammed()) {
            agenda.at(strikesAt, this::fallFor, day);
        }
    }

    /** Whether the account passes money on these days; after some months its users drop it. */
    boolean isPassing(int day) {
        return home.isAfter(day, course.mule()) && day < passesUntil;
    }

    /** When on its day a person is deceived, in milliseconds of the day. */
    int strikesAt() {
        return strikesAt;
    }

    private void collect(Instant at, long amount) {
        passing += amount;
        home.books.move(
                at,
                "transfer",
                home.current,
                amount,
                Other.of(CounterpartKind.OTHER_BANKS, "*" + dice.oneOf(home.culture.givenNames())));
    }

    private void passOn(Instant at, long rest) {
        long left = rest == 1 ? passing * 96 / 100 / 10_00 * 10_00 : passing / 2 / 100_00 * 100_00;
        long amount = Math.min(left, home.sendable(at));
        if (amount > 0 && home.current.covers(amount)) {
            if (collector.isEmpty() || dice.chance(0.12)) {
                collector = Optional.of(Other.payee(newPayee(at)));
            }
            passing -= amount;
            home.books.move(at, "transfer", home.current, -amount, collector.orElseThrow());
        }
    }

    private void fallFor(Instant at, long day) {
        Book savings = home.savings;
        if (savings != null && savings.balance() > 2_000_00) {
            home.books.shift(
                    at.minusMillis(5),
                    "savings",
                    savings,
                    home.current,
                    savings.balance() * 9 / 10 / 100_00 * 100_00,
                    new Books.Seen(home.culture.described("to_current"), home.culture.described("from_savings")));
        }
        home.need(at, 3_000_00);
        long all = Math.max(2_800_00, home.current.balance() * dice.within(55, 92) / 100) / 100_00 * 100_00;
        long amount = Math.min(all, home.sendable(at));
        boolean within = deceiver.isPresent() && deceiver.get().row().joinedAt().isBefore(at.minusSeconds(2 * 86_400));
        UUID entry = within
                ? home.books.send(
                        at.plusMillis(1),
                        "transfer",
                        home.current,
                        amount,
                        deceiver.orElseThrow(),
                        CounterpartKind.OTHER_BANKS)
                : home.books.move(at.plusMillis(1), "transfer", home.current, -amount, Other.payee(newPayee(at)));
        LocalDate date = home.almanac.date((int) day);
        home.rows.label(home.plan.row().id(), "scam_victim", date, date, entry.toString());
    }

    /** Saved minutes before they are paid. */
    private FeedRow.Payee newPayee(Instant paidAt) {
        Instant savedAt = paidAt.minusSeconds(dice.within(120, 1_500));
        String name = dice.oneOf(home.culture.surnames()) + dice.oneOf(home.culture.givenNames());
        FeedRow.Payee payee = new FeedRow.Payee(
                dice.idAt(savedAt),
                home.plan.row().id(),
                name,
                name,
                "66" + dice.digits(14),
                dice.oneOf(home.culture.banks()),
                savedAt);
        home.rows.payees.add(payee);
        return payee;
    }
}
