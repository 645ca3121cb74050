package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.Spend;

/** A small business: clients, suppliers, payroll, rent, taxes, and the owner's share. About 120 entries a month. */
final class Firm implements Routine {

    private static final double CLIENTS_A_DAY = 1.75;
    private static final double SUPPLIERS_A_DAY = 1.7;
    private static final double WORKING_DAYS = 20.5;
    private static final double SUPPLIES = 0.46;
    private static final double WAGES = 0.28;
    private static final double TAXES = 0.035;

    private final Household home;
    private final Dice dice;
    private final Shopping shopping;
    private final List<Plan> employees;
    private final Optional<Plan> owner;
    private final long[] outsideWages;
    private final List<String> outsideNames;
    private final int paysAt;
    private final long rent;

    Firm(Household home, Shopping shopping, List<Plan> employees, Optional<Plan> owner) {
        this.home = home;
        this.dice = home.dice;
        this.shopping = shopping;
        this.employees = employees;
        this.owner = owner;
        double insideWages = employees.stream().mapToDouble(Plan::income).sum();
        double left = Math.max(0, home.plan.income() * WAGES - insideWages);
        this.outsideWages = new long[Math.clamp(Math.round(left / 6_800), 1, 24)];
        this.outsideNames = IntStream.range(0, outsideWages.length)
                .mapToObj(index -> dice.oneOf(home.culture.surnames()) + dice.oneOf(home.culture.givenNames()))
                .toList();
        for (int i = 0; i < outsideWages.length; i++) {
            outsideWages[i] = Math.round(dice.logNormal(6_400, 0.35)) * 100;
        }
        this.paysAt = Hours.BATCH.at(dice);
        this.rent = Math.round(home.plan.income() * dice.spread(0.02, 0.05)) * 100;
    }

    @Override
    public void day(int day, Agenda agenda) {
        LocalDate date = home.almanac.date(day);
        double busy = home.almanac.isWorking(day) ? 1 : 0.12;
        double turnover = home.plan.income() * season(date);
        for (int i = dice.times(CLIENTS_A_DAY * busy); i > 0; i--) {
            double each = turnover / (CLIENTS_A_DAY * WORKING_DAYS);
            agenda.at(Hours.OFFICE.at(dice), this::client, cents(dice.logNormal(each * 0.8, 0.7)));
        }
        for (int i = dice.times(SUPPLIERS_A_DAY * busy); i > 0; i--) {
            double each = turnover * SUPPLIES / (SUPPLIERS_A_DAY * WORKING_DAYS);
            agenda.at(Hours.OFFICE.at(dice), this::supplier, cents(dice.logNormal(each * 0.8, 0.65)));
        }
        for (int i = dice.times(1.1 * busy); i > 0; i--) {
            agenda.at(Hours.OFFICE.at(dice), this::expense, cents(dice.logNormal(260, 0.9)));
        }
        if (home.almanac.isPayday(day, home.plan.payday())) {
            agenda.at(paysAt, this::payWages, day);
        }
        switch (date.getDayOfMonth()) {
            case 3 -> agenda.at(Hours.OFFICE.at(dice), this::payRent, rent);
            case 7 -> agenda.at(Hours.OFFICE.at(dice), this::utilities, cents(dice.logNormal(900, 0.4)));
            case 14 -> agenda.at(Hours.OFFICE.at(dice), this::tax, cents(turnover * TAXES * dice.spread(0.8, 1.2)));
            case 16 -> agenda.at(Hours.OFFICE.at(dice), this::tax, cents(home.plan.income() * WAGES * 0.3));
            case 24 -> {
                if (date.getMonthValue() % 3 == 0) {
                    agenda.at(Hours.OFFICE.at(dice), this::dividend, 0);
                }
            }
            default -> {
                // An ordinary day.
            }
        }
    }

    private static double season(LocalDate date) {
        return switch (date.getMonthValue()) {
            case 2 -> 0.7;
            case 11, 12 -> 1.15;
            default -> 1;
        };
    }

    private static long cents(double yuan) {
        return Math.max(1_00, Math.round(yuan * 100));
    }

    private void client(Instant at, long amount) {
        move(at, "client_payment", amount, "client", CounterpartKind.OTHER_BANKS);
    }

    private void supplier(Instant at, long amount) {
        if (home.affords(amount)) {
            move(at, "supplier_payment", -amount, "supplier", CounterpartKind.OTHER_BANKS);
        }
    }

    private void expense(Instant at, long amount) {
        if (home.affords(amount)) {
            Spend spend = dice.chance(0.7) ? Spend.SUPPLIES : dice.chance(0.5) ? Spend.DINING : Spend.TRAVEL;
            home.books.move(at, spend.slug(), home.current, -amount, shopping.favourite(spend));
        }
    }

    private void payRent(Instant at, long amount) {
        if (home.affords(amount)) {
            move(at, "rent", -amount, "rent", CounterpartKind.OTHER_BANKS);
        }
    }

    private void utilities(Instant at, long amount) {
        if (home.affords(amount)) {
            home.books.move(at, Spend.UTILITIES.slug(), home.current, -amount, shopping.favourite(Spend.UTILITIES));
        }
    }

    private void tax(Instant at, long amount) {
        home.need(at, amount);
        move(at.plusMillis(1), "tax", -amount, "tax", CounterpartKind.STATE);
    }

    /** Wages are paid whatever else is: the owner puts in what is lacking. */
    private void payWages(Instant at, long day) {
        long[] inside = new long[employees.size()];
        long sum = 0;
        for (int i = 0; i < inside.length; i++) {
            Plan employee = employees.get(i);
            boolean joined = employee.row()
                    .joinedAt()
                    .isBefore(home.almanac.at((int) day, 0).minusSeconds(86_400));
            inside[i] = joined ? Earning.paidByFirm(employee, home, (int) day) : 0;
            sum += inside[i];
        }
        for (long wage : outsideWages) {
            sum += wage;
        }
        long fee = home.around.terms().payrollElsewhere() * outsideWages.length;
        sum += fee;
        home.need(at, sum);
        int milli = 1;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] > 0) {
                home.books.send(
                        at.plusMillis(milli++),
                        "salary",
                        home.current,
                        inside[i],
                        employees.get(i),
                        CounterpartKind.EMPLOYERS);
            }
        }
        for (int i = 0; i < outsideWages.length; i++) {
            home.books.move(
                    at.plusMillis(milli++),
                    "salary",
                    home.current,
                    -outsideWages[i],
                    Other.of(CounterpartKind.OTHER_BANKS, outsideNames.get(i)));
        }
        move(at.plusMillis(milli), "fee", -fee, "payroll_fee", CounterpartKind.FEES);
    }

    private void dividend(Instant at, long ignored) {
        long spare = home.current.balance() - Math.round(home.plan.income() * 0.8) * 100;
        long amount = Math.min(spare, Math.round(home.plan.income() * 0.25) * 100) / 1_000_00 * 1_000_00;
        if (amount <= 0) {
            return;
        }
        boolean within = owner.isPresent() && owner.get().row().joinedAt().isBefore(at.minusSeconds(2 * 86_400));
        if (within) {
            home.books.send(at, "dividend", home.current, amount, owner.orElseThrow(), CounterpartKind.OTHER_BANKS);
        } else {
            move(at, "dividend", -amount, "profit", CounterpartKind.OTHER_BANKS);
        }
    }

    private void move(Instant at, String category, long amount, String described, CounterpartKind kind) {
        home.books.move(at, category, home.current, amount, Other.of(kind, home.culture.described(described)));
    }
}
