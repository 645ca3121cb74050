package zhiyin.demo.internal.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Plan.SavedPayee;
import zhiyin.demo.internal.world.Almanac;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.DemoWorld.Culture;
import zhiyin.demo.internal.world.DemoWorld.FeaturedPayee;
import zhiyin.demo.internal.world.DemoWorld.Relative;
import zhiyin.demo.internal.world.DemoWorld.Sex;
import zhiyin.demo.internal.world.Dice;
import zhiyin.demo.internal.world.PayeeRole;
import zhiyin.values.Language;

/** What people are called, and whom they saved in order to pay them. */
final class Naming {

    private final DemoWorld world;

    Naming(DemoWorld world) {
        this.world = world;
    }

    String person(Language language, Dice dice) {
        Culture culture = world.of(language);
        return full(language, dice.oneOf(culture.surnames()), dice.oneOf(culture.givenNames()));
    }

    private static String full(Language language, String surname, String given) {
        return switch (language) {
            case ZH -> surname + given;
            case EN -> given + " " + surname;
        };
    }

    String business(String city, String trade, Dice dice) {
        return city + dice.oneOf(world.zh().firms()) + world.zh().described("firm." + trade) + "有限公司";
    }

    /** Those a story names. */
    List<SavedPayee> told(List<FeaturedPayee> told, Saver saver, Almanac almanac, Dice dice) {
        return told.stream()
                .map(one -> payee(
                        one.alias(),
                        one.name(),
                        one.role(),
                        saver,
                        one.saved(almanac).orElseGet(() -> anyTime(saver, dice)),
                        dice))
                .toList();
    }

    /** Who saves payees, and from when on. */
    record Saver(FeedRow.Customer customer, int age, Instant from, Instant until, boolean rents) {}

    /** One of the family, some friends, a landlord for who rents, and sometimes a namesake and somebody never paid. */
    List<SavedPayee> thrown(Saver saver, Dice dice) {
        Language language = saver.customer().language();
        Culture culture = world.of(language);
        Set<String> taken = new HashSet<>();
        List<SavedPayee> payees = new ArrayList<>();
        payees.add(relative(saver, culture, dice));
        if (dice.chance(0.25)) {
            for (String name : dice.oneOf(culture.similar())) {
                taken.add(name);
                payees.add(payee(name, name, PayeeRole.FRIEND, saver, dice));
            }
        }
        int friends = dice.within(1, 3);
        for (int i = 0; i < friends; i++) {
            String name = person(language, dice);
            if (taken.add(name)) {
                payees.add(payee(name, name, PayeeRole.FRIEND, saver, dice));
            }
        }
        if (saver.rents()) {
            String surname = dice.oneOf(culture.surnames());
            DemoWorld.Landlord landlord = dice.oneOf(culture.landlords());
            Sex sex = landlord.sex();
            String given = dice.oneOf(sex == null ? culture.givenNames() : culture.givenNames(sex));
            payees.add(payee(
                    landlord.alias().replace("%s", surname),
                    full(language, surname, given),
                    PayeeRole.LANDLORD,
                    saver,
                    dice));
        }
        if (dice.chance(0.15)) {
            payees.add(payee(dice.oneOf(culture.brokers()), person(language, dice), PayeeRole.NEVER, saver, dice));
        }
        return payees;
    }

    /** One whom somebody of this age and sex has, called as such a relative is. */
    private SavedPayee relative(Saver saver, Culture culture, Dice dice) {
        String payer = saver.customer().name();
        Optional<Sex> sex = culture.sexOf(payer);
        Relative relative = dice.oneOf(culture.family().stream()
                .filter(one -> one.isOf(sex, saver.age()))
                .toList());
        Optional<String> own = culture.surnameOf(payer);
        boolean shares = switch (relative.surname()) {
            case SHARED -> true;
            case OWN -> false;
            case FATHERS -> sex.equals(Optional.of(Sex.MAN));
        };
        List<String> others = culture.surnames().stream()
                .filter(surname -> !own.equals(Optional.of(surname)))
                .toList();
        String other = dice.oneOf(others);
        String surname = shares ? own.orElse(other) : other;
        String given = dice.oneOf(culture.givenNames(relative.sex()).stream()
                .filter(one -> !full(saver.customer().language(), surname, one).equals(payer))
                .toList());
        return payee(
                relative.alias(), full(saver.customer().language(), surname, given), PayeeRole.FAMILY, saver, dice);
    }

    private static Instant anyTime(Saver saver, Dice dice) {
        long span = saver.until().getEpochSecond() - saver.from().getEpochSecond();
        return saver.from().plusSeconds((long) (span * dice.share()));
    }

    private SavedPayee payee(String alias, String name, PayeeRole role, Saver saver, Dice dice) {
        return payee(alias, name, role, saver, anyTime(saver, dice), dice);
    }

    private SavedPayee payee(String alias, String name, PayeeRole role, Saver saver, Instant savedAt, Dice dice) {
        FeedRow.Payee row = new FeedRow.Payee(
                dice.idAt(savedAt),
                saver.customer().id(),
                name,
                alias,
                "66" + dice.digits(14),
                dice.oneOf(world.of(saver.customer().language()).banks()),
                savedAt);
        return new SavedPayee(row, role);
    }
}
