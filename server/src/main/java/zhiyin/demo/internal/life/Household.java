package zhiyin.demo.internal.life;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.CounterpartKind;
import zhiyin.banking.feed.FeedRow;
import zhiyin.banking.feed.FeedRow.CardStatus;
import zhiyin.demo.internal.people.Contracts;
import zhiyin.demo.internal.people.Course;
import zhiyin.demo.internal.people.Numbers;
import zhiyin.demo.internal.people.Plan;
import zhiyin.demo.internal.people.Story;
import zhiyin.demo.internal.reference.BankTerms;
import zhiyin.demo.internal.world.Almanac;
import zhiyin.demo.internal.world.DemoWorld.Culture;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.LivingCosts.Way;

/** A customer with their everyday accounts, while they live. */
final class Household {

    private static final int CARD_YEARS = 5;
    private static final int FADES = 75;
    private static final int DISTRESS = 330;

    final Plan plan;
    final Surroundings around;
    final Almanac almanac;
    final Dice dice;
    final Books books;
    final Rows rows = new Rows();
    final Culture culture;
    final Book current;
    final @Nullable Book savings;
    final @Nullable Book credit;
    /** Dollars' worth of other currencies by year; one quota for all accounts. */
    final Map<Integer, Long> sold = new HashMap<>();

    final Map<Integer, Long> bought = new HashMap<>();
    private int accounts;
    private int cards;

    Household(Plan plan, Surroundings around, Dice dice) {
        this.plan = plan;
        this.around = around;
        this.almanac = around.almanac();
        this.dice = dice;
        this.books = new Books(plan, dice);
        this.culture = around.world().of(plan.row().language());
        this.current = new Book(plan.current());
        rows.accounts.add(plan.current());
        Contracts held = plan.contracts();
        this.savings = held.savings() == null
                ? null
                : open(AccountKind.SAVINGS, "CNY", 0, plan.row().joinedAt());
        Contracts.Credit card = held.credit();
        this.credit = card == null
                ? null
                : open(AccountKind.CREDIT_CARD, "CNY", card.limit(), plan.row().joinedAt());
        plan.payees().forEach(payee -> rows.payees.add(payee.row()));
        Story story = plan.story().orElse(null);
        CardStatus debitStatus = story == null ? null : story.debitCard();
        issue(current, debitStatus);
        if (credit != null) {
            Story.CreditCard told = story == null ? null : story.credit();
            issue(credit, told == null ? null : told.status());
        }
    }

    /** The first day they live with this bank: the day after they joined, where they joined within the history. */
    int start() {
        return isOld() ? 0 : almanac.day(LocalDate.ofInstant(plan.row().joinedAt(), almanac.zone())) + 1;
    }

    /** Whether they were customers before the history begins. */
    boolean isOld() {
        return plan.row().joinedAt().isBefore(almanac.start(almanac.first()));
    }

    /** Opens a further account; the row is kept. */
    Book open(AccountKind kind, String currency, long limit, Instant at) {
        accounts++;
        Instant opened = at.isBefore(plan.row().joinedAt()) ? plan.row().joinedAt() : at;
        FeedRow.Account row = new FeedRow.Account(
                dice.idAt(opened),
                plan.row().id(),
                kind,
                Numbers.account(kind, plan.number(), accounts % 10, dice),
                currency,
                limit,
                opened);
        rows.accounts.add(row);
        return new Book(row);
    }

    /** What the account held when the history began, or what was first put into it. */
    void brought(Book book, long amount) {
        if (amount != 0) {
            Other from = isOld()
                    ? Other.of(CounterpartKind.OPENING, culture.described("opening"))
                    : Other.of(CounterpartKind.OTHER_BANKS, culture.described("elsewhere"));
            books.move(almanac.at(start(), 0), isOld() ? "opening" : "transfer", book, amount, from);
        }
    }

    private void issue(Book book, @Nullable CardStatus told) {
        LocalDate joined = LocalDate.ofInstant(plan.row().joinedAt(), almanac.zone());
        LocalDate issued = joined;
        while (issued.plusYears(CARD_YEARS).isBefore(almanac.today())) {
            issued = issued.plusYears(CARD_YEARS);
        }
        boolean renewed = !issued.equals(joined);
        double chance = dice.share();
        CardStatus status = CardStatus.ACTIVE;
        if (plan.way() == Way.DORMANT && chance < 0.3) {
            status = renewed ? CardStatus.INACTIVE : CardStatus.ACTIVE;
        } else if (chance < 0.006) {
            status = CardStatus.FROZEN;
        }
        if (plan.story().isPresent()) {
            status = told == null ? CardStatus.ACTIVE : told;
        } else if (dice.chance(0.03)) {
            // One that was lost before, and the one that took its place.
            rows.cards.add(card(book, issued, CardStatus.LOST));
        }
        rows.cards.add(card(book, issued, status));
    }

    private FeedRow.Card card(Book book, LocalDate issued, CardStatus status) {
        LocalDate expires = issued.plusYears(CARD_YEARS);
        return new FeedRow.Card(
                dice.idAt(almanac.start(issued)),
                book.row().id(),
                around.numbers().card(plan.number(), cards++),
                issued,
                expires.withDayOfMonth(expires.lengthOfMonth()),
                status);
    }

    /** Whether it can be spent without touching what is to stay. */
    boolean affords(long amount) {
        return current.balance() - amount >= plan.contracts().floor();
    }

    /** Makes sure of money that must be there, from outside where need be. */
    void need(Instant at, long amount) {
        need(at, current, amount);
    }

    /** As {@link #need(Instant, long)}, on any account. */
    void need(Instant at, Book book, long amount) {
        long lacking = amount - book.balance() - book.row().creditLimitMinor();
        if (lacking > 0) {
            long rounded = (lacking / 1_000_00 + 1) * 1_000_00;
            books.move(
                    at,
                    "transfer",
                    book,
                    rounded,
                    Other.of(
                            CounterpartKind.OTHER_BANKS,
                            culture.described(plan.way() == Way.BUSINESS ? "capital" : "elsewhere")));
        }
    }

    /** The city abroad where they live on a day; they come home in August. */
    Optional<String> abroad(int day) {
        return almanac.date(day).getMonth() == Month.AUGUST
                ? Optional.empty()
                : plan.story().map(Story::livesIn);
    }

    /** Whether a payee died before that moment. */
    boolean isGone(FeedRow.Payee payee, Instant at) {
        Story.Loss loss = plan.story().map(Story::loss).orElse(null);
        return loss != null
                && payee.alias().equals(loss.payee())
                && !at.isBefore(almanac.start(almanac.today().minusDays(loss.daysAgo())));
    }

    /** How much of their usual life they still lead with this bank. */
    double presence(int day) {
        int leaves = plan.course().leaves();
        if (leaves == Course.NEVER || day < leaves) {
            return 1;
        }
        return Math.max(0.015, 1 - (day - leaves) / (double) FADES);
    }

    /** How much of the usual income there is. */
    double prosperity(int day) {
        int since = distressedSince(day);
        if (since >= 0) {
            return Math.max(0.22, 0.85 - since / 220.0);
        }
        int distressed = plan.course().distressed();
        return isAfter(day, distressed) ? Math.min(0.95, 0.22 + (day - distressed - DISTRESS) / 200.0) : 1;
    }

    /** For how many days the income has been falling or low; below zero where it is not, or is recovering. */
    int distressedSince(int day) {
        int distressed = plan.course().distressed();
        return isAfter(day, distressed) && day < distressed + DISTRESS ? day - distressed : -1;
    }

    /** The most that may be sent to another bank at once: less in the first days with this one. */
    long sendable(Instant at) {
        BankTerms.Transfers terms = around.terms().transfers();
        boolean isNew = at.isBefore(plan.row().joinedAt().plus(Duration.ofDays(terms.newDays())));
        return isNew ? terms.newDaily() : terms.single();
    }

    boolean isAfter(int day, int event) {
        return event != Course.NEVER && day >= event;
    }
}
