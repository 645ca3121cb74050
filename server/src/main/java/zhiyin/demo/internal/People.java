package zhiyin.demo.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import zhiyin.banking.core.AccountKind;
import zhiyin.banking.core.Beneficiary;
import zhiyin.banking.core.OpeningBooks.OpeningAccount;
import zhiyin.banking.core.OpeningBooks.OpeningCard;
import zhiyin.demo.internal.DemoPerson.DemoPayee;
import zhiyin.demo.internal.world.DemoNote;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.DemoWorld.Culture;
import zhiyin.demo.internal.world.DemoWorld.FeaturedPerson;
import zhiyin.demo.internal.world.PayeeRole;
import zhiyin.values.AccountNumber;
import zhiyin.values.CardNumber;
import zhiyin.values.CustomerId;
import zhiyin.values.Language;
import zhiyin.values.Money;
import zhiyin.values.PersonName;

/** Invents customers. Pure: the same world, seed and number of the customer make the same customer on any day. */
final class People {

    /** When the demonstration's accounts are said to have been opened; fixed, so that ids do not depend on the day. */
    static final Instant JOINED = Instant.parse("2024-01-02T01:00:00Z");

    /** Cards of this beginning are issued by nobody: 9 is left to national use (ISO/IEC 7812-1). */
    private static final String TEST_BIN = "99990000";

    private static final int CARD_DIGITS = 16;
    private static final LocalDate CARD_EXPIRY = LocalDate.of(2031, 12, 31);
    private static final int ENGLISH_EVERY = 6;

    private final DemoWorld world;
    private final long seed;

    People(DemoWorld world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    Dice dice(int number) {
        return new Dice(seed, number);
    }

    /** Customer {@code number}, counted from 1; the first ones are those whom guides count on. */
    DemoPerson person(int number, Dice dice) {
        if (number <= world.featured().size()) {
            return featured(number, world.featured().get(number - 1), dice);
        }
        Language language = number % ENGLISH_EVERY == 0 ? Language.EN : Language.ZH;
        Culture culture = world.of(language);
        String name = fullName(language, culture, dice);
        List<DemoPayee> payees = payees(language, culture, dice);
        DemoNote note = world.note()
                .filled(
                        name,
                        payees.stream()
                                .map(payee -> payee.beneficiary().alias())
                                .toList());
        return complete(new Sketch("customer%02d".formatted(number), name, language, note), payees, number, dice);
    }

    private record Sketch(String username, String name, Language language, DemoNote note) {}

    private DemoPerson featured(int number, FeaturedPerson person, Dice dice) {
        Language language = Language.ofTag(person.language()).orElseThrow();
        Culture culture = world.of(language);
        List<DemoPayee> payees = person.payees().stream()
                .map(payee -> payee(payee.alias(), payee.name(), payee.role(), culture, dice))
                .toList();
        return complete(new Sketch(person.username(), person.name(), language, person.note()), payees, number, dice);
    }

    private DemoPerson complete(Sketch sketch, List<DemoPayee> payees, int number, Dice dice) {
        // Whole hundreds, from 9,000 to 28,000 a month.
        long salary = dice.between(90, 280) * 100_00;
        return new DemoPerson(
                sketch.username(),
                new CustomerId(dice.idAt(JOINED)),
                new PersonName(sketch.name()),
                sketch.language(),
                sketch.note(),
                dice.oneOf(world.of(sketch.language()).employers()),
                salary,
                accounts(number, salary, dice),
                payees);
    }

    private static List<OpeningAccount> accounts(int number, long salary, Dice dice) {
        List<OpeningAccount> accounts = new ArrayList<>();
        Money none = Money.ofMinor("CNY", 0);
        accounts.add(account(AccountKind.CURRENT, number, none, Optional.of(card(dice)), dice));
        accounts.add(account(AccountKind.SAVINGS, number, none, Optional.empty(), dice));
        if (number % 3 == 1) {
            accounts.add(account(
                    AccountKind.CREDIT_CARD, number, Money.ofMinor("CNY", salary * 2), Optional.of(card(dice)), dice));
        }
        return accounts;
    }

    /** The number carries kind and customer, so that no two are alike. */
    private static OpeningAccount account(
            AccountKind kind, int number, Money creditLimit, Optional<OpeningCard> card, Dice dice) {
        String text = "88%d%07d%s".formatted(digit(kind), number, dice.digits(6));
        return new OpeningAccount(dice.idAt(JOINED), kind, new AccountNumber(text), creditLimit, card);
    }

    private static int digit(AccountKind kind) {
        return switch (kind) {
            case CURRENT -> 1;
            case SAVINGS -> 2;
            case CREDIT_CARD -> 3;
            case TIME_DEPOSIT -> 4;
            case LOAN -> 5;
        };
    }

    private static OpeningCard card(Dice dice) {
        String body = TEST_BIN + dice.digits(CARD_DIGITS - TEST_BIN.length() - 1);
        String number = IntStream.range(0, 10)
                .mapToObj(digit -> body + digit)
                .filter(CardNumber::hasValidCheckDigit)
                .findFirst()
                .orElseThrow();
        return new OpeningCard(dice.idAt(JOINED), new CardNumber(number), CARD_EXPIRY);
    }

    /** Three to six: one of the family, two friends, and sometimes a landlord, a namesake and somebody never paid. */
    private List<DemoPayee> payees(Language language, Culture culture, Dice dice) {
        Set<String> taken = new HashSet<>();
        List<DemoPayee> payees = new ArrayList<>();
        payees.add(payee(
                dice.oneOf(culture.family()), fullName(language, culture, dice), PayeeRole.FAMILY, culture, dice));
        if (dice.chance(0.4)) {
            for (String name : dice.oneOf(culture.similar())) {
                taken.add(name);
                payees.add(payee(name, name, PayeeRole.FRIEND, culture, dice));
            }
        } else {
            for (int i = 0; i < 2; i++) {
                String name = fresh(taken, () -> fullName(language, culture, dice));
                payees.add(payee(name, name, PayeeRole.FRIEND, culture, dice));
            }
        }
        if (dice.chance(0.6)) {
            String surname = dice.oneOf(culture.surnames());
            String name = surname + culture.givenNames().get(0);
            payees.add(
                    payee(dice.oneOf(culture.landlords()).formatted(surname), name, PayeeRole.LANDLORD, culture, dice));
        }
        if (dice.chance(0.4)) {
            String name = fresh(taken, () -> fullName(language, culture, dice));
            payees.add(payee(name, name, PayeeRole.FRIEND, culture, dice));
        }
        if (dice.chance(0.4)) {
            payees.add(payee(
                    dice.oneOf(culture.brokers()), fullName(language, culture, dice), PayeeRole.NEVER, culture, dice));
        }
        return payees;
    }

    private static String fresh(Set<String> taken, Supplier<String> names) {
        String name = names.get();
        while (!taken.add(name)) {
            name = names.get();
        }
        return name;
    }

    private static DemoPayee payee(String alias, String name, PayeeRole role, Culture culture, Dice dice) {
        Beneficiary beneficiary = new Beneficiary(
                dice.idAt(JOINED),
                new PersonName(name),
                alias,
                new AccountNumber("66" + dice.digits(14)),
                dice.oneOf(culture.banks()));
        return new DemoPayee(beneficiary, role);
    }

    private static String fullName(Language language, Culture culture, Dice dice) {
        String surname = dice.oneOf(culture.surnames());
        String given = dice.oneOf(culture.givenNames());
        return switch (language) {
            case ZH -> surname + given;
            case EN -> given + " " + surname;
        };
    }
}
