package zhiyin.demo.internal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.OpeningBooks.CounterpartKind;
import zhiyin.banking.core.OpeningBooks.OpeningEntry;
import zhiyin.demo.internal.Wallet.Movement;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.DemoWorld.Culture;
import zhiyin.demo.internal.world.PayeeRole;

/**
 * Lives a person's year day by day: salary, rent, bills, food, travel, friends, festivals. Amounts are fen. No account
 * goes below what it may, because what cannot be afforded is not bought.
 */
final class YearOfLife {

    private static final int DAYS = 365;
    private static final long OPENING = 32_000_00;
    private static final long KEEP_AT_LEAST = 22_000_00;
    private static final long SWEEP_ABOVE = 42_000_00;
    private static final long SWEEP_TO = 34_000_00;
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<DayOfWeek> NIGHTS_OUT = EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    private static final int SPRING_FESTIVAL_DAYS = 6;

    private final DemoPerson person;
    private final Culture culture;
    private final List<LocalDate> springFestivals;
    private final ZoneId zone;
    private final Dice dice;
    private final Wallet wallet;

    YearOfLife(DemoPerson person, DemoWorld world, ZoneId zone, Dice dice) {
        this.person = person;
        this.culture = world.of(person.language());
        this.springFestivals = world.springFestivals();
        this.zone = zone;
        this.dice = dice;
        this.wallet = new Wallet(person, dice);
    }

    /** The year that ends on the eve of {@code today}. */
    List<OpeningEntry> until(LocalDate today) {
        LocalDate first = today.minusDays(DAYS);
        Instant opening = first.atStartOfDay(zone).toInstant();
        wallet.move(
                new Movement(opening, "opening", AccountKind.CURRENT, OPENING, described("opening")),
                CounterpartKind.OPENING);
        wallet.move(
                new Movement(
                        opening,
                        "opening",
                        AccountKind.SAVINGS,
                        dice.between(20_000_00, 90_000_00),
                        described("opening")),
                CounterpartKind.OPENING);
        first.datesUntil(today).forEach(this::live);
        return wallet.entries();
    }

    private void live(LocalDate day) {
        earn(day);
        payBills(day);
        payPeople(day);
        if (!WEEKEND.contains(day.getDayOfWeek()) && dice.chance(0.6)) {
            buy(day, "transport", 3_00, 9_00);
        }
        if (dice.chance(WEEKEND.contains(day.getDayOfWeek()) ? 0.6 : 0.35)) {
            buy(day, "dining", 18_00, WEEKEND.contains(day.getDayOfWeek()) ? 260_00 : 60_00);
        }
        if (dice.chance(0.35)) {
            buy(day, "groceries", 22_00, 220_00);
        }
        if (NIGHTS_OUT.contains(day.getDayOfWeek()) && dice.chance(0.25)) {
            buy(day, "nightlife", 60_00, 420_00);
        }
        shopAndTravel(day);
        List<Beneficiary> friends = person.paidAs(PayeeRole.FRIEND);
        if (!friends.isEmpty() && dice.chance(0.28)) {
            pay(day, dice.oneOf(friends), dice.between(15, 320) * 1_00);
        }
    }

    private void earn(LocalDate day) {
        if (day.getDayOfMonth() == 10) {
            long overtime = dice.between(0, 30) * 10_00;
            wallet.move(
                    new Movement(
                            at(day, 9), "salary", AccountKind.CURRENT, person.salary() + overtime, person.employer()),
                    CounterpartKind.EMPLOYERS);
        }
        boolean quarterEnds = day.getMonthValue() % 3 == 0 && day.getDayOfMonth() == 21;
        if (quarterEnds) {
            // A simulated rate: 0.05 % of the balance a quarter.
            long interest = wallet.balance(AccountKind.SAVINGS) / 2_000;
            wallet.move(
                    new Movement(at(day, 1), "interest", AccountKind.SAVINGS, interest, described("interest")),
                    CounterpartKind.INTEREST);
        }
    }

    private void payBills(LocalDate day) {
        switch (day.getDayOfMonth()) {
            case 5 -> {
                buy(day, "utilities", 60_00, 260_00);
                buy(day, "utilities", 30_00, 120_00);
            }
            case 12 -> sweep(day);
            case 20 -> repayCard(day);
            default -> {
                // An ordinary day: no bill falls due.
            }
        }
    }

    private void payPeople(LocalDate day) {
        if (day.getDayOfMonth() == 1 && day.getMonthValue() % 3 == 1) {
            long quarter = person.salary() / 5 / 100_00 * 100_00 * 3;
            person.paidAs(PayeeRole.LANDLORD).forEach(landlord -> pay(day, landlord, quarter));
        }
        if (day.getDayOfMonth() == 15) {
            person.paidAs(PayeeRole.FAMILY).forEach(relative -> pay(day, relative, dice.between(3, 9) * 100_00));
        }
        if (isFestival(day)) {
            person.paidAs(PayeeRole.FAMILY).forEach(relative -> pay(day, relative, 1_000_00));
        }
    }

    private boolean isFestival(LocalDate day) {
        return switch (person.language()) {
            case ZH -> springFestivals.contains(day.plusDays(1));
            case EN -> day.getMonth() == Month.DECEMBER && day.getDayOfMonth() == 24;
        };
    }

    private void shopAndTravel(LocalDate day) {
        boolean sale = (day.getMonth() == Month.NOVEMBER && day.getDayOfMonth() == 11)
                || (day.getMonth() == Month.JUNE && day.getDayOfMonth() == 18);
        if (sale || dice.chance(0.08)) {
            buy(day, "shopping", 60_00, sale ? 2_600_00 : 700_00);
        }
        boolean holiday = day.getMonth() == Month.AUGUST
                || (day.getMonth() == Month.OCTOBER && day.getDayOfMonth() <= 7)
                || springFestivals.stream()
                        .anyMatch(festival -> Math.abs(ChronoUnit.DAYS.between(festival, day)) <= SPRING_FESTIVAL_DAYS);
        if (holiday && dice.chance(0.15)) {
            buy(day, "travel", 80_00, 1_200_00);
        }
    }

    /** With the credit card where the person has one and the purchase is not small. */
    private void buy(LocalDate day, String category, long from, long to) {
        long amount = dice.between(from, to);
        boolean onCard = amount > 100_00
                && !category.equals("utilities")
                && person.account(AccountKind.CREDIT_CARD)
                        .filter(card -> wallet.balance(AccountKind.CREDIT_CARD) - amount
                                >= -card.creditLimit().minorUnits())
                        .isPresent();
        AccountKind kind = onCard ? AccountKind.CREDIT_CARD : AccountKind.CURRENT;
        if (onCard || affords(amount)) {
            String merchant = dice.oneOf(culture.merchants().getOrDefault(category, List.of(category)));
            wallet.move(
                    new Movement(at(day, hour(category)), category, kind, -amount, merchant),
                    CounterpartKind.MERCHANTS);
        }
    }

    private void pay(LocalDate day, Beneficiary payee, long amount) {
        if (affords(amount)) {
            wallet.pay(at(day, hour("transfer")), payee, amount);
        }
    }

    private void sweep(LocalDate day) {
        long surplus = wallet.balance(AccountKind.CURRENT) - SWEEP_TO;
        if (wallet.balance(AccountKind.CURRENT) > SWEEP_ABOVE) {
            long amount = surplus / 100_00 * 100_00;
            wallet.shift(
                    new Movement(at(day, 20), "savings", AccountKind.CURRENT, -amount, described("savings")),
                    AccountKind.SAVINGS,
                    described("checking"));
        }
    }

    private void repayCard(LocalDate day) {
        long owed = -wallet.balance(AccountKind.CREDIT_CARD);
        if (owed > 0 && affords(owed)) {
            wallet.shift(
                    new Movement(at(day, 20), "card_repayment", AccountKind.CURRENT, -owed, described("card")),
                    AccountKind.CREDIT_CARD,
                    described("card"));
        }
    }

    /** People of the demonstration keep a reserve, so that every one of them can try a transfer. */
    private boolean affords(long amount) {
        return wallet.balance(AccountKind.CURRENT) - amount >= KEEP_AT_LEAST;
    }

    private long hour(String category) {
        return switch (category) {
            case "transport" -> 8;
            case "nightlife" -> 21;
            case "dining" -> 18;
            default -> dice.between(9, 19);
        };
    }

    /** Within the hour of the day, never later than 23:00. */
    private Instant at(LocalDate day, long hour) {
        return day.atStartOfDay(zone)
                .plusHours(hour)
                .plusSeconds(dice.between(0, 3_599))
                .toInstant();
    }

    private String described(String movement) {
        return culture.internal().getOrDefault(movement, movement);
    }
}
