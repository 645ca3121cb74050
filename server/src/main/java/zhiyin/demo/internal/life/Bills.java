package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.LivingCosts.Way;
import zhiyin.demo.internal.world.PayeeRole;
import zhiyin.demo.internal.world.Spend;

/** Rent, power, gas, water, telephone, tuition and insurance. */
final class Bills implements Routine {

    private static final int NORTHERN_HEATING = 2;

    private final Household home;
    private final Shopping shopping;
    private final Dice dice;
    private final int utilitiesOn;
    private final int parity;
    private final int telecomOn;
    private final double utilities;
    private final long telecom;
    private final boolean paysBills;
    private final boolean quarterlyRent;
    private final int rentOn;
    private final int insuranceDay;
    private final long tuition;

    Bills(Household home, Shopping shopping) {
        this.home = home;
        this.shopping = shopping;
        this.dice = home.dice;
        this.utilitiesOn = dice.within(3, 26);
        this.parity = dice.within(0, 1);
        this.telecomOn = dice.within(1, 28);
        this.utilities = dice.logNormal(150, 0.35);
        this.telecom = dice.within(2, 16) * 10L * 100 - 1_00;
        boolean active = home.plan.way() != Way.DORMANT && home.plan.way() != Way.BUSINESS;
        this.paysBills = active && home.plan.way() != Way.STUDENT && dice.chance(0.55);
        this.quarterlyRent = home.plan.story().isPresent() || dice.chance(0.4);
        this.rentOn = quarterlyRent ? 1 : dice.within(1, 8);
        this.insuranceDay = active && dice.chance(0.25) ? dice.within(1, 365) : -1;
        this.tuition = home.plan.way() == Way.STUDENT ? dice.within(24, 60) * 100_00L : 0;
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (home.presence(day) < 0.5 || home.abroad(day).isPresent()) {
            return;
        }
        LocalDate date = home.almanac.date(day);
        int dom = date.getDayOfMonth();
        int month = date.getMonthValue();
        if (paysBills && dom == utilitiesOn && month % 2 == parity) {
            agenda.at(Hours.DAY.at(dice), this::payUtilities, Math.round(utilities * 2 * season(month) * 100));
        }
        if (paysBills && dom == telecomOn) {
            agenda.at(Hours.DAY.at(dice), this::payTelecom, telecom);
        }
        if (home.plan.contracts().rent() > 0 && dom == rentOn && (!quarterlyRent || month % 3 == 1)) {
            agenda.at(
                    Hours.EVENING.at(dice), this::payRent, home.plan.contracts().rent() * (quarterlyRent ? 3 : 1));
        }
        if (insuranceDay > 0 && date.getDayOfYear() == insuranceDay) {
            long premium = Math.round(dice.logNormal(home.plan.income() * 0.2 + 300, 0.4)) * 100;
            agenda.at(Hours.OFFICE.at(dice), this::payInsurance, premium);
        }
        if (tuition > 0 && dom == 3 && (month == 9 || month == 3)) {
            agenda.at(Hours.OFFICE.at(dice), this::payTuition, month == 9 ? tuition : tuition / 4);
        }
    }

    /** Heating in winter, more of it in the north; cooling in summer. */
    private double season(int month) {
        boolean north =
                home.around.catalogue().cities().get(home.plan.city()).en().matches("Beijing|Xi'an|Harbin");
        return switch (month) {
            case 12, 1, 2, 3 -> north ? NORTHERN_HEATING : 1.35;
            case 7, 8, 9 -> 1.6;
            default -> 1;
        };
    }

    private void payUtilities(Instant at, long amount) {
        pay(at, Spend.UTILITIES, amount * dice.within(85, 115) / 100);
    }

    private void payTelecom(Instant at, long amount) {
        pay(at, Spend.TELECOM, amount);
    }

    private void payInsurance(Instant at, long amount) {
        pay(at, Spend.INSURANCE, amount);
    }

    private void pay(Instant at, Spend spend, long amount) {
        if (home.affords(amount)) {
            home.books.move(at, spend.slug(), home.current, -amount, shopping.favourite(spend));
        }
    }

    private void payRent(Instant at, long amount) {
        for (FeedRow.Payee landlord : home.plan.paidAs(PayeeRole.LANDLORD)) {
            if (home.affords(amount) && !at.isBefore(landlord.savedAt())) {
                home.books.move(at, "transfer", home.current, -amount, Other.payee(landlord));
            }
        }
    }

    /** The family sends it when it is due. */
    private void payTuition(Instant at, long amount) {
        home.need(at, amount);
        home.books.move(at.plusMillis(1), "tuition", home.current, -amount, shopping.favourite(Spend.TUITION));
    }
}
