package zhiyin.demo.internal.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.Hours;
import zhiyin.demo.internal.world.LivingCosts.Way;
import zhiyin.demo.internal.world.PayeeRole;
import zhiyin.values.Language;

/** Money between people: friends, family, red packets, cash, weddings. Transfers are round. */
final class Friends implements Routine {

    private final Household home;
    private final Dice dice;
    private final List<FeedRow.Payee> friends;
    private final List<FeedRow.Payee> family;
    private final double daily;
    private final boolean supports;
    private final int supportOn;
    private final double cashDaily;
    private final double gifts;

    Friends(Household home) {
        this.home = home;
        this.dice = home.dice;
        this.friends = home.plan.paidAs(PayeeRole.FRIEND);
        this.family = home.plan.paidAs(PayeeRole.FAMILY);
        boolean told = home.plan.story().isPresent();
        this.daily = told ? 0.34 : home.plan.persona().friends() * dice.logNormal(0.9, 0.5) / 30;
        this.supports = home.plan.way() != Way.STUDENT && (told || dice.chance(0.35));
        this.supportOn = told ? 15 : dice.within(10, 26);
        this.cashDaily = home.plan.way() == Way.PENSIONER ? 0.035 : 0.012;
        this.gifts = home.plan.row().language() == Language.ZH ? 0.005 : 0;
    }

    @Override
    public void day(int day, Agenda agenda) {
        if (home.plan.way() == Way.DORMANT) {
            return;
        }
        double presence = home.presence(day);
        LocalDate date = home.almanac.date(day);
        if (!friends.isEmpty() && dice.chance(daily * presence)) {
            agenda.at(Hours.EVENING.at(dice), this::payFriend, roundish(dice.logNormal(95, 0.9)));
        }
        if (dice.chance(daily * presence * 0.6)) {
            agenda.at(Hours.EVENING.at(dice), this::paidByFriend, roundish(dice.logNormal(90, 0.9)));
        }
        if (supports && date.getDayOfMonth() == supportOn && presence > 0.5) {
            agenda.at(Hours.EVENING.at(dice), this::payFamily, dice.within(3, 9) * 100_00L);
        }
        if (dice.chance(cashDaily * presence) && home.abroad(day).isEmpty()) {
            agenda.at(Hours.DAY.at(dice), this::takeCash, dice.oneOf(List.of(1, 2, 3, 5, 5, 10, 10, 20)) * 100_00L);
        }
        if (isFestive(day, date)) {
            festive(agenda);
        }
        if (dice.chance(gifts * presence * season(day, date))) {
            agenda.at(Hours.EVENING.at(dice), dice.chance(0.5) ? this::giveRedPacket : this::giftReceived, redPacket());
        }
        if (day == home.plan.course().marries()) {
            wedding(agenda);
        } else if (home.plan.course().marries() != Course.NEVER
                && day > home.plan.course().marries()
                && day < home.plan.course().marries() + 4) {
            for (int i = dice.within(2, 9); i > 0; i--) {
                agenda.at(Hours.EVENING.at(dice), this::giftReceived, dice.oneOf(List.of(2, 5, 6, 8, 10)) * 100_00L);
            }
        }
    }

    /** Birthdays all year, the 20th of May, and until the Lantern Festival. */
    private double season(int day, LocalDate date) {
        int festival = home.almanac.sinceFestival(day);
        if (festival >= 0 && festival <= 14) {
            return 12;
        }
        return date.getMonthValue() == 5 && date.getDayOfMonth() == 20 ? 20 : 1;
    }

    private long redPacket() {
        return dice.oneOf(List.of(66, 88, 100, 188, 200, 520)) * 100L;
    }

    private boolean isFestive(int day, LocalDate date) {
        if (home.presence(day) < 0.5) {
            return false;
        }
        return home.plan.row().language() == Language.ZH
                ? home.almanac.sinceFestival(day) == -1
                : date.getMonthValue() == 12 && date.getDayOfMonth() == 24;
    }

    private void festive(Agenda agenda) {
        if (home.plan.way() == Way.STUDENT) {
            agenda.at(Hours.EVENING.at(dice), this::giftReceived, dice.within(2, 12) * 100_00L);
            return;
        }
        agenda.at(Hours.EVENING.at(dice), this::giveFamily, dice.oneOf(List.of(600, 800, 1_000, 1_000, 2_000)) * 100L);
        for (int i = dice.times(1.4); i > 0; i--) {
            agenda.at(Hours.EVENING.at(dice), this::giveRedPacket, redPacket());
        }
        if (dice.chance(0.5)) {
            agenda.at(Hours.EVENING.at(dice), this::giftReceived, dice.oneOf(List.of(66, 88, 200, 500)) * 100L);
        }
    }

    private void wedding(Agenda agenda) {
        long cost = Math.round(home.plan.income() * dice.spread(1.5, 4)) * 100;
        agenda.at(Hours.OFFICE.at(dice), this::payWedding, cost);
    }

    private void payWedding(Instant at, long amount) {
        home.need(at, amount + home.plan.contracts().floor());
        home.books.move(
                at.plusMillis(1),
                "celebration",
                home.current,
                -amount,
                Other.of(CounterpartKind.MERCHANTS, home.culture.described("wedding")));
    }

    private void payFriend(Instant at, long amount) {
        pay(at, dice.oneOf(friends), amount);
    }

    private void payFamily(Instant at, long amount) {
        family.forEach(relative -> pay(at, relative, amount));
    }

    private void giveFamily(Instant at, long amount) {
        family.forEach(relative -> pay(at, relative, amount));
    }

    private void pay(Instant at, FeedRow.Payee payee, long amount) {
        if (home.affords(amount) && !at.isBefore(payee.savedAt()) && !home.isGone(payee, at)) {
            home.books.move(at, "transfer", home.current, -amount, Other.payee(payee));
        }
    }

    private void giveRedPacket(Instant at, long amount) {
        if (home.affords(amount)) {
            home.books.move(at, "red_packet", home.current, -amount, stranger("gift"));
        }
    }

    private void giftReceived(Instant at, long amount) {
        home.books.move(at, "red_packet", home.current, amount, stranger("gift"));
    }

    private void paidByFriend(Instant at, long amount) {
        home.books.move(at, "transfer", home.current, amount, stranger("friends"));
    }

    private void takeCash(Instant at, long amount) {
        if (home.affords(amount)) {
            home.books.move(
                    at, "cash", home.current, -amount, Other.of(CounterpartKind.CASH, home.culture.described("cash")));
        }
    }

    private Other stranger(String what) {
        return Other.of(CounterpartKind.OTHER_BANKS, home.culture.described(what));
    }

    /** Whole yuan below fifty, then fives, tens and hundreds. */
    static long roundish(double yuan) {
        long step = yuan < 50 ? 1 : yuan < 200 ? 5 : yuan < 1_000 ? 10 : 100;
        return Math.max(1, Math.round(yuan / step)) * step * 100;
    }
}
