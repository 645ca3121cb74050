package zhiyin.demo.internal.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import zhiyin.banking.feed.FeedRow;
import zhiyin.demo.internal.people.Plan.SavedPayee;
import zhiyin.demo.internal.world.DemoWorld;
import zhiyin.demo.internal.world.DemoWorld.Culture;
import zhiyin.demo.internal.world.DemoWorld.FeaturedPayee;
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
        String surname = dice.oneOf(culture.surnames());
        String given = dice.oneOf(culture.givenNames());
        return switch (language) {
            case ZH -> surname + given;
            case EN -> given + " " + surname;
        };
    }

    String business(String city, String trade, Dice dice) {
        return city + dice.oneOf(world.zh().firms()) + world.zh().described("firm." + trade) + "有限公司";
    }

    /** Those a story names. */
    List<SavedPayee> told(List<FeaturedPayee> told, Saver saver, Dice dice) {
        return told.stream()
                .map(one -> payee(one.alias(), one.name(), one.role(), saver, dice))
                .toList();
    }

    /** Who saves payees, and from when on. */
    record Saver(FeedRow.Customer customer, Instant from, Instant until, boolean rents) {}

    /** One of the family, some friends, a landlord for who rents, and sometimes a namesake and somebody never paid. */
    List<SavedPayee> thrown(Saver saver, Dice dice) {
        Language language = saver.customer().language();
        Culture culture = world.of(language);
        Set<String> taken = new HashSet<>();
        List<SavedPayee> payees = new ArrayList<>();
        payees.add(payee(dice.oneOf(culture.family()), person(language, dice), PayeeRole.FAMILY, saver, dice));
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
            String name = language == Language.ZH
                    ? surname + dice.oneOf(culture.givenNames())
                    : dice.oneOf(culture.givenNames()) + " " + surname;
            payees.add(payee(
                    dice.oneOf(culture.landlords()).replace("%s", surname), name, PayeeRole.LANDLORD, saver, dice));
        }
        if (dice.chance(0.15)) {
            payees.add(payee(dice.oneOf(culture.brokers()), person(language, dice), PayeeRole.NEVER, saver, dice));
        }
        return payees;
    }

    private SavedPayee payee(String alias, String name, PayeeRole role, Saver saver, Dice dice) {
        long span = saver.until().getEpochSecond() - saver.from().getEpochSecond();
        Instant savedAt = saver.from().plusSeconds((long) (span * dice.share()));
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
