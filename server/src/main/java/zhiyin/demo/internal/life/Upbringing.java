package zhiyin.demo.internal.life;

import java.time.Instant;
import java.util.List;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.world.Hours;

/** Sends children who study their money, every month on the same day, whatever else there is to pay. */
final class Upbringing implements Routine {

    private final Household home;
    private final List<Plan> children;

    Upbringing(Household home, List<Plan> children) {
        this.home = home;
        this.children = children;
    }

    @Override
    public void day(int day, Agenda agenda) {
        for (Plan child : children) {
            boolean joined =
                    child.row().joinedAt().isBefore(home.almanac.at(day, 0).minusSeconds(86_400));
            if (joined && home.almanac.date(day).getDayOfMonth() == child.payday()) {
                int month = home.almanac.date(day).getMonthValue();
                double share = month == 7 || month == 8 ? 0.55 : 1;
                long amount = Math.max(100_00, Math.round(child.income() * share / 50) * 50 * 100);
                agenda.at(Hours.EVENING.at(home.dice), (at, sum) -> send(at, sum, child), amount);
            }
        }
    }

    private void send(Instant at, long amount, Plan child) {
        home.need(at, amount);
        home.books.send(at.plusMillis(1), "transfer", home.current, amount, child, CounterpartKind.OTHER_BANKS);
    }
}
