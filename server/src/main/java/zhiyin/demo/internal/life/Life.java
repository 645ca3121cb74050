package zhiyin.demo.internal.life;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Block;
import zhiyin.demo.internal.people.Contracts;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.LivingCosts.Way;

/** Lives one customer's history, day by day and side by side of their life. */
final class Life {

    private static final long LIFE = 3;

    private final Plan plan;
    private final Block block;
    private final List<Incoming> incoming;
    private final Household home;
    private final List<Routine> routines = new ArrayList<>();
    private final List<Runnable> closings = new ArrayList<>();
    private int nextIncoming;

    /** @param incoming what others of the block pay, in the order of the moments */
    Life(Plan plan, Block block, Surroundings around, List<Incoming> incoming) {
        this.plan = plan;
        this.block = block;
        this.incoming = incoming;
        this.home = new Household(plan, around, new Dice(around.seed(), plan.number(), LIFE));
    }

    /** Everything that follows, as rows. */
    Lived live() {
        Contracts held = plan.contracts();
        // Who was leaving before has taken most of it along.
        double share = home.presence(home.start());
        home.brought(home.current, Math.round(held.opening() * share));
        Book savings = home.savings;
        Long put = held.savings();
        if (savings != null && put != null) {
            home.brought(savings, Math.round(put * share));
        }
        beginRoutines(held);
        Agenda agenda = new Agenda();
        for (int day = home.start(); day < home.almanac.days(); day++) {
            receive(day, agenda);
            for (Routine routine : routines) {
                routine.day(day, agenda);
            }
            agenda.perform(day, home.almanac);
            for (Routine routine : routines) {
                routine.evening(day);
            }
        }
        closings.forEach(Runnable::run);
        labels();
        return new Lived(plan, home.books.entries(), home.books.sent(), home.rows);
    }

    private void beginRoutines(Contracts held) {
        int index = Block.index(plan);
        Shopping shopping = new Shopping(home);
        Deceit deceit = new Deceit(home, block.deceiver(index));
        if (plan.way() == Way.BUSINESS) {
            routines.add(new Firm(home, shopping, block.employees(index), block.owner(index)));
        } else {
            boolean paidWithin =
                    block.employer(index).isPresent() || block.parent(index).isPresent();
            routines.add(new Earning(home, paidWithin));
            routines.add(shopping);
            routines.add(new Bills(home, shopping));
            routines.add(new Friends(home));
            if (!block.children(index).isEmpty()) {
                routines.add(new Upbringing(home, block.children(index)));
            }
        }
        routines.add(new Saving(home));
        BankTerms.Demand demand = home.around.terms().demand();
        routines.add(new DemandInterest(home, home.current, demand.rate()));
        if (home.savings != null) {
            routines.add(new DemandInterest(home, home.savings, demand.rate()));
        }
        Book credit = home.credit;
        Contracts.Credit terms = held.credit();
        if (credit != null && terms != null) {
            add(new CardBill(home, credit, terms));
        }
        held.loans().forEach(loan -> add(new Loans(home, loan)));
        held.deposits().forEach(deposit -> add(new Deposits(home, deposit)));
        Investing investing = new Investing(home);
        add(investing);
        List<ForeignMoney> foreign = held.currencies().stream()
                .map(one -> new ForeignMoney(home, one))
                .toList();
        routines.addAll(foreign);
        foreign.stream()
                .filter(one -> one.book().row().currency().equals("USD"))
                .forEach(one -> routines.add(new DemandInterest(home, one.book(), demand.dollarRate())));
        plan.story().ifPresent(story -> routines.add(new StoryEvents(home, story, investing, foreign)));
        routines.add(deceit);
        SignIns signIns = new SignIns(home, deceit);
        routines.add(signIns);
        closings.add(signIns::close);
    }

    private void add(CardBill bill) {
        routines.add(bill);
        closings.add(bill::close);
    }

    private void add(Loans loan) {
        routines.add(loan);
        closings.add(loan::close);
    }

    private void add(Deposits deposit) {
        routines.add(deposit);
        closings.add(deposit::close);
    }

    private void add(Investing investing) {
        routines.add(investing);
        closings.add(investing::close);
    }

    private void receive(int day, Agenda agenda) {
        long midnight = home.almanac.at(day, 0).toEpochMilli();
        ZoneId zone = home.almanac.zone();
        while (nextIncoming < incoming.size()
                && home.almanac.day(LocalDate.ofInstant(
                                incoming.get(nextIncoming).entry().at(), zone))
                        <= day) {
            FeedRow.Entry entry = incoming.get(nextIncoming).entry();
            int milli = (int) Math.max(0, entry.at().toEpochMilli() - midnight);
            agenda.exactlyAt(milli, (at, amount) -> home.current.add(amount), -entry.amountMinor());
            nextIncoming++;
        }
    }

    private void labels() {
        label("persona", Optional.empty(), plan.way().name().toLowerCase(Locale.ROOT));
        Course course = plan.course();
        event(course.leaves(), "churned", "left gradually");
        event(course.distressed(), "life_event", "income_fell");
        event(course.marries(), "life_event", "marriage");
        event(course.child(), "life_event", "child");
        event(course.newJob(), "life_event", "new_job");
        event(course.retires(), "life_event", "retirement");
        event(course.moves(), "life_event", "move");
    }

    private void event(int day, String label, String detail) {
        if (day != Course.NEVER) {
            label(label, Optional.of(home.almanac.first().plusDays(day)), detail);
        }
    }

    private void label(String label, Optional<LocalDate> from, String detail) {
        LocalDate since = from.orElse(home.almanac.date(home.start()));
        home.rows.label(plan.row().id(), label, since, null, detail);
    }
}
