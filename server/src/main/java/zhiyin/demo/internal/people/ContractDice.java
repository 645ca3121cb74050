package zhiyin.demo.internal.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.feed.FeedRow.ProductKind;
import zhiyin.banking.feed.FeedRow.RepaymentMethod;
import zhiyin.demo.internal.people.Contracts.Borrowed;
import zhiyin.demo.internal.people.Contracts.Credit;
import zhiyin.demo.internal.people.Contracts.Foreign;
import zhiyin.demo.internal.people.Contracts.Repays;
import zhiyin.demo.internal.people.Contracts.TimeDeposit;
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.reference.Catalogue;
import zhiyin.demo.internal.reference.Catalogue.Offer;
import zhiyin.demo.internal.world.Almanac;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.LivingCosts.Persona;
import zhiyin.demo.internal.world.LivingCosts.Way;

/** Throws what somebody holds, by their way of living and their income. Amounts come in thousands of yuan. */
final class ContractDice {

    private static final double THOUSAND = 1_000_00;

    private final Almanac almanac;
    private final Catalogue catalogue;
    private final BankTerms terms;

    ContractDice(Almanac almanac, Catalogue catalogue, BankTerms terms) {
        this.almanac = almanac;
        this.catalogue = catalogue;
        this.terms = terms;
    }

    Contracts thrown(Way way, Persona persona, double income, int age, Dice dice) {
        double means = Math.max(income, 1_200);
        long opening = Math.round(dice.logNormal(means * (way == Way.DORMANT ? 0.2 : 0.9), 0.8) * 100) + 1_00;
        Long savings = dice.chance(persona.savings()) ? round(dice.logNormal(means * 4, 1.0) * 100) : null;
        Credit credit = null;
        if (dice.chance(persona.creditCard()) && age >= 18) {
            BankTerms.Card told = terms.card();
            long most = way == Way.STUDENT ? told.studentMost() : told.limitMost();
            long least = Math.min(told.limitLeast(), most);
            long limit = Math.clamp(round(means * dice.spread(1.5, 4) * 100), least, most);
            credit = new Credit(limit, dice.oneOf(told.statementDays()), repays(dice));
        }
        List<TimeDeposit> deposits = new ArrayList<>();
        if (dice.chance(persona.deposit())) {
            int count = dice.chance(0.3) ? 2 : 1;
            for (int i = 0; i < count; i++) {
                deposits.add(deposit(means, dice));
            }
        }
        List<Borrowed> loans = new ArrayList<>();
        mortgage(persona, means, age, dice, loans);
        others(way, persona, means, age, dice, loans);
        boolean invests = dice.chance(persona.invests());
        List<Foreign> currencies = new ArrayList<>();
        if (dice.chance(persona.foreign())) {
            boolean dollar = dice.chance(0.65);
            currencies.add(new Foreign(dollar ? "USD" : "EUR", dice.within(200, 4_000) * 100L));
            if (dice.chance(0.2)) {
                currencies.add(new Foreign(dollar ? "EUR" : "USD", dice.within(200, 2_000) * 100L));
            }
        }
        long rent = dice.chance(persona.rents()) ? rent(means, dice) : 0;
        long floor = Math.round(persona.cushion() * dice.spread(0.2, 1.5)) * 100;
        return new Contracts(opening, savings, credit, deposits, loans, invests, currencies, rent, floor);
    }

    Contracts told(Story story) {
        Story.CreditCard card = story.credit();
        LocalDate today = almanac.today();
        List<TimeDeposit> deposits = Story.or(story.deposits()).stream()
                .map(one -> new TimeDeposit(
                        one.product(),
                        fen(one.amount()),
                        today.plusDays(one.maturesIn())
                                .minusMonths(catalogue.product(one.product()).term()),
                        one.renews()))
                .toList();
        List<Borrowed> loans = Story.or(story.loans()).stream()
                .map(one -> new Borrowed(
                        one.product(),
                        fen(one.amount()),
                        byLastDay(today.minusMonths(one.monthsAgo())),
                        one.months(),
                        one.method()))
                .toList();
        List<Foreign> currencies = Story.or(story.currencies()).stream()
                .map(one -> new Foreign(one.currency(), fen(one.opening())))
                .toList();
        return new Contracts(
                fen(orElse(story.opening(), story.income())),
                story.savings() == null ? null : fen(story.savings()),
                card == null ? null : new Credit(fen(card.limit()), card.closesOn(), card.repays()),
                deposits,
                loans,
                false,
                currencies,
                fen(orElse(story.rent(), 0)),
                fen(orElse(story.floor(), 300)));
    }

    /** From the investor's questionnaire, which a third answered; the older, the more careful. */
    static @Nullable String riskProfile(int age, Dice dice) {
        boolean answered = dice.chance(0.35);
        String profile = anyRiskProfile(age, dice);
        return answered ? profile : null;
    }

    /** Of somebody who answered. */
    static String anyRiskProfile(int age, Dice dice) {
        return "C" + Math.clamp(Math.round(3.8 - age / 30.0 + dice.spread(-1.6, 1.6)), 1, 5);
    }

    private static Repays repays(Dice dice) {
        double chance = dice.share();
        if (chance < 0.58) {
            return Repays.IN_FULL;
        } else if (chance < 0.84) {
            return Repays.IN_PART;
        }
        return chance < 0.96 ? Repays.THE_MINIMUM : Repays.LATE;
    }

    private TimeDeposit deposit(double means, Dice dice) {
        Offer offer = dice.oneOf(catalogue.products(ProductKind.DEPOSIT, "CNY"));
        long principal = round(dice.logNormal(means * 6, 0.7) * 100);
        int term = offer.term();
        // Somewhere within its term on the first day, or begun in the history.
        LocalDate startedOn = almanac.first().plusDays(dice.within(-term * 30 + 1, almanac.days() - 3));
        return new TimeDeposit(offer.code(), principal, startedOn, dice.chance(0.5));
    }

    /** A quarter's rent may be sent at once. */
    private long rent(double means, Dice dice) {
        long rent = Math.round(means * dice.spread(0.15, 0.3)) / 50 * 50 * 100;
        return Math.min(rent, terms.transfers().single() / 3);
    }

    private void mortgage(Persona persona, double means, int age, Dice dice, List<Borrowed> loans) {
        boolean has = dice.chance(persona.mortgage());
        int wanted = dice.oneOf(List.of(120, 180, 240, 240, 300));
        int ago = dice.within(2, Math.clamp((age - terms.loan().youngest()) * 12L, 3, Math.min(wanted - 24, 110)));
        // Who joined later also borrowed later, at the most today.
        int months = Math.min(wanted, (terms.loan().mortgageEndsAtAge() - age - 1) * 12);
        if (has && months > ago + 24) {
            // An instalment of a fifth to two fifths of the income.
            long principal = round(means * dice.spread(0.2, 0.38) * months * 0.72 * 100);
            LocalDate drawnOn = almanac.first().minusMonths(ago);
            RepaymentMethod method =
                    dice.chance(0.75) ? RepaymentMethod.EQUAL_INSTALMENTS : RepaymentMethod.EQUAL_PRINCIPAL;
            loans.add(new Borrowed("LN-HOME", principal, onAnyDay(drawnOn, dice), months, method));
        }
    }

    private void others(Way way, Persona persona, double means, int age, Dice dice, List<Borrowed> loans) {
        BankTerms.Loan told = terms.loan();
        boolean mayBorrow = age >= told.youngest() + 3 && age <= told.oldest();
        if (dice.chance(persona.carLoan()) && mayBorrow) {
            long principal = round(means * dice.spread(5, 9) * 100);
            boolean green = dice.chance(0.4);
            loans.add(new Borrowed(
                    green ? "LN-GREEN" : "LN-CAR",
                    Math.clamp(principal, told.carLeast(), green ? told.personalMost() : told.carMost()),
                    drawnOn(36, dice),
                    36,
                    RepaymentMethod.EQUAL_INSTALMENTS));
        }
        if (dice.chance(persona.consumerLoan()) && mayBorrow) {
            long principal = round(means * dice.spread(1, 4) * 100);
            int months = dice.oneOf(List.of(12, 12, 24, 36));
            loans.add(new Borrowed(
                    "LN-CONSUMER",
                    Math.min(principal, told.personalMost()),
                    drawnOn(months, dice),
                    months,
                    RepaymentMethod.EQUAL_INSTALMENTS));
        }
        if ((way == Way.BUSINESS || way == Way.SHOP) && dice.chance(0.25)) {
            long principal = round(means * dice.spread(1, 3) * 100);
            loans.add(new Borrowed(
                    "LN-BUSINESS",
                    Math.min(principal, told.businessMost()),
                    drawnOn(12, dice),
                    12,
                    RepaymentMethod.INTEREST_FIRST));
        }
    }

    /** As many loans end in the history as begin in it. */
    private LocalDate drawnOn(int months, Dice dice) {
        return onAnyDay(almanac.first().plusDays(dice.within(-months * 30, almanac.days() - 4)), dice);
    }

    /** Every day of a month has a next month's, up to the 28th. */
    private static LocalDate onAnyDay(LocalDate month, Dice dice) {
        return month.withDayOfMonth(dice.within(1, 28));
    }

    private LocalDate byLastDay(LocalDate day) {
        return day.withDayOfMonth(Math.min(day.getDayOfMonth(), terms.loan().lastDay()));
    }

    private static long round(double fen) {
        return Math.max(1, Math.round(fen / THOUSAND)) * (long) THOUSAND;
    }

    static long fen(double yuan) {
        return Math.round(yuan * 100);
    }

    private static double orElse(@Nullable Double value, double otherwise) {
        return value == null ? otherwise : value;
    }
}
