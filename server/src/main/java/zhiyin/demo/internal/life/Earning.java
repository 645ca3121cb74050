package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.people.Story;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.LivingCosts.Way;

/** Where the money of a person comes from, each way of living in its own rhythm. */
final class Earning implements Routine {

    private static final int MIDDLE = 15;
    private static final double AFTER_RETIRING = 0.55;
    private static final double NEW_JOB = 1.15;

    private final Household home;
    private final Plan plan;
    private final boolean paidWithin;
    private final int paidAt;
    private final int bonusLead;
    private final double bonus;
    private final double overtime;
    private final int missesFrom;
    private final boolean silent;

    /** @param paidWithin whether an employer among the customers pays the salary */
    Earning(Household home, boolean paidWithin) {
        this.home = home;
        this.plan = home.plan;
        this.paidWithin = paidWithin;
        this.paidAt = Hours.BATCH.at(home.dice);
        this.bonusLead = home.dice.within(8, 26);
        boolean getsBonus = home.dice.chance(0.6);
        this.bonus = getsBonus ? home.dice.logNormal(1.1, 0.5) : 0;
        this.silent = home.dice.chance(0.5);
        this.overtime = home.dice.spread(0.005, 0.09);
        Integer misses = plan.story().map(Story::missesSalaryDays).orElse(null);
        this.missesFrom = misses == null ? Integer.MAX_VALUE : home.almanac.days() - misses;
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (home.presence(day) < 0.6) {
            return;
        }
        switch (plan.way()) {
            case SALARIED, AFFLUENT -> salary(day, agenda);
            case PENSIONER -> pension(day, agenda, plan.income(), plan.payday());
            case STUDENT -> study(day, agenda);
            case GIG -> gig(day, agenda);
            case SHOP -> takings(day, agenda);
            case FREELANCER -> clients(day, agenda);
            case DORMANT -> seldom(agenda);
            case BUSINESS -> {
                // A firm's money comes to it in its own routine.
            }
        }
    }

    private void salary(int day, Agenda agenda) {
        int retires = plan.course().retires();
        if (home.isAfter(day, retires)) {
            pension(day, agenda, plan.income() * AFTER_RETIRING, MIDDLE);
            return;
        }
        int newJob = plan.course().newJob();
        boolean between = home.isAfter(day, newJob) && day < newJob + 35;
        if (paidWithin || between || day >= missesFrom) {
            return;
        }
        if (home.almanac.isPayday(day, plan.payday())) {
            agenda.at(paidAt, this::paySalary, salaryOf(day, newJob));
        }
        if (bonus > 0 && home.almanac.sinceFestival(day) == -bonusLead) {
            long amount = Math.round(plan.income() * bonus * home.prosperity(day)) * 100;
            agenda.at(paidAt + 60_000, this::paySalary, Math.max(amount, 100_00));
        }
    }

    private long salaryOf(int day, int newJob) {
        double amount = plan.income() * raised(day) * home.prosperity(day);
        if (home.isAfter(day, newJob)) {
            amount *= NEW_JOB;
        }
        return Math.max(100_00, Math.round(amount * home.dice.logNormal(1, overtime) * 100));
    }

    /** What an employer among the customers pays. */
    static long paidByFirm(Plan employee, Household firm, int day) {
        int month = firm.almanac.date(day).getMonthValue();
        double extra = month == 1 ? 1.8 : 1;
        return Math.max(100_00, Math.round(employee.income() * extra * firm.dice.logNormal(1, 0.02) * 100));
    }

    /** Most are raised in April. */
    private double raised(int day) {
        LocalDate date = home.almanac.date(day);
        int years = date.getYear() - home.almanac.first().getYear() + (date.getMonthValue() >= 4 ? 1 : 0);
        return 1 + 0.03 * years;
    }

    private void paySalary(Instant at, long amount) {
        boolean changed = home.isAfter(
                home.almanac.day(LocalDate.ofInstant(at, home.almanac.zone())),
                plan.course().newJob());
        String employer = changed
                ? home.culture
                        .employers()
                        .get(Math.floorMod(
                                plan.number(), home.culture.employers().size()))
                : plan.employer();
        home.books.move(at, "salary", home.current, amount, Other.of(CounterpartKind.EMPLOYERS, employer));
    }

    private void pension(int day, Agenda agenda, double monthly, int on) {
        LocalDate date = home.almanac.date(day);
        if (date.getDayOfMonth() == on) {
            double adjusted = date.getMonthValue() >= 7 ? monthly * 1.02 : monthly;
            agenda.at(paidAt, this::payPension, Math.round(adjusted * 100));
        }
    }

    private void payPension(Instant at, long amount) {
        home.books.move(
                at,
                "pension",
                home.current,
                amount,
                Other.of(CounterpartKind.STATE, home.culture.described("pension")));
    }

    private void study(int day, Agenda agenda) {
        LocalDate date = home.almanac.date(day);
        boolean term = date.getMonthValue() != 7 && date.getMonthValue() != 8;
        if (!paidWithin && date.getDayOfMonth() == plan.payday()) {
            long amount = Math.round(plan.income() * (term ? 1 : 0.55) / 50) * 50 * 100;
            agenda.at(Hours.EVENING.at(home.dice), this::fromFamily, Math.max(amount, 100_00));
        }
        if (date.getMonthValue() == 11 && date.getDayOfMonth() == 20 && plan.payday() <= 2) {
            agenda.at(paidAt, this::scholarship, 2_000_00);
        }
        if (home.dice.chance(0.06) && home.abroad(day).isEmpty()) {
            agenda.at(Hours.EVENING.at(home.dice), this::smallJob, home.dice.within(6, 40) * 10_00L);
        }
    }

    private void fromFamily(Instant at, long amount) {
        home.books.move(
                at,
                "transfer",
                home.current,
                amount,
                Other.of(CounterpartKind.OTHER_BANKS, home.culture.described("family")));
    }

    private void scholarship(Instant at, long amount) {
        home.books.move(
                at,
                "scholarship",
                home.current,
                amount,
                Other.of(CounterpartKind.STATE, home.culture.described("scholarship")));
    }

    private void smallJob(Instant at, long amount) {
        home.books.move(
                at,
                "platform_payout",
                home.current,
                amount,
                Other.of(CounterpartKind.EMPLOYERS, home.culture.described("platform")));
    }

    /** Twice a week, more in the cold and in the heat, little at the Spring Festival. */
    private void gig(int day, Agenda agenda) {
        int weekday = home.almanac.date(day).getDayOfWeek().getValue() - 1;
        if (weekday != plan.payday() && weekday != (plan.payday() + 3) % 7) {
            return;
        }
        int month = home.almanac.date(day).getMonthValue();
        double season = month == 12 || month == 1 ? 1.12 : month == 7 || month == 8 ? 1.08 : 1;
        int festival = home.almanac.sinceFestival(day);
        double away = festival >= -3 && festival <= 10 ? 0.35 : 1;
        double amount = plan.income() / 8.7 * season * away * home.prosperity(day) * home.dice.logNormal(1, 0.22);
        agenda.at(paidAt, this::smallJob, Math.max(10_00, Math.round(amount * 100)));
    }

    /** What was taken by card and code yesterday, less what is bought for the shop two or three times a week. */
    private void takings(int day, Agenda agenda) {
        double daily = plan.income() * 2.4 / 30;
        double week = home.almanac.date(day).getDayOfWeek().getValue() >= 6 ? 1.35 : 0.88;
        int festival = home.almanac.sinceFestival(day);
        double open = festival >= 0 && festival <= 5 ? 0.15 : 1;
        double amount = daily * week * open * home.prosperity(day) * home.dice.logNormal(0.97, 0.25);
        if (amount > 20) {
            agenda.at(Hours.BATCH.at(home.dice), this::settle, Math.round(amount * 100));
        }
        if (home.dice.chance(0.36)) {
            agenda.at(
                    Hours.OFFICE.at(home.dice),
                    this::stock,
                    Math.round(daily * 1.55 * home.dice.logNormal(0.9, 0.4) * 100));
        }
    }

    private void settle(Instant at, long amount) {
        home.books.move(
                at,
                "takings",
                home.current,
                amount,
                Other.of(CounterpartKind.MERCHANTS, home.culture.described("takings")));
    }

    private void stock(Instant at, long amount) {
        if (home.affords(amount)) {
            home.books.move(
                    at,
                    "supplies",
                    home.current,
                    -amount,
                    Other.of(CounterpartKind.OTHER_BANKS, home.culture.described("supplier")));
        }
    }

    /** Most of a freelancer's money is foreign and comes elsewhere; the rest in yuan, irregularly. */
    private void clients(int day, Agenda agenda) {
        if (home.almanac.isWorking(day) && home.dice.chance(0.05)) {
            long amount = Math.round(plan.income() * home.dice.logNormal(0.35, 0.5)) * 100;
            agenda.at(Hours.OFFICE.at(home.dice), this::client, Math.max(amount, 100_00));
        }
    }

    private void client(Instant at, long amount) {
        home.books.move(
                at,
                "client_payment",
                home.current,
                amount,
                Other.of(CounterpartKind.OTHER_BANKS, home.culture.described("client")));
    }

    private void seldom(Agenda agenda) {
        if (plan.way() == Way.DORMANT && !silent && home.dice.chance(0.002)) {
            agenda.at(Hours.EVENING.at(home.dice), this::fromFamily, home.dice.within(1, 20) * 10_00L);
        }
    }
}
